export { UsageTrendChart, type UsageTrendChartProps } from './UsageTrendChart.js';
