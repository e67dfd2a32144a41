/** Options of a compiler for a host without DOM or Node types, with nothing skipped. */
export const strictest: Record<string, unknown>;
