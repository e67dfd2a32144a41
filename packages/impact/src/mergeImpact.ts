import { checked } from './checked.js';
import { citations, equivalentsOf, intensity } from './derived.js';
import { span } from './span.js';
import type { Estimate, ImpactResult, Restoration, ServedFigure, ServerImpact } from './types.js';

function served(name: string, value: ServedFigure, unit: Estimate['unit']): Estimate {
  const { min, max } = checked(name, value, true);
  const { central = (min + max) / 2 } = value as { central?: number };
  checked(name, span(min, central), true);
  checked(name, span(central, max), true);
  return { central, range: span(min, max), plausible: span(min, max), unit, origin: 'server' };
}

function restored(area: number, estimate: Restoration | null): Restoration {
  const m2 = checked('restoredM2', area, true).min;
  return {
    feeEur: null,
    grossEur: null,
    feeRate: 0.025,
    partner: null,
    ...estimate,
    m2,
    range: span(m2, m2),
    eurPerM2: null,
    placeholder: false,
    priceBasis: null,
    atLeast: false,
    origin: 'server',
    source: null,
  };
}

/**
 * The estimate with every metric that a server has a figure for replaced as a whole: `origin` becomes `server`, and a
 * single number is its own range. What hangs on a metric (equivalents, intensity) follows it. `byModel` stays the
 * estimate, since servers give totals. Pure; `client` is not changed.
 *
 * @throws {RangeError} when a server figure is negative or not finite
 */
export function mergeImpact(client: ImpactResult, server: ServerImpact | null): ImpactResult {
  if (server === null) return client;
  const { energyKwh, waterL, co2eKg, restoredM2, methodology = null, asOf = null, tracker = null } = server;
  const merged: ImpactResult = { ...client, server: { methodology, asOf, tracker } };
  if (energyKwh !== undefined) merged.energy = served('energyKwh', energyKwh, 'kWh');
  if (waterL !== undefined) merged.water = served('waterL', waterL, 'L');
  if (co2eKg !== undefined) merged.co2e = { ...served('co2eKg', co2eKg, 'kgCO2e'), usage: null, embodied: null };
  if (restoredM2 !== undefined) {
    merged.restoration = restored(restoredM2, client.restoration);
    merged.assumptions = client.assumptions.filter(({ id }) => id !== 'fee');
    merged.warnings = client.warnings.filter(({ code }) => !code.startsWith('restoration'));
  }
  merged.equivalents = equivalentsOf(
    merged,
    client.equivalents.map(({ id }) => id),
  );
  merged.sci = intensity(merged.co2e, merged.coverage.tokensTotal);
  merged.sources = citations(merged);
  return merged;
}
