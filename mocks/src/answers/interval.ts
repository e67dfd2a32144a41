import {
  addDays,
  dayStartMs,
  parseRange,
  type RangeEcho,
  type RangeText,
  type ResolvedRange,
  resolveRange,
  toCivilDate,
} from '@aim2balance/contract';
import type { MockEvent, World } from '../world/types.js';

/** What a request covers, as this backend resolves it. */
export interface Interval extends ResolvedRange {
  readonly range: RangeText;
  readonly timeZone: string;
}

/**
 * The interval of a request. `all` is narrowed to the local days from the first call to the end of today, or to just
 * after the last call where that is later.
 */
export function intervalOf(world: World, query: { range?: RangeText; tz?: string }): Interval {
  const range = query.range ?? '30d';
  const timeZone = query.tz ?? 'UTC';
  const resolved = resolveRange(range, timeZone, world.now());
  if (!isAll(range)) return { ...resolved, range, timeZone };
  const nowMs = world.now().getTime();
  const firstMs = world.events[0]?.atMs ?? nowMs;
  const lastMs = world.events.at(-1)?.atMs ?? nowMs;
  const startMs = dayStartMs(toCivilDate(Math.min(firstMs, nowMs), timeZone), timeZone);
  const endOfTodayMs = dayStartMs(addDays(toCivilDate(nowMs, timeZone), 1), timeZone);
  return { from: new Date(startMs), to: new Date(Math.max(endOfTodayMs, lastMs + 1)), range, timeZone };
}

function isAll(range: RangeText): boolean {
  const parsed = parseRange(range);
  return parsed.kind === 'named' && parsed.name === 'all';
}

/** The calls of an interval, oldest first. */
export function eventsIn(world: World, { from, to }: ResolvedRange): readonly MockEvent[] {
  return world.events.slice(firstAtOrAfter(world.events, from.getTime()), firstAtOrAfter(world.events, to.getTime()));
}

/** Index of the first call at or after an instant; the calls are sorted. */
function firstAtOrAfter(events: readonly MockEvent[], atMs: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle] as MockEvent).atMs < atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const echoOf = ({ from, to, timeZone }: Interval): RangeEcho => ({
  from: from.toISOString(),
  to: to.toISOString(),
  tz: timeZone,
});
