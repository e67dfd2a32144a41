import { type DayUsage, nanoToEur } from '@aim2balance/client';
import { finite, toNano } from './amount.js';
import type { TrendDay } from './trend.js';

/** Columns that can still be told apart on a phone. */
const MAX_DAYS = 100;
const MAX_WEEKS = 105;

export type TrendUnit = 'day' | 'week' | 'month';

/** A column of the chart: a day, or the days of a week or month that the range holds. */
export interface TrendGroup {
  /** First and last day, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
  /** `null`: the backend said nothing about any of its days. */
  readonly row: Omit<DayUsage, 'date'> | null;
  /** More is to come. */
  readonly isPartial: boolean;
}

/** The Monday of a day's week. */
function mondayOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** Exact sums; the cost of the whole is not known where that of a day is not. */
function sumOf(rows: readonly DayUsage[]): TrendGroup['row'] {
  if (rows.length === 0) return null;
  const costs = rows.map(({ cost }) => toNano(cost));
  const nano = costs.reduce((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0n);
  const counted = rows.every(({ requests }) => finite(requests) !== null);
  return {
    tokens: rows.reduce((sum, { tokens }) => sum + (finite(tokens) ?? 0), 0),
    ...(rows.some(({ cost }) => cost !== undefined) && { cost: nano === null ? null : nanoToEur(nano) }),
    ...(counted && { requests: rows.reduce((sum, { requests }) => sum + (finite(requests) ?? 0), 0) }),
  };
}

/** Days as they are, or by week or month where there are too many to be read. */
export function groupTrend(days: readonly TrendDay[]): { unit: TrendUnit; groups: TrendGroup[] } {
  const unit = days.length <= MAX_DAYS ? 'day' : days.length <= MAX_WEEKS * 7 ? 'week' : 'month';
  const keyOf = (date: string) => (unit === 'day' ? date : unit === 'week' ? mondayOf(date) : date.slice(0, 7));
  const members = new Map<string, TrendDay[]>();
  for (const day of days) {
    const key = keyOf(day.date);
    members.set(key, [...(members.get(key) ?? []), day]);
  }
  const groups = [...members.values()].map((group) => ({
    first: group[0]?.date ?? '',
    last: group.at(-1)?.date ?? '',
    row: sumOf(group.flatMap(({ row }) => (row === null ? [] : [row]))),
    isPartial: group.some(({ isPartial }) => isPartial),
  }));
  return { unit, groups };
}
