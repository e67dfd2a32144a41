export { UsageLogTable, type UsageLogTableProps } from './UsageLogTable.js';
