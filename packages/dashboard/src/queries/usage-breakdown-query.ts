import type { BreakdownDimension, BreakdownQuery, BreakdownRows } from '@aim2balance/client';
import type { DashboardClient } from './client.js';
import { type EndpointQuery, endpointQuery } from './endpoint-query.js';
import { identityKey } from './identity.js';
import { queryKey } from './query-key.js';

/** `GET /api/usage/breakdown`, by one dimension. */
export function usageBreakdownQuery<By extends BreakdownDimension>(
  client: DashboardClient,
  query: BreakdownQuery<By>,
  account?: string,
): EndpointQuery<BreakdownRows[By][]> {
  const { by, ...range } = query;
  const key = queryKey(identityKey(client, account), `usageBreakdown/${by}`, range);
  return endpointQuery(key, range, async (options) => [...(await client.usage.breakdown<By>(query, options))]);
}
