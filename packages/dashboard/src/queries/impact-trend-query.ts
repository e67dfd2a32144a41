import type { ImpactResult, SustainabilityQuery } from '@aim2balance/client';
import type { DashboardClient } from './client.js';
import { type EndpointQuery, endpointQuery } from './endpoint-query.js';
import { identityKey } from './identity.js';
import type { ImpactPeriod } from './impact-periods.js';
import { queryKey } from './query-key.js';

/** A period with its figures; `null` where nothing is known of it. */
export interface ImpactTrendPoint extends Omit<ImpactPeriod, 'range'> {
  readonly impact: ImpactResult | null;
}

/** Requests under way at once: a trend is not worth a rate limit. */
const PARALLEL = 3;

/**
 * Footprint of each period, each worked out from its own use, so that a change of models shows and the periods add up to
 * the whole.
 */
export function impactTrendQuery(
  client: DashboardClient,
  query: SustainabilityQuery & { readonly periods: readonly ImpactPeriod[] },
  account?: string,
): EndpointQuery<ImpactTrendPoint[]> {
  const { periods, range: _whole, ...shared } = query;
  return endpointQuery(queryKey(identityKey(client, account), 'impactTrend', query), query, async (options) => {
    const points: ImpactTrendPoint[] = [];
    const next = periods.entries();
    let failed = false;
    const work = async () => {
      for (const [index, { range, ...period }] of next) {
        if (failed) return;
        try {
          points[index] = { ...period, impact: await client.sustainability.metrics({ ...shared, range }, options) };
        } catch (error) {
          failed = true;
          throw error;
        }
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    return points;
  });
}
