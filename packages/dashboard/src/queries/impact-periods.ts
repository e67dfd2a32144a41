import { localDays, parseRange, type RangeText, resolveRange } from '@aim2balance/client';

/** A part of a range, of whole local days. */
export interface ImpactPeriod {
  /** What is asked for. */
  readonly range: RangeText;
  /** `YYYY-MM-DD`, the first and the last day of it. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly days: number;
  /** Today is part of it: more is to come. */
  readonly open: boolean;
}

/** Why a range has no trend. */
export type NoTrend = 'too-short' | 'too-long';

/** Each period is a request of its own: a trend stays readable and cheap. */
const MAX_PERIODS = 12;
const MAX_DAYS = 3660;

/** Days of a period: the fewest that make at most twelve; a little more where that leaves no rest. */
function lengthOf(days: number): number {
  const least = Math.ceil(days / MAX_PERIODS);
  for (let length = least; length <= Math.ceil(least * 1.4); length++) if (days % length === 0) return length;
  return least;
}

/**
 * A range cut into at most twelve periods of the same length; where that does not fit, the first one is shorter.
 * @throws {InvalidParameterError} not a range, or not a zone
 */
export function impactPeriods(range: string, timeZone: string, now: Date): ImpactPeriod[] | NoTrend {
  const parsed = parseRange(range);
  const resolved = resolveRange(range, timeZone, now);
  if ((resolved.to.getTime() - resolved.from.getTime()) / 86_400_000 > MAX_DAYS) return 'too-long';
  if (parsed.kind === 'named' && parsed.name === '24h') return 'too-short';
  const days = localDays(resolved, timeZone);
  if (days.length < 2) return 'too-short';

  const length = lengthOf(days.length);
  const periods: ImpactPeriod[] = [];
  for (let end = days.length; end > 0; end -= length) {
    const part = days.slice(Math.max(0, end - length), end);
    const first = part[0] as (typeof days)[number];
    const last = part[part.length - 1] as (typeof days)[number];
    periods.unshift({
      // Instants cut days in two; whole days are told as days, which every backend caches and understands.
      range:
        parsed.kind === 'instants'
          ? `${first.from.toISOString()}..${last.to.toISOString()}`
          : `${first.date}..${last.date}`,
      firstDay: first.date,
      lastDay: last.date,
      days: part.length,
      open: first.from <= now && now < last.to,
    });
  }
  return periods;
}
