import { type CostParts, nanoToDecimal } from '@aim2balance/client';
import { toNano } from './amount.js';

const NANO_PER_CENT = 10_000_000n;

export interface ReceiptLine {
  readonly part: 'base' | 'markup' | 'fee';
  /** EUR, as a decimal. */
  readonly amount: string;
}

export interface Receipt {
  readonly lines: readonly ReceiptLine[];
  readonly total: string;
  /** The lines are whole cents; else every decimal counts. */
  readonly inCents: boolean;
}

const names = ['base', 'markup', 'fee'] as const;

function floorDiv(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

/**
 * The parts of a cost as a reader can add them up: in cents whose sum is the total in cents, the largest remainders
 * rounded up. Below a cent nothing is rounded. `null` where a part is no amount, the parts are not the total or there
 * is nothing to tell apart.
 */
export function toReceipt(parts: CostParts, totalCost: number): Receipt | null {
  const total = toNano(totalCost);
  const nano = names.map((name) => toNano(parts[name]));
  if (total === null || nano.some((value) => value === null)) return null;
  const values = nano as bigint[];
  if (values.reduce((a, b) => a + b, 0n) !== total || values.every((value) => value === 0n)) return null;
  const cents = floorDiv(total + NANO_PER_CENT / 2n, NANO_PER_CENT);
  if (cents === 0n) {
    const lines = names.map((part, i) => ({ part, amount: nanoToDecimal(values[i] ?? 0n) }));
    return { lines, total: nanoToDecimal(total), inCents: false };
  }
  const rounded = values.map((value, i) => {
    const floor = floorDiv(value, NANO_PER_CENT);
    return { i, floor, remainder: value - floor * NANO_PER_CENT };
  });
  let missing = cents - rounded.reduce((sum, { floor }) => sum + floor, 0n);
  for (const line of [...rounded].sort((a, b) =>
    a.remainder === b.remainder ? a.i - b.i : a.remainder > b.remainder ? -1 : 1,
  )) {
    if (missing <= 0n) break;
    line.floor += 1n;
    missing -= 1n;
  }
  const toText = (value: bigint) => nanoToDecimal(value * NANO_PER_CENT);
  return {
    lines: rounded.map(({ i, floor }) => ({ part: names[i] as ReceiptLine['part'], amount: toText(floor) })),
    total: toText(cents),
    inCents: true,
  };
}
