import { parseRange, type RangeText, type ResolvedRange, resolveRange } from '@aim2balance/client';
import { useMemo } from 'react';
import type { Format } from '../format/create-format.js';
import type { Translate } from '../messages/area.js';
import { range as rangeMessages } from '../messages/range/index.js';
import { useFormat } from '../messages/useFormat.js';
import { useMessages } from '../messages/useMessages.js';
import { useDashboard } from './DashboardContext.js';
import { useNow } from './useNow.js';

export interface DateRange {
  readonly range: RangeText;
  readonly setRange: (range: RangeText) => void;
  /** IANA name: where the days of the range start. */
  readonly timeZone: string;
  /** The instants of the range now; `null` before hydration and for a range that is none. */
  readonly resolved: ResolvedRange | null;
  /** The range in words. */
  readonly label: string;
}

function resolve(range: string, timeZone: string, nowMs: number): ResolvedRange | null {
  try {
    return resolveRange(range, timeZone, new Date(nowMs));
  } catch {
    // The widgets show what is wrong with it: their requests are refused before they leave.
    return null;
  }
}

/** A range in words: its name, or its days. */
export function rangeLabel(range: string, t: Translate<typeof rangeMessages.en>, format: Format): string {
  try {
    const parsed = parseRange(range);
    if (parsed.kind === 'named') return t(parsed.name);
    const { from, to } = resolveRange(range, format.timeZone, new Date(8.64e15));
    return format.dateRange(from, to);
  } catch {
    // Not a range: shown as it is, beside the error of the widgets.
    return range;
  }
}

/** The words of any range, for widgets that show an answer whose range is not the chosen one any more. */
export function useRangeLabel(): (range: string) => string {
  const t = useMessages(rangeMessages);
  const format = useFormat();
  return useMemo(() => (range: string) => rangeLabel(range, t, format), [t, format]);
}

/** The date range that all widgets below the provider share. */
export function useDateRange(): DateRange {
  const { range, setRange, timeZone } = useDashboard();
  const toLabel = useRangeLabel();
  const nowMs = useNow(60_000);
  return useMemo(
    () => ({
      range,
      setRange,
      timeZone,
      resolved: nowMs === null ? null : resolve(range, timeZone, nowMs),
      label: toLabel(range),
    }),
    [range, setRange, timeZone, nowMs, toLabel],
  );
}
