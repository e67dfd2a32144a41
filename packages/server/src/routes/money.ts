import { MAX_SAFE_NANO, nanoToDecimal, nanoToEur } from '@aim2balance/contract';

/**
 * Nano-EUR as the wire carries it: a number of EUR. Beyond EUR 9,007,199.25 a number would lose nano-EUR: then it is a
 * decimal string, which the contract has too.
 */
export function wireEur(nano: bigint): number {
  if (nano <= MAX_SAFE_NANO && nano >= -MAX_SAFE_NANO) return nanoToEur(nano);
  return nanoToDecimal(nano) as unknown as number;
}
