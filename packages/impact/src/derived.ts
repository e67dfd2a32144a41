import { chooseEquivalent } from './equivalents.js';
import { sources } from './sources.js';
import type {
  Assumption,
  Equivalent,
  Estimate,
  ImpactResult,
  Metric,
  Restoration,
  SoftwareCarbonIntensity,
  SourceId,
  SourceRef,
} from './types.js';

const METRICS: readonly Metric[] = ['co2e', 'energy', 'water'];

/** One unit of daily life a metric. */
export function equivalentsOf(
  totals: Pick<ImpactResult, Metric>,
  preferred: readonly string[] = [],
  metrics: readonly Metric[] = METRICS,
): Equivalent[] {
  return metrics.map((metric) => chooseEquivalent(metric, totals[metric], preferred));
}

/** CO2e per 1,000 tokens; `null` without tokens. */
export function intensity(co2e: Estimate, tokens: number): SoftwareCarbonIntensity | null {
  if (tokens === 0) return null;
  const thousands = tokens / 1000;
  return {
    central: co2e.central / thousands,
    plausible: { min: co2e.plausible.min / thousands, max: co2e.plausible.max / thousands },
    unit: 'kgCO2e/1000 tokens',
    label: 'partial: inference only',
    origin: co2e.origin,
  };
}

/** The citations in use, in the order of the table. */
export function citations(
  assumed: readonly Assumption[],
  told: readonly Equivalent[],
  restoration: Restoration | null,
): SourceRef[] {
  const used = new Set<SourceId>(assumed.flatMap((a) => a.sources));
  for (const equivalent of told) used.add(equivalent.source);
  if (restoration?.source) used.add(restoration.source);
  return Object.values(sources).filter((source) => used.has(source.id));
}
