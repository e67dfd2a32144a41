export { UsageBreakdown, type UsageBreakdownProps } from './UsageBreakdown.js';
