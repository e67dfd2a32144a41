import type { Page, Transaction, TransactionsQuery } from '@aim2balance/client';
import { transactionsQuery } from '../queries/transactions-query.js';
import { useDashboard } from './DashboardContext.js';
import { type EndpointOptions, useEndpoint } from './useEndpoint.js';

/** A page of the billing history. A range of days is cut in the provider's zone. */
export function useTransactions({
  data,
  enabled,
  ...query
}: EndpointOptions<Page<Transaction>> & TransactionsQuery = {}) {
  const { client, account, timeZone } = useDashboard();
  const params = query.range === undefined ? query : { tz: timeZone, ...query };
  return useEndpoint(transactionsQuery(client, params, account), { data, enabled });
}
