import { nanoToDecimal, toNanoEur } from '@aim2balance/client';

/** An amount as an exact decimal, the form in which `Intl` rounds without floating-point arithmetic. */
export type Decimal = `${number}`;

/** @returns `null` where the value is not a finite amount */
export function toDecimal(value: number | string | bigint): Decimal | null {
  if (typeof value === 'bigint') return String(value) as Decimal;
  try {
    return nanoToDecimal(toNanoEur(value)) as Decimal;
  } catch {
    // NaN, Infinity or a text that is no number: the caller shows that it is not known.
    return null;
  }
}

/**
 * Decimal places of an amount that show two of its digits, and never fewer than `least`: 0.0027 needs four.
 */
export function placesFor(value: Decimal, least: number): number {
  const match = /^-?0\.(0*)[1-9]/.exec(value);
  return match ? Math.max(least, (match[1]?.length ?? 0) + 2) : least;
}
