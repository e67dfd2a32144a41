import type { LogEntry, LogQuery, Page } from '@aim2balance/client';
import type { DashboardClient } from './client.js';
import { type EndpointQuery, endpointQuery } from './endpoint-query.js';
import { identityKey } from './identity.js';
import { queryKey } from './query-key.js';

/** `GET /api/usage/log`, one page. */
export function usageLogQuery(
  client: DashboardClient,
  query: LogQuery = {},
  account?: string,
): EndpointQuery<Page<LogEntry>> {
  return endpointQuery(queryKey(identityKey(client, account), 'usageLog', query), query, async (options) => ({
    ...(await client.usage.log(query, options)),
  }));
}
