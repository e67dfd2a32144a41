import type { RangeQuery, UsageSummary } from '@aim2balance/client';
import type { DashboardClient } from './client.js';
import { type EndpointQuery, endpointQuery } from './endpoint-query.js';
import { identityKey } from './identity.js';
import { queryKey } from './query-key.js';

/** `GET /api/usage/summary`. */
export function usageSummaryQuery(
  client: DashboardClient,
  query: RangeQuery = {},
  account?: string,
): EndpointQuery<UsageSummary> {
  return endpointQuery(queryKey(identityKey(client, account), 'usageSummary', query), query, async (options) => ({
    ...(await client.usage.summary(query, options)),
  }));
}
