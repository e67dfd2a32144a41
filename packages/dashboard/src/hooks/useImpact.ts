import type { ImpactResult, SustainabilityQuery } from '@aim2balance/client';
import { impactQuery } from '../queries/impact-query.js';
import { useDashboard } from './DashboardContext.js';
import { joinImpactOptions } from './impact-options.js';
import { type EndpointOptions, useEndpoint } from './useEndpoint.js';

/**
 * Footprint and restoration of a range, the provider's where none is given. Needs no more than level 1 of a backend; the
 * estimator is loaded when the first answer is worked out.
 */
export function useImpact({ data, enabled, ...query }: EndpointOptions<ImpactResult> & SustainabilityQuery = {}) {
  const { client, account, timeZone, range, impact: base } = useDashboard();
  const impact = joinImpactOptions(base, query.impact);
  const params = { range: query.range ?? range, tz: query.tz ?? timeZone, ...(impact && { impact }) };
  return useEndpoint(impactQuery(client, params, account), { data, enabled });
}
