import { localDays, type RangeText, resolveRange } from '@aim2balance/client';

export type RangeProblem = 'rangeMissing' | 'rangeOrder' | 'rangeFuture' | 'rangeLong';

const civil = /^\d{4}-\d{2}-\d{2}$/;

/** Reads two days of a form. A problem names the message that tells it. */
export function toCustomRange(
  from: string,
  to: string,
  timeZone: string,
  nowMs: number,
): { range: RangeText } | { problem: RangeProblem } {
  if (!civil.test(from) || !civil.test(to)) return { problem: 'rangeMissing' };
  if (to < from) return { problem: 'rangeOrder' };
  if (from > dayOf(nowMs, timeZone)) return { problem: 'rangeFuture' };
  const range: RangeText = `${from}..${to}`;
  try {
    resolveRange(range, timeZone, new Date(nowMs));
    return { range };
  } catch {
    // In order, given and begun: only its length is left to be wrong.
    return { problem: 'rangeLong' };
  }
}

/** Today in a zone, `YYYY-MM-DD`. */
export function dayOf(nowMs: number, timeZone: string): string {
  return localDays({ from: new Date(nowMs), to: new Date(nowMs + 1) }, timeZone)[0]?.date ?? '';
}

/** The first and last day of a range, for the fields of a form; empty where it has none. */
export function daysOfRange(range: string, timeZone: string, nowMs: number): { from: string; to: string } {
  try {
    const { from, to } = resolveRange(range, timeZone, new Date(nowMs));
    const last = Math.min(to.getTime() - 1, nowMs);
    return { from: from.getTime() <= 0 ? '' : dayOf(from.getTime(), timeZone), to: dayOf(last, timeZone) };
  } catch {
    // Not a range: the reader fills the fields.
    return { from: '', to: '' };
  }
}
