import type { ImpactResult, SustainabilityQuery } from '@aim2balance/client';
import type { DashboardClient } from './client.js';
import { type EndpointQuery, endpointQuery } from './endpoint-query.js';
import { identityKey } from './identity.js';
import { queryKey } from './query-key.js';

/** Footprint and restoration of a range: figures of the backend where it has some, else the estimate. */
export function impactQuery(
  client: DashboardClient,
  query: SustainabilityQuery = {},
  account?: string,
): EndpointQuery<ImpactResult> {
  return endpointQuery(queryKey(identityKey(client, account), 'impact', query), query, async (options) => ({
    ...(await client.sustainability.metrics(query, options)),
  }));
}
