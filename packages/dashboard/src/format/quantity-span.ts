import { numberFormat } from './intl-cache.js';
import { type QuantityKind, steps } from './quantity.js';

/** A figure and the ends of its range, each to be set apart from its unit; mostly all in one. */
export interface QuantitySpan {
  readonly central: string;
  readonly min: string;
  readonly max: string;
  readonly unit: string;
  /** Another one than `unit` only where an end is too far away to be read in it. */
  readonly minUnit: string;
  readonly maxUnit: string;
}

interface Step {
  readonly symbol: string;
  readonly size: number;
}

/** The largest unit in which a value is not below `least`; zero is told in the base unit. */
function unitFor(kind: QuantityKind, value: number, least: number): Step {
  const list: readonly Step[] = steps[kind];
  const base = list.find(({ size }) => size === 1);
  if (value === 0 && base) return base;
  return list.findLast(({ size }) => value / size >= least) ?? (list[0] as Step);
}

/**
 * A figure with its range, two significant digits each: "0.73", "0.12" and "7.2" of "kg". An end that would be below a
 * hundredth or above ten thousand takes a unit of its own: "5.2 g" to "15 kg". `null`: not measured.
 */
export function quantitySpan(
  locale: string,
  kind: QuantityKind,
  central: number | null | undefined,
  range: { readonly min: number; readonly max: number },
): QuantitySpan | null {
  if (typeof central !== 'number' || ![central, range.min, range.max].every(Number.isFinite)) return null;
  const unit = unitFor(kind, central, 0.0995);
  const smallest = steps[kind][0] as Step;
  const endUnit = (value: number) => {
    const shown = value / unit.size;
    const fits = value === 0 || (shown < 9950 && (shown >= 0.00995 || unit.size === smallest.size));
    return fits ? unit : unitFor(kind, value, 0.995);
  };
  const digits = numberFormat(locale, { maximumSignificantDigits: 2, signDisplay: 'negative' });
  const write = (value: number, { size }: Step) => digits.format(value / size);
  const [minUnit, maxUnit] = [endUnit(range.min), endUnit(range.max)];
  return {
    central: write(central, unit),
    min: write(range.min, minUnit),
    max: write(range.max, maxUnit),
    unit: unit.symbol,
    minUnit: minUnit.symbol,
    maxUnit: maxUnit.symbol,
  };
}
