import { usageHoursQuery } from '../queries/usage-hours-query.js';
import { useDashboard } from './DashboardContext.js';
import { useEndpoint } from './useEndpoint.js';

/** The requests of the last 24 hours, for a chart by hour. */
export function useUsageHours({ enabled }: { enabled: boolean }) {
  const { client, account, timeZone } = useDashboard();
  return useEndpoint(usageHoursQuery(client, timeZone, account), { enabled });
}
