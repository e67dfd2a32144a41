/** No call reads or writes a trillion tokens; sums of 9,000 such events still fit a safe integer. */
export const MAX_TOKENS = 1e12;
/** EUR 1,000,000 for one call. */
export const MAX_COST_NANO = 1e15;
export const MIN_OCCURRED_MS = 0;
/** A time beyond this is a wrong unit, such as microseconds. */
export const MAX_OCCURRED_MS = Date.UTC(2100, 0, 1);
export const MAX_DURATION_MS = 1e12;
export const MAX_NAME_LENGTH = 200;
