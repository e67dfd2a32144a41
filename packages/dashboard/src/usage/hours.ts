import { type LogEntry, localDays, nanoToEur } from '@aim2balance/client';
import { finite, toNano } from './amount.js';

const HOUR_MS = 3_600_000;
const TWO_DAYS_MS = 48 * HOUR_MS;

/** Usage of one hour of the clock on the wall. */
export interface HourUsage {
  /** Instant. */
  readonly start: string;
  readonly tokens: number;
  /** EUR; `null` where a request of the hour has no known cost. */
  readonly cost: number | null;
  readonly requests: number;
}

/**
 * Adds single requests up by hour, empty hours included. Hours are told apart by their instants: on the day on which
 * the clocks go back there are two of the same name.
 */
export function toHours(entries: readonly LogEntry[], timeZone: string, fromMs: number, toMs: number): HourUsage[] {
  const starts: number[] = [];
  // From well before, so that each day that counts begins at its midnight and not where the range begins.
  for (const { from, to } of localDays({ from: new Date(fromMs - TWO_DAYS_MS), to: new Date(toMs) }, timeZone)) {
    for (let start = from.getTime(); start < to.getTime(); start += HOUR_MS) {
      if (start + HOUR_MS > fromMs && start < toMs) starts.push(start);
    }
  }
  const sums = starts.map(() => ({ tokens: 0, nano: 0n as bigint | null, requests: 0 }));
  for (const entry of entries) {
    const ms = Date.parse(entry.date);
    const sum = sums[starts.findLastIndex((start) => start <= ms)];
    if (!sum || ms >= toMs) continue;
    sum.tokens += finite(entry.totalTokens) ?? 0;
    sum.requests += 1;
    const nano = toNano(entry.cost);
    sum.nano = nano === null || sum.nano === null ? null : sum.nano + nano;
  }
  return sums.map(({ tokens, nano, requests }, i) => ({
    start: new Date(starts[i] ?? 0).toISOString(),
    tokens,
    cost: nano === null ? null : nanoToEur(nano),
    requests,
  }));
}
