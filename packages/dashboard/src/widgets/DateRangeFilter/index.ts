export { DateRangeFilter, type DateRangeFilterProps } from './DateRangeFilter.js';
