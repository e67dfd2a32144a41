import { nanoToDecimal, toNanoEur } from '@aim2balance/contract';

const moneyFields = new Set(['amount', 'base', 'cost', 'fee', 'fiatValue', 'markup', 'totalCost']);

/** The same answer with money as decimal strings, which the contract allows beside numbers. */
export function withDecimalStrings(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDecimalStrings);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      // The amount of an automatic refill is a count of credits; beside it stands its interval.
      moneyFields.has(key) && typeof inner === 'number' && !('interval' in value)
        ? nanoToDecimal(toNanoEur(inner))
        : withDecimalStrings(inner),
    ]),
  );
}
