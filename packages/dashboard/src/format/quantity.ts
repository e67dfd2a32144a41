import { numberFormat } from './intl-cache.js';

interface Step {
  /** Of the base unit. */
  readonly size: number;
  readonly symbol: string;
}

/** SI symbols are the same in every language. Each list goes from small to large. */
const steps = {
  /** Base: kWh. */
  energy: [
    { size: 1e-6, symbol: 'mWh' },
    { size: 1e-3, symbol: 'Wh' },
    { size: 1, symbol: 'kWh' },
    { size: 1e3, symbol: 'MWh' },
    { size: 1e6, symbol: 'GWh' },
  ],
  /** Base: litre. */
  water: [
    { size: 1e-3, symbol: 'mL' },
    { size: 1, symbol: 'L' },
    { size: 1e3, symbol: 'm³' },
  ],
  /** Base: kg. */
  co2e: [
    { size: 1e-6, symbol: 'mg' },
    { size: 1e-3, symbol: 'g' },
    { size: 1, symbol: 'kg' },
    { size: 1e3, symbol: 't' },
  ],
  /** Base: m². */
  area: [
    { size: 1e-4, symbol: 'cm²' },
    { size: 1, symbol: 'm²' },
    { size: 1e4, symbol: 'ha' },
  ],
} as const satisfies Record<string, readonly Step[]>;

/** What a quantity measures: energy in kWh, water in L, CO2e in kg, area in m². */
export type QuantityKind = keyof typeof steps;

/** A number and its unit, to be set apart. */
export interface QuantityParts {
  readonly value: string;
  readonly unit: string;
}

const isKnown = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** The largest unit in which the value, rounded to two digits, is at least 1. */
function stepFor(kind: QuantityKind, value: number): Step {
  const list: readonly Step[] = steps[kind];
  const base = list.find(({ size }) => size === 1) as Step;
  if (value === 0) return kind === 'area' ? base : ((list[list.indexOf(base) - 1] as Step) ?? base);
  const rounded = Number(Math.abs(value).toPrecision(2));
  return list.findLast(({ size }) => rounded >= size) ?? (list[0] as Step);
}

function digits(locale: string): Intl.NumberFormat {
  return numberFormat(locale, { maximumSignificantDigits: 2, signDisplay: 'negative' });
}

/** Two significant digits in the unit that suits. `null`: not measured. */
export function quantityParts(
  locale: string,
  kind: QuantityKind,
  value: number | null | undefined,
): QuantityParts | null {
  if (!isKnown(value)) return null;
  const step = stepFor(kind, value);
  return { value: digits(locale).format(value / step.size), unit: step.symbol };
}

const join = (value: string, unit: string) => `${value}\u00a0${unit}`;

/** "1.6 kWh". `null`: not measured. */
export function quantity(locale: string, kind: QuantityKind, value: number | null | undefined): string | null {
  const parts = quantityParts(locale, kind, value);
  return parts && join(parts.value, parts.unit);
}

/** "0.48–1.8 kg", with one unit for both ends where they are near enough. `null`: not measured. */
export function quantityRange(
  locale: string,
  kind: QuantityKind,
  min: number | null | undefined,
  max: number | null | undefined,
): string | null {
  if (!isKnown(min) || !isKnown(max)) return null;
  const format = digits(locale);
  const step = stepFor(kind, max);
  const low = min / step.size;
  const high = max / step.size;
  if (format.format(low) === format.format(high)) return quantity(locale, kind, max);
  if (low !== 0 && Math.abs(low) < 0.01) {
    return `${quantity(locale, kind, min)}\u2009–\u2009${quantity(locale, kind, max)}`;
  }
  return join(format.formatRange(low, high), step.symbol);
}
