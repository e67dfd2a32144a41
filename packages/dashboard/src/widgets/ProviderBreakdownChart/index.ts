export { ProviderBreakdownChart, type ProviderBreakdownChartProps } from './ProviderBreakdownChart.js';
