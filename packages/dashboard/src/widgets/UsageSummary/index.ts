export { UsageSummary, type UsageSummaryProps } from './UsageSummary.js';
