export { ModelBreakdownChart, type ModelBreakdownChartProps } from './ModelBreakdownChart.js';
