import type { LogEntry, RangeText } from '@aim2balance/client';
import type { DashboardClient } from './client.js';
import { type EndpointQuery, endpointQuery } from './endpoint-query.js';
import { identityKey } from './identity.js';
import { queryKey } from './query-key.js';

const PAGE_ROWS = 1000;
/** Beyond this many requests a day the chart shows days: reading more would take too long. */
const MAX_PAGES = 5;

export interface UsageOfDay {
  /** Every request of the last 24 hours; `null` where they are too many to read. */
  readonly entries: readonly LogEntry[] | null;
}

/** The requests of the last 24 hours from `GET /api/usage/log`, for the contract has no breakdown by hour. */
export function usageHoursQuery(client: DashboardClient, tz: string, account?: string): EndpointQuery<UsageOfDay> {
  const query = { range: '24h' as RangeText, tz };
  return endpointQuery<UsageOfDay>(
    queryKey(identityKey(client, account), 'usageHours', query),
    query,
    async (options) => {
      const entries: LogEntry[] = [];
      let place: { page?: number; cursor?: string } = {};
      for (let page = 1; page <= MAX_PAGES; page++) {
        const { data, pagination } = await client.usage.log({ ...query, limit: PAGE_ROWS, ...place }, options);
        entries.push(...data);
        const { nextCursor, total } = pagination;
        const isLast = total === undefined ? !nextCursor && data.length < PAGE_ROWS : entries.length >= total;
        if (isLast || data.length === 0) return { entries };
        place = nextCursor ? { cursor: nextCursor } : { page: page + 1 };
      }
      return { entries: null };
    },
  );
}
