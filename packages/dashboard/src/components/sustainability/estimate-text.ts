import type { Equivalent, Estimate, ImpactResult, Metric } from '@aim2balance/client/impact';
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
}

const join = (value: string, unit: string) => `${value}\u00a0${unit}`;

/**
 * Who a figure comes from: our estimate, an estimate the operator made with the same method, or what else the operator
 * reports, of which we do not know how sure it is.
 */
export type FigureKind = 'estimate' | 'operator-estimate' | 'reported';

export function figureKind(
  { origin }: Pick<Estimate, 'origin'>,
  { server, methodVersion }: Pick<ImpactResult, 'server' | 'methodVersion'>,
): FigureKind {
  if (origin === 'client') return 'estimate';
  return server?.methodology?.startsWith(methodVersion) ? 'operator-estimate' : 'reported';
}

/** The figures of one metric as the reader sees and hears them; `null` where they are no numbers. */
export function estimateText(format: Format, metric: Metric, estimate: Estimate): EstimateText | null {
  const { central, plausible } = estimate;
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
  };
}

/** How many times lower or higher than the centre the truth may be, two digits; `null` without a range worth the words. */
export function uncertaintyFactors({ central, plausible }: Estimate): { lower: number; higher: number } | null {
  if (!(plausible.min > 0) || !(central > plausible.min) || !(plausible.max > central)) return null;
  const factor = (ratio: number) => (ratio < 10 ? Number(ratio.toPrecision(1)) : Number(ratio.toPrecision(2)));
  const [lower, higher] = [factor(central / plausible.min), factor(plausible.max / central)];
  return Math.max(lower, higher) < 2 ? null : { lower: Math.max(2, lower), higher: Math.max(2, higher) };
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
