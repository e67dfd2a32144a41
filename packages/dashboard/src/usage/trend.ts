import { type DayUsage, localDays, type RangeText, resolveRange } from '@aim2balance/client';

/** A day of the chart. */
export interface TrendDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `null`: the backend said nothing about this day, which is not zero. */
  readonly row: DayUsage | null;
  /** Today: more is to come. */
  readonly isPartial: boolean;
}

/** The local days of a range up to now; `null` where the range alone does not tell them. */
function expectedDays(range: RangeText, timeZone: string, nowMs: number): string[] | null {
  if (range === 'all') return null;
  try {
    const { from, to } = resolveRange(range, timeZone, new Date(nowMs));
    const end = new Date(Math.min(to.getTime(), nowMs + 1));
    return localDays({ from, to: end }, timeZone).map(({ date }) => date);
  } catch {
    // A range or zone that the backend understood and we do not: its rows are all there is.
    return null;
  }
}

/**
 * The days of a range in order, those included that the answer leaves out. Rows of a host have no range: theirs goes
 * from the first to the last.
 * @param nowMs `null` before hydration: then no day is called partial or missing
 */
export function toTrend(
  rows: readonly DayUsage[],
  range: RangeText | undefined,
  timeZone: string,
  nowMs: number | null,
): TrendDay[] {
  const byDate = new Map(rows.map((row) => [row.date, row]));
  const known = [...byDate.keys()].sort();
  const span: RangeText = range ?? `${known[0]}..${known.at(-1)}`;
  const expected = nowMs === null ? null : expectedDays(span, timeZone, nowMs);
  const today =
    nowMs === null ? null : (localDays({ from: new Date(nowMs), to: new Date(nowMs + 1) }, timeZone)[0]?.date ?? null);
  const dates = new Set([...known, ...(expected ?? [])]);
  return [...dates]
    .sort()
    .filter((date) => byDate.has(date) || today === null || date <= today)
    .map((date) => ({ date, row: byDate.get(date) ?? null, isPartial: date === today }));
}
