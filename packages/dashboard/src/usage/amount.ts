import { nanoToDecimal, toNanoEur } from '@aim2balance/client';

/** What a chart counts. */
export type Metric = 'tokens' | 'cost';

/** A number of the data, `null` where it holds none. A host may pass decimal texts, as the wire allows. */
export function finite(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

export function amountOf(row: { tokens?: unknown; cost?: unknown }, metric: Metric): number | null {
  return finite(row[metric]);
}

/** Nano-EUR, `null` where there is no amount. */
export function toNano(value: unknown): bigint | null {
  if (finite(value) === null) return null;
  try {
    return toNanoEur(value as number | string);
  } catch {
    // Finer than a nano-EUR, or beyond what money is counted in: not an amount of this contract.
    return null;
  }
}

/** Sum in EUR as an exact decimal; `null` when not a single amount is known. */
export function sumCost(values: readonly unknown[]): string | null {
  const known = values.map(toNano).filter((nano) => nano !== null);
  return known.length === 0 ? null : nanoToDecimal(known.reduce((sum, nano) => sum + nano, 0n));
}

/** Sum of counts, exact beyond 2^53; `null` when not a single one is known. */
export function sumCounts(values: readonly unknown[]): number | bigint | null {
  const known = values.map(finite).filter((value) => value !== null);
  if (known.length === 0) return null;
  const sum = known.reduce((total, value) => total + BigInt(Math.trunc(value)), 0n);
  return sum <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(sum) : sum;
}

/** Whether the backend gives costs at all (level 1 does not). */
export function hasCosts(rows: readonly { cost?: unknown }[]): boolean {
  return rows.some(({ cost }) => finite(cost) !== null);
}

/** Whether there is nothing to draw. */
export function isEmptyUsage(rows: readonly { tokens?: unknown; cost?: unknown }[]): boolean {
  return rows.every(({ tokens, cost }) => !finite(tokens) && !finite(cost));
}
