import type { Equivalent, Estimate, Metric } from '@aim2balance/client/impact';
import type { Format } from '../../format/create-format.js';

/** The texts of an estimate. */
export interface EstimateText {
  /** Figure without its unit. */
  readonly value: string;
  readonly unit: string;
  /** "0.73 kg". */
  readonly central: string;
  /** Ends of the likely range, "0.12" and "7.2 kg", or "5.2 g" and "15 kg"; `null` where the figure has none (a server's, or zero). */
  readonly likely: { readonly min: string; readonly max: string } | null;
  /** "0.12–7.2 kg", or the figure itself where it has no range. */
  readonly range: string;
  readonly reported: boolean;
}

const join = (value: string, unit: string) => `${value}\u00a0${unit}`;

/** The figures of one metric as the reader sees and hears them; `null` where they are no numbers. */
export function estimateText(format: Format, metric: Metric, estimate: Estimate): EstimateText | null {
  const { central, plausible, origin } = estimate;
  const span = format.quantitySpan(metric, central, plausible);
  if (!span) return null;
  const max = join(span.max, span.maxUnit);
  const own = span.minUnit !== span.maxUnit;
  const min = own ? join(span.min, span.minUnit) : span.min;
  const likely = min === span.max ? null : { min, max };
  const text = join(span.central, span.unit);
  return {
    value: span.central,
    unit: span.unit,
    central: text,
    likely,
    range: likely ? `${min}\u2009–\u2009${max}` : text,
    reported: origin === 'server',
  };
}

/** How many times lower or higher than the centre the truth may be, two digits; `null` without a range and for figures that are no estimates. */
export function uncertaintyFactors({ central, plausible, origin }: Estimate): { lower: number; higher: number } | null {
  if (origin === 'server' || !(plausible.min > 0) || !(central > plausible.min) || !(plausible.max > central))
    return null;
  const factor = (ratio: number) => (ratio < 10 ? Number(ratio.toPrecision(1)) : Number(ratio.toPrecision(2)));
  return { lower: factor(central / plausible.min), higher: factor(plausible.max / central) };
}

const twoDigits = (value: number) => Number(value.toPrecision(2));

/** A comparison, two digits each; `null` where there is too little to compare. */
export function equivalentText(
  format: Format,
  { value, range }: Equivalent,
): { value: string; count: number; min: string; max: string } | null {
  if (value === null) return null;
  return {
    value: format.figure(value),
    count: twoDigits(value),
    min: format.figure(range.min),
    max: format.figure(range.max),
  };
}
