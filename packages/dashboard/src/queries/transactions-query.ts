import type { Page, Transaction, TransactionsQuery } from '@aim2balance/client';
import type { DashboardClient } from './client.js';
import { type EndpointQuery, endpointQuery } from './endpoint-query.js';
import { identityKey } from './identity.js';
import { queryKey } from './query-key.js';

/** `GET /api/user/transactions`, one page. */
export function transactionsQuery(
  client: DashboardClient,
  query: TransactionsQuery = {},
  account?: string,
): EndpointQuery<Page<Transaction>> {
  return endpointQuery(queryKey(identityKey(client, account), 'transactions', query), query, async (options) => ({
    ...(await client.user.transactions(query, options)),
  }));
}
