import type { Balance } from '@aim2balance/client';
import type { DashboardClient } from './client.js';
import { type EndpointQuery, endpointQuery } from './endpoint-query.js';
import { identityKey } from './identity.js';
import { queryKey } from './query-key.js';

/** `GET /api/user/balance`. */
export function balanceQuery(client: DashboardClient, account?: string): EndpointQuery<Balance> {
  return endpointQuery(queryKey(identityKey(client, account), 'balance'), {}, async (options) => ({
    ...(await client.user.balance(options)),
  }));
}
