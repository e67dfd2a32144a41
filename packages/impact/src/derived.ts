import { chooseEquivalent } from './equivalents.js';
import { sources } from './sources.js';
import type { Equivalent, Estimate, ImpactResult, Metric, SoftwareCarbonIntensity, SourceRef } from './types.js';

const METRICS: readonly Metric[] = ['co2e', 'energy', 'water'];

/** One unit of daily life a metric. */
export function equivalentsOf(totals: Pick<ImpactResult, Metric>, preferred: readonly string[]): Equivalent[] {
  return METRICS.map((metric) => chooseEquivalent(metric, totals[metric], preferred));
}

/** CO2e per 1,000 tokens; `null` without tokens. */
export function intensity(co2e: Estimate, tokens: number): SoftwareCarbonIntensity | null {
  if (tokens === 0) return null;
  const per = (kg: number) => kg / (tokens / 1000);
  return {
    central: per(co2e.central),
    plausible: { min: per(co2e.plausible.min), max: per(co2e.plausible.max) },
    unit: 'kgCO2e/1000 tokens',
    label: 'partial: inference only',
    origin: co2e.origin,
  };
}

/** The citations in use, in the order of the table. */
export function citations(result: Pick<ImpactResult, 'assumptions' | 'equivalents' | 'restoration'>): SourceRef[] {
  const used = new Set([
    ...result.assumptions.flatMap((assumption) => assumption.sources),
    ...result.equivalents.map((equivalent) => equivalent.source),
    result.restoration?.source,
  ]);
  return Object.values(sources).filter((source) => used.has(source.id));
}
