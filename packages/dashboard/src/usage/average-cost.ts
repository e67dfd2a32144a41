import { nanoToDecimal, type UsageSummary } from '@aim2balance/client';
import { toNano } from './amount.js';

/** Average cost of the requests whose price is known, EUR as a decimal to the nano; `null` where nothing tells it. */
export function averageCost({ totalCost, totalRequests, unpricedRequests = 0 }: UsageSummary): string | null {
  const total = toNano(totalCost);
  if (total === null || !Number.isSafeInteger(totalRequests)) return null;
  const priced = BigInt((totalRequests ?? 0) - unpricedRequests);
  if (priced <= 0n) return null;
  return nanoToDecimal((total + priced / 2n) / priced);
}
