import { previousRange, type RangeQuery, type UsageSummary } from '@aim2balance/contract';
import { EUR_PER_USD, LIST_CURRENCY } from '../world/events.js';
import type { World } from '../world/types.js';
import { echoOf, eventsIn, intervalOf } from './interval.js';
import { eur, tokensOf, totalsOf } from './totals.js';

export function summaryOf(world: World, query: RangeQuery): UsageSummary {
  const interval = intervalOf(world, query);
  const totals = totalsOf(eventsIn(world, interval));
  const before = previousRange(interval.range, interval.timeZone, world.now());
  const previous = before && totalsOf(eventsIn(world, before));
  return {
    totalTokens: tokensOf(totals),
    totalCost: eur(totals.costNanoEur),
    totalRequests: totals.requests,
    inputTokens: totals.inputTokens,
    outputTokens: totals.outputTokens,
    cachedInputTokens: totals.cachedInputTokens,
    currency: 'EUR',
    range: echoOf(interval),
    previous: previous && {
      totalTokens: tokensOf(previous),
      totalCost: eur(previous.costNanoEur),
      totalRequests: previous.requests,
    },
    unpricedRequests: totals.unpricedRequests,
    costParts: {
      base: eur(totals.baseNanoEur),
      markup: eur(totals.markupNanoEur),
      fee: eur(totals.feeNanoEur),
      exchangeRate: EUR_PER_USD,
      currency: LIST_CURRENCY,
    },
  };
}
