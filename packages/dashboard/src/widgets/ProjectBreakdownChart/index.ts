export { ProjectBreakdownChart, type ProjectBreakdownChartProps } from './ProjectBreakdownChart.js';
