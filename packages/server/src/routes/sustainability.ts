import { nanoToDecimal, type SustainabilityMetrics } from '@aim2balance/contract';
import { parseQuery } from '@aim2balance/contract/schemas';
import { type Estimate, estimateImpact } from '@aim2balance/impact';
import { rebalancingFeeNano } from '../store/measures.js';
import type { Store } from '../store/store.js';
import type { Group } from '../store/usage-reads.js';
import type { Routes } from './context.js';
import { DEFAULT_RANGE, DEFAULT_ZONE, resolve } from './range.js';

/** Decimal amounts for the estimator, which is not about money. */
const eur = (nano: bigint) => Number(nanoToDecimal(nano));

/** Figures of the same engine that clients estimate with, over the stored calls. */
export function sustainabilityRoute(
  store: Store,
  clock: () => Date,
  eurPerM2: number | undefined,
): Pick<Routes, 'sustainabilityMetrics'> {
  return {
    async sustainabilityMetrics({ accountId, search }) {
      const { range = DEFAULT_RANGE, tz = DEFAULT_ZONE } = parseQuery('sustainabilityMetrics', search);
      const now = clock();
      const groups = await store.groups(accountId, 'model', await resolve(store, accountId, range, tz, now));
      const feeEur = eur(groups.reduce((sum, group) => sum + rebalancingFeeNano(group), 0n));
      const grossEur = eur(groups.reduce((sum, group) => sum + group.costNano, 0n));
      const result = estimateImpact(groups.map(toUsageRow), { restoration: { feeEur, grossEur, eurPerM2 } });
      const metrics: SustainabilityMetrics = {
        totalKWh: toMeasured(result.energy),
        totalWaterL: toMeasured(result.water),
        totalCO2e: toMeasured(result.co2e),
        co2e: { value: result.co2e.central },
        equivalents: result.equivalents.flatMap(({ unit, value }) => (value === null ? [] : [{ name: unit, value }])),
        methodology: `${result.methodVersion}, data ${result.dataVersion}`,
        asOf: now.toISOString(),
      };
      // A placeholder price is for a client to show as such; a server that has no price of its own serves no area.
      if (result.restoration && !result.restoration.placeholder) {
        metrics.totalM2Restored = result.restoration.m2;
        metrics.restoration = { value: result.restoration.m2, tracker: null };
      }
      return metrics;
    },
  };
}

const toMeasured = ({ central, plausible }: Estimate) => ({ value: central, min: plausible.min, max: plausible.max });

function toUsageRow(group: Group) {
  return {
    model: group.model,
    provider: group.provider,
    inputTokens: group.inputTokens,
    outputTokens: group.outputTokens,
    cachedInputTokens: group.cachedTokens,
    requests: group.events,
    costEur: eur(group.costNano),
  };
}
