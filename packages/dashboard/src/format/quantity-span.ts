import { numberFormat } from './intl-cache.js';
import { type QuantityKind, steps } from './quantity.js';

/** A figure and the ends of its range in one unit, to be set apart. */
export interface QuantitySpan {
  readonly central: string;
  readonly min: string;
  readonly max: string;
  readonly unit: string;
}

/** The largest unit in which the centre is not below a tenth and the lower end not below a hundredth. */
function unitFor(kind: QuantityKind, central: number, min: number) {
  const list = steps[kind];
  const readable = list.findLast(({ size }) => central / size >= 0.0995 && (min === 0 || min / size >= 0.00995));
  if (readable) return readable;
  // A zero is told in the base unit; what is smaller than all units in the smallest.
  return (central === 0 && list.find(({ size }) => size === 1)) || list[0];
}

/**
 * A figure with its range, two significant digits each, all in one unit: "0.73", "0.12" and "7.2" of "kg". `null`: not
 * measured.
 */
export function quantitySpan(
  locale: string,
  kind: QuantityKind,
  central: number | null | undefined,
  range: { readonly min: number; readonly max: number },
): QuantitySpan | null {
  if (typeof central !== 'number' || ![central, range.min, range.max].every(Number.isFinite)) return null;
  const { size, symbol } = unitFor(kind, central, range.min);
  const digits = numberFormat(locale, { maximumSignificantDigits: 2, signDisplay: 'negative' });
  const write = (value: number) => digits.format(value / size);
  return { central: write(central), min: write(range.min), max: write(range.max), unit: symbol };
}
