import { nanoToEur } from '@aim2balance/contract';
import type { MockEvent } from '../world/types.js';

/** Sums over calls; money in whole nano-EUR. */
export interface Totals {
  requests: number;
  unpricedRequests: number;
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  costNanoEur: number;
  baseNanoEur: number;
  markupNanoEur: number;
  feeNanoEur: number;
}

export const noTotals = (): Totals => ({
  requests: 0,
  unpricedRequests: 0,
  inputTokens: 0,
  cachedInputTokens: 0,
  outputTokens: 0,
  costNanoEur: 0,
  baseNanoEur: 0,
  markupNanoEur: 0,
  feeNanoEur: 0,
});

export function addTo(totals: Totals, event: MockEvent): void {
  totals.requests += 1;
  if (event.costNanoEur === null) totals.unpricedRequests += 1;
  totals.inputTokens += event.inputTokens;
  totals.cachedInputTokens += event.cachedInputTokens;
  totals.outputTokens += event.outputTokens;
  totals.costNanoEur += event.costNanoEur ?? 0;
  totals.baseNanoEur += event.parts?.baseNanoEur ?? event.costNanoEur ?? 0;
  totals.markupNanoEur += event.parts?.markupNanoEur ?? 0;
  totals.feeNanoEur += event.parts?.feeNanoEur ?? 0;
}

export function totalsOf(events: readonly MockEvent[]): Totals {
  const totals = noTotals();
  for (const event of events) addTo(totals, event);
  return totals;
}

export const tokensOf = ({ inputTokens, outputTokens }: Pick<Totals, 'inputTokens' | 'outputTokens'>): number =>
  inputTokens + outputTokens;

/** Whole nano-EUR as EUR. @throws {RangeError} beyond what a JSON number holds */
export const eur = (nanoEur: number): number => nanoToEur(BigInt(nanoEur));

/** Cost of a row in EUR; `null` when not one of its calls has a known price. */
export const costOfRow = ({ requests, unpricedRequests, costNanoEur }: Totals): number | null =>
  requests > 0 && requests === unpricedRequests ? null : eur(costNanoEur);
