import type { UseQueryResult } from '@tanstack/react-query';
import { common } from '../messages/common/index.js';
import { useFormat } from '../messages/useFormat.js';
import { useMessages } from '../messages/useMessages.js';
import { useDashboard } from './DashboardContext.js';
import { useOnline } from './page-state.js';
import { useNow } from './useNow.js';

export interface Freshness {
  readonly offline: boolean;
  /** Older than the provider's `staleAfter`, or a renewal failed. */
  readonly stale: boolean;
  /** What the reader is told; `null` while all is well. */
  readonly note: string | null;
}

/** How fresh the data of a query is, said in words and kept true by a timer. Data of the host is always fresh. */
export function useFreshness(
  {
    data,
    dataUpdatedAt,
    isError,
    isPlaceholderData,
  }: Pick<UseQueryResult, 'data' | 'dataUpdatedAt' | 'isError' | 'isPlaceholderData'>,
  givenByHost = false,
): Freshness {
  const { staleAfterMs } = useDashboard();
  const online = useOnline();
  const nowMs = useNow(10_000);
  const t = useMessages(common);
  const format = useFormat();
  if (data === undefined || givenByHost) return { offline: !online && !givenByHost, stale: false, note: null };
  const stale = isError || (nowMs !== null && !isPlaceholderData && nowMs - dataUpdatedAt > staleAfterMs);
  const time = format.relative(dataUpdatedAt, nowMs);
  const note = !online ? t('offlineAsOf', { time }) : stale ? t('stale', { time }) : null;
  return { offline: !online, stale, note };
}
