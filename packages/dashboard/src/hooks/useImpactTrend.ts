import type { SustainabilityQuery } from '@aim2balance/client';
import { useMemo } from 'react';
import { impactPeriods, type NoTrend } from '../queries/impact-periods.js';
import { type ImpactTrendPoint, impactTrendQuery } from '../queries/impact-trend-query.js';
import { useDashboard } from './DashboardContext.js';
import { joinImpactOptions } from './impact-options.js';
import { type EndpointOptions, useEndpoint } from './useEndpoint.js';
import { useNow } from './useNow.js';

/** How long the days of a range may be off after midnight. */
const DAY_CHECK_MS = 60_000;

/** The footprint over the range in up to twelve periods; `noTrend` says why there is none. */
export function useImpactTrend({
  data,
  enabled = true,
  ...query
}: EndpointOptions<ImpactTrendPoint[]> & SustainabilityQuery = {}) {
  const { client, account, timeZone, range: chosen, impact: base } = useDashboard();
  const impact = joinImpactOptions(base, query.impact);
  const range = query.range ?? chosen;
  const tz = query.tz ?? timeZone;
  const nowMs = useNow(DAY_CHECK_MS);
  const cut = nowMs === null ? [] : impactPeriods(range, tz, new Date(nowMs));
  const noTrend: NoTrend | null = typeof cut === 'string' ? cut : null;
  // The same days are the same question, whatever the minute.
  const text = JSON.stringify(typeof cut === 'string' ? [] : cut);
  const periods = useMemo(() => JSON.parse(text), [text]);
  const trend = useEndpoint(impactTrendQuery(client, { range, tz, periods, ...(impact && { impact }) }, account), {
    data,
    enabled: enabled && periods.length > 0,
  });
  return { trend, noTrend };
}
