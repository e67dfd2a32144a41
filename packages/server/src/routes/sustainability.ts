import { nanoToDecimal, type SustainabilityMetrics } from '@aim2balance/contract';
import { parseQuery } from '@aim2balance/contract/schemas';
import { type Estimate, estimateImpact } from '@aim2balance/impact';
import type { Store } from '../store/store.js';
import type { Group } from '../store/usage-reads.js';
import type { Routes } from './context.js';
import { DEFAULT_RANGE, DEFAULT_ZONE, resolve } from './range.js';

/** Decimal amounts for the estimator, which is not about money. */
const eur = (nano: bigint) => Number(nanoToDecimal(nano));

/**
 * Figures of the same engine that clients estimate with, over the stored calls. No restored area: the server knows the
 * fees, and what fees fund is not restored yet. Clients tell the funded area, from the fees and their operator's price.
 */
export function sustainabilityRoute(store: Store, clock: () => Date): Pick<Routes, 'sustainabilityMetrics'> {
  return {
    async sustainabilityMetrics({ accountId, search }) {
      const { range = DEFAULT_RANGE, tz = DEFAULT_ZONE } = parseQuery('sustainabilityMetrics', search);
      const now = clock();
      const groups = await store.groups(accountId, 'model', await resolve(store, accountId, range, tz, now));
      const result = estimateImpact(groups.map(toUsageRow));
      const metrics: SustainabilityMetrics = {
        totalKWh: toMeasured(result.energy),
        totalWaterL: toMeasured(result.water),
        totalCO2e: toMeasured(result.co2e),
        co2e: { value: result.co2e.central },
        equivalents: result.equivalents.flatMap(({ unit, value }) => (value === null ? [] : [{ name: unit, value }])),
        methodology: `${result.methodVersion}, data ${result.dataVersion}`,
        asOf: now.toISOString(),
      };
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
