import { MAX_SAFE_NANO, nanoToDecimal, nanoToEur } from '@aim2balance/contract';

/**
 * Nano-EUR as the wire carries it: a number of EUR. Beyond EUR 8,388,608 a number would lose nano-EUR: then it is a
 * decimal string, which the contract has too; clients read the nearest number of it.
 */
export function wireEur(nano: bigint): number {
  if (nano <= MAX_SAFE_NANO && nano >= -MAX_SAFE_NANO) return nanoToEur(nano);
  return nanoToDecimal(nano) as unknown as number;
}
