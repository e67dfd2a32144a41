import type { LogEntry, LogQuery, Page } from '@aim2balance/client';
import { usageLogQuery } from '../queries/usage-log-query.js';
import { useDashboard } from './DashboardContext.js';
import type { EndpointOptions } from './useEndpoint.js';
import { useUsageEndpoint } from './useUsageEndpoint.js';

/** A page of the usage log; the provider's range where none is given. */
export function useUsageLog({ data, enabled, ...query }: EndpointOptions<Page<LogEntry>> & LogQuery = {}) {
  const { client, account, timeZone, range } = useDashboard();
  const params = { ...query, range: query.range ?? range, tz: query.tz ?? timeZone };
  return useUsageEndpoint(usageLogQuery(client, params, account), { data, enabled });
}
