import { addDays, dayStartMs, type ResolvedRange, resolveRange, toCivilDate } from '@aim2balance/contract';
import type { Store } from '../store/store.js';
import type { Interval } from '../store/usage-reads.js';

export const DEFAULT_RANGE = '30d';
export const DEFAULT_ZONE = 'UTC';

export const toInterval = ({ from, to }: ResolvedRange): Interval => ({ fromMs: from.getTime(), toMs: to.getTime() });

/** The instants of a range; `all` is narrowed to the local days from the first call to today, or to the last call. */
export async function resolve(
  store: Store,
  accountId: string,
  range: string,
  timeZone: string,
  now: Date,
): Promise<Interval> {
  const interval = toInterval(resolveRange(range, timeZone, now));
  return range === 'all' ? everything(store, accountId, timeZone, now) : interval;
}

async function everything(store: Store, accountId: string, timeZone: string, now: Date): Promise<Interval> {
  const today = toCivilDate(now.getTime(), timeZone);
  const extent = await store.extent(accountId);
  const first = extent ? toCivilDate(extent.firstMs, timeZone) : today;
  return {
    fromMs: Math.min(dayStartMs(first, timeZone), dayStartMs(today, timeZone)),
    toMs: Math.max(dayStartMs(addDays(today, 1), timeZone), (extent?.lastMs ?? 0) + 1),
  };
}
