import { InvalidParameterError, quoted } from './invalid-parameter-error.js';
import {
  addDays,
  addMonths,
  type CivilDate,
  DAY_MS,
  dayStartMs,
  daysBetween,
  formatCivilDate,
  HOUR_MS,
  MINUTE_MS,
  parseCivilDate,
  parseTimeZone,
  toCivilDate,
  toLocalMs,
} from './time-zone.js';

/** The named ranges, in the order a menu shows them. */
export const namedRanges = ['24h', '7d', '30d', '90d', '365d', 'mtd', 'last_month', 'ytd', 'all'] as const;
export type NamedRange = (typeof namedRanges)[number];

/**
 * A named range, or `<from>..<to>`: civil dates `YYYY-MM-DD` (both inclusive, in the zone of the request) or
 * RFC 3339 instants (half-open).
 */
export type RangeText = NamedRange | `${string}..${string}`;

/** A half-open interval of instants `[from, to)`. */
export interface ResolvedRange {
  readonly from: Date;
  readonly to: Date;
}

/** A range as read from its text, before a zone and a clock make instants of it. */
export type ParsedRange =
  | { readonly kind: 'named'; readonly name: NamedRange }
  | { readonly kind: 'days'; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly kind: 'instants'; readonly from: Date; readonly to: Date };

/** One local day of a range, clipped to it. */
export interface LocalDay extends ResolvedRange {
  /** `YYYY-MM-DD` in the zone asked for. */
  readonly date: string;
}

/** One local hour of a range, clipped to it. */
export interface LocalHour extends ResolvedRange {
  /** `YYYY-MM-DD` in the zone asked for. */
  readonly date: string;
  /** 0 to 23. */
  readonly hour: number;
  /** Minutes ahead of UTC. */
  readonly offsetMinutes: number;
  /** The second of two, where the clock was put back. */
  readonly isRepeated: boolean;
}

/** A custom range may span at most this many days (five years). */
export const MAX_RANGE_DAYS = 1827;
/** End of `all`: no event lies beyond it. */
const END_OF_TIME = /* @__PURE__ */ Date.UTC(9999, 11, 31);

const dayCounts = { '7d': 7, '30d': 30, '90d': 90, '365d': 365 } as const;
const instant = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})$/;

function invalid(message: string): InvalidParameterError {
  return new InvalidParameterError('range', message);
}

function parseInstant(text: string): Date | null {
  if (!instant.test(text) || parseCivilDate(text.slice(0, 10)) === null) return null;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date;
}

/**
 * Reads the text of a range.
 * @throws {InvalidParameterError} neither a named range nor `<from>..<to>`; mixed kinds; `to` before `from`; longer
 * than {@link MAX_RANGE_DAYS}
 */
export function parseRange(text: string): ParsedRange {
  if (typeof text !== 'string') throw invalid(`A range is a text such as "30d", not ${quoted(text)}.`);
  const name = namedRanges.find((candidate) => candidate === text);
  if (name) return { kind: 'named', name };
  const ends = text.length <= 80 ? text.split('..') : [];
  const [first = '', second = ''] = ends;
  if (ends.length === 2) {
    const days = { from: parseCivilDate(first), to: parseCivilDate(second) };
    if (days.from && days.to) {
      checkOrder(daysBetween(days.from, days.to) + 1, text);
      return { kind: 'days', from: days.from, to: days.to };
    }
    const instants = { from: parseInstant(first), to: parseInstant(second) };
    if (instants.from && instants.to) {
      checkOrder((instants.to.getTime() - instants.from.getTime()) / DAY_MS, text);
      return { kind: 'instants', from: instants.from, to: instants.to };
    }
  }
  throw invalid(
    `${quoted(text)} is not a range: use ${namedRanges.join(', ')}, two dates "2026-11-01..2026-11-15" or two instants "2026-11-01T00:00:00Z..2026-11-02T00:00:00Z".`,
  );
}

function checkOrder(days: number, text: string): void {
  if (days <= 0) throw invalid(`The range ${quoted(text)} ends before it begins: put the earlier end first.`);
  if (days > MAX_RANGE_DAYS) {
    throw invalid(`The range ${quoted(text)} is longer than ${MAX_RANGE_DAYS} days: ask for less, or for "all".`);
  }
}

/**
 * The instants of a range, as a half-open interval. `Nd` covers today and the N−1 local days before it, `24h` exactly
 * the trailing 24 hours, `mtd` and `ytd` end now; `all` begins in 1970 and ends in 9999, for the store to narrow.
 * @param timeZone IANA name
 * @throws {InvalidParameterError} bad range, unknown zone, or a range that begins in the future
 */
export function resolveRange(range: string, timeZone: string, now: Date): ResolvedRange {
  const parsed = parseRange(range);
  parseTimeZone(timeZone);
  const nowMs = now.getTime();
  if (Number.isNaN(nowMs)) throw new InvalidParameterError('now', 'The clock gave no valid date.');
  if (parsed.kind !== 'named') {
    const interval =
      parsed.kind === 'instants'
        ? { from: parsed.from, to: parsed.to }
        : between(dayStartMs(parsed.from, timeZone), dayStartMs(addDays(parsed.to, 1), timeZone));
    if (interval.from.getTime() > nowMs) throw invalid(`The range ${quoted(range)} begins in the future.`);
    return interval;
  }
  const today = toCivilDate(nowMs, timeZone);
  const { name } = parsed;
  if (name === '24h') return between(nowMs - DAY_MS, nowMs);
  if (name === 'all') return between(0, END_OF_TIME);
  if (name === 'mtd') return between(dayStartMs({ ...today, day: 1 }, timeZone), nowMs);
  if (name === 'ytd') return between(dayStartMs({ ...today, month: 1, day: 1 }, timeZone), nowMs);
  if (name === 'last_month') {
    const thisMonth = { ...today, day: 1 };
    return between(dayStartMs(addMonths(thisMonth, -1), timeZone), dayStartMs(thisMonth, timeZone));
  }
  const first = addDays(today, 1 - dayCounts[name]);
  return between(dayStartMs(first, timeZone), dayStartMs(addDays(today, 1), timeZone));
}

function between(fromMs: number, toMs: number): ResolvedRange {
  return { from: new Date(fromMs), to: new Date(toMs) };
}

/**
 * The period a range is compared with: the same length just before it. `mtd` and `ytd` compare with the same days of
 * the month or year before, up to the same time of day. `all` has none.
 * @throws {InvalidParameterError} as {@link resolveRange}
 */
export function previousRange(range: string, timeZone: string, now: Date): ResolvedRange | null {
  const parsed = parseRange(range);
  const current = resolveRange(range, timeZone, now);
  const fromMs = current.from.getTime();
  const first = toCivilDate(fromMs, timeZone);
  if (parsed.kind === 'instants') return between(2 * fromMs - current.to.getTime(), fromMs);
  if (parsed.kind === 'days') {
    return between(dayStartMs(addDays(first, -daysBetween(parsed.from, parsed.to) - 1), timeZone), fromMs);
  }
  const { name } = parsed;
  if (name === 'all') return null;
  if (name === '24h') return between(fromMs - DAY_MS, fromMs);
  if (name === 'last_month') return between(dayStartMs(addMonths(first, -1), timeZone), fromMs);
  if (name === 'mtd' || name === 'ytd') {
    const months = name === 'mtd' ? -1 : -12;
    const today = toCivilDate(now.getTime(), timeZone);
    const intoTodayMs = now.getTime() - dayStartMs(today, timeZone);
    const sameDay = addMonths(today, months);
    // 31 March has no counterpart in February: then the whole month counts.
    const wholeDay = sameDay.day < today.day ? Number.POSITIVE_INFINITY : intoTodayMs;
    const endMs = Math.min(dayStartMs(sameDay, timeZone) + wholeDay, dayStartMs(addDays(sameDay, 1), timeZone), fromMs);
    return between(dayStartMs(addMonths(first, months), timeZone), endMs);
  }
  return between(dayStartMs(addDays(first, -dayCounts[name]), timeZone), fromMs);
}

/**
 * The local days that an interval touches, clipped to it; a DST day has 23 or 25 hours, and a day that the zone left
 * out is left out.
 * @throws {InvalidParameterError} unknown zone
 */
export function localDays({ from, to }: ResolvedRange, timeZone: string): LocalDay[] {
  parseTimeZone(timeZone);
  const days: LocalDay[] = [];
  let date = toCivilDate(from.getTime(), timeZone);
  let startMs = dayStartMs(date, timeZone);
  while (Math.max(startMs, from.getTime()) < to.getTime()) {
    const next = addDays(date, 1);
    const endMs = dayStartMs(next, timeZone);
    if (endMs > startMs) {
      days.push({
        date: formatCivilDate(date),
        from: new Date(Math.max(startMs, from.getTime())),
        to: new Date(Math.min(endMs, to.getTime())),
      });
    }
    date = next;
    startMs = endMs;
  }
  return days;
}

/**
 * The local hours that an interval touches, clipped to it. A DST day has 23 or 25: where the clock was put back, the
 * two hours of one name differ in `offsetMinutes` and `isRepeated`.
 * @throws {InvalidParameterError} unknown zone
 */
export function localHours({ from, to }: ResolvedRange, timeZone: string): LocalHour[] {
  parseTimeZone(timeZone);
  const hours: LocalHour[] = [];
  let startMs = from.getTime();
  while (startMs < to.getTime()) {
    const localMs = toLocalMs(startMs, timeZone);
    const hourOf = Math.floor(localMs / HOUR_MS);
    const fullHourMs = startMs + (hourOf + 1) * HOUR_MS - localMs;
    const endMs = offsetEndMs(startMs, Math.min(fullHourMs, to.getTime()), timeZone);
    hours.push({
      date: formatCivilDate(toCivilDate(startMs, timeZone)),
      hour: ((hourOf % 24) + 24) % 24,
      offsetMinutes: (localMs - startMs) / MINUTE_MS,
      isRepeated: Math.floor(toLocalMs(startMs - HOUR_MS, timeZone) / HOUR_MS) === hourOf,
      from: new Date(startMs),
      to: new Date(endMs),
    });
    startMs = endMs;
  }
  return hours;
}

/** First instant after `startMs` at which the clock is changed, or `endMs` where it is not until then. */
function offsetEndMs(startMs: number, endMs: number, timeZone: string): number {
  const offset = (at: number) => toLocalMs(at, timeZone) - at;
  const before = offset(startMs);
  if (offset(endMs - 1) === before) return endMs;
  let [low, high] = [startMs, endMs - 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
