import type { RangeQuery, UsageSummary } from '@aim2balance/client';
import { usageSummaryQuery } from '../queries/usage-summary-query.js';
import { useDashboard } from './DashboardContext.js';
import type { EndpointOptions } from './useEndpoint.js';
import { useUsageEndpoint } from './useUsageEndpoint.js';

/** Tokens and cost of a range; the provider's range where none is given. */
export function useUsageSummary({ data, enabled, ...query }: EndpointOptions<UsageSummary> & RangeQuery = {}) {
  const { client, account, timeZone, range } = useDashboard();
  const params = { range: query.range ?? range, tz: query.tz ?? timeZone };
  return useUsageEndpoint(usageSummaryQuery(client, params, account), { data, enabled });
}
