/**
 * How long an answer that no widget shows is kept. On a server for no time that would be measured: the timer of each
 * query would hold the reader's cache, and the process, for five minutes after the page was sent.
 */
export const KEPT_MS = typeof window === 'undefined' ? Number.POSITIVE_INFINITY : 300_000;
