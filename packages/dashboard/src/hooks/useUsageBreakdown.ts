import type { BreakdownDimension, BreakdownQuery, BreakdownRows } from '@aim2balance/client';
import { usageBreakdownQuery } from '../queries/usage-breakdown-query.js';
import { useDashboard } from './DashboardContext.js';
import type { EndpointOptions } from './useEndpoint.js';
import { useUsageEndpoint } from './useUsageEndpoint.js';

/** Tokens and cost of a range by one dimension; the provider's range where none is given. */
export function useUsageBreakdown<By extends BreakdownDimension>({
  data,
  enabled,
  by,
  ...query
}: EndpointOptions<BreakdownRows[By][]> & BreakdownQuery<By>) {
  const { client, account, timeZone, range } = useDashboard();
  const params = { by, range: query.range ?? range, tz: query.tz ?? timeZone };
  return useUsageEndpoint(usageBreakdownQuery<By>(client, params, account), { data, enabled });
}
