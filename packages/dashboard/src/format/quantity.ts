import { numberFormat } from './intl-cache.js';

interface Step {
  readonly symbol: string;
  /** Of the base unit. */
  readonly size: number;
  /** Smallest value, in the base unit, that is written in this one. */
  readonly from: number;
}

/** SI symbols are the same in every language. Each list goes from small to large; 0.24 Wh reads better than 240 mWh. */
export const steps = {
  /** Base: kWh. */
  energy: [
    { symbol: 'mWh', size: 1e-6, from: 0 },
    { symbol: 'Wh', size: 1e-3, from: 1e-5 },
    { symbol: 'kWh', size: 1, from: 1 },
    { symbol: 'MWh', size: 1e3, from: 1e3 },
    { symbol: 'GWh', size: 1e6, from: 1e6 },
  ],
  /** Base: litre. */
  water: [
    { symbol: 'mL', size: 1e-3, from: 0 },
    { symbol: 'L', size: 1, from: 1 },
    { symbol: 'm³', size: 1e3, from: 1e3 },
  ],
  /** Base: kg. */
  co2e: [
    { symbol: 'mg', size: 1e-6, from: 0 },
    { symbol: 'g', size: 1e-3, from: 1e-5 },
    { symbol: 'kg', size: 1, from: 1 },
    { symbol: 't', size: 1e3, from: 1e3 },
  ],
  /** Base: m². */
  area: [
    { symbol: 'cm²', size: 1e-4, from: 0 },
    { symbol: 'm²', size: 1, from: 0.01 },
    { symbol: 'ha', size: 1e4, from: 1e4 },
  ],
} as const satisfies Record<string, readonly Step[]>;

/** Of nothing there is none in the unit that readers know best. */
const zeroUnit = { energy: 'Wh', water: 'mL', co2e: 'g', area: 'm²' } as const;

/** What a quantity measures: energy in kWh, water in L, CO2e in kg, area in m². */
export type QuantityKind = keyof typeof steps;

/** A number and its unit, to be set apart. */
export interface QuantityParts {
  readonly value: string;
  readonly unit: string;
}

const isKnown = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** The largest unit that suits the value as it is shown, rounded to two digits. */
function stepFor(kind: QuantityKind, value: number): Step {
  const list: readonly Step[] = steps[kind];
  const rounded = Number(Math.abs(value).toPrecision(2));
  const step =
    rounded === 0 ? list.find(({ symbol }) => symbol === zeroUnit[kind]) : list.findLast(({ from }) => rounded >= from);
  return step as Step;
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
