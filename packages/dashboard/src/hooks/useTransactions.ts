import type { Page, Transaction, TransactionsQuery } from '@aim2balance/client';
import { transactionsQuery } from '../queries/transactions-query.js';
import { useDashboard } from './DashboardContext.js';
import { type EndpointOptions, useEndpoint } from './useEndpoint.js';

/** A page of the billing history. Days, of a range and of the lines for usage, are those of the provider's zone. */
export function useTransactions({
  data,
  enabled,
  ...query
}: EndpointOptions<Page<Transaction>> & TransactionsQuery = {}) {
  const { client, account, timeZone } = useDashboard();
  return useEndpoint(transactionsQuery(client, { tz: timeZone, ...query }, account), { data, enabled });
}
