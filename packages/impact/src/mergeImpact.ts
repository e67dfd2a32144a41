import { checked } from './checked.js';
import { citations, equivalentsOf, intensity } from './derived.js';
import type { Estimate, ImpactResult, Metric, Range, ServerImpact } from './types.js';

function served(name: string, value: number | Range, unit: Estimate['unit']): Estimate {
  const { min, max } = checked(name, value, true);
  return { central: (min + max) / 2, range: { min, max }, plausible: { min, max }, unit, origin: 'server' };
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
  const { energyKwh, waterL, co2eKg, restoredM2 } = server;
  const energy = energyKwh === undefined ? client.energy : served('energyKwh', energyKwh, 'kWh');
  const water = waterL === undefined ? client.water : served('waterL', waterL, 'L');
  const co2e =
    co2eKg === undefined ? client.co2e : { ...served('co2eKg', co2eKg, 'kgCO2e'), usage: null, embodied: null };
  let { restoration } = client;
  if (restoredM2 !== undefined) {
    const m2 = checked('restoredM2', restoredM2, true).min;
    restoration = {
      m2,
      range: { min: m2, max: m2 },
      feeEur: restoration?.feeEur ?? null,
      grossEur: restoration?.grossEur ?? null,
      feeRate: restoration?.feeRate ?? 0.025,
      eurPerM2: null,
      placeholder: false,
      partner: restoration?.partner ?? null,
      priceBasis: null,
      atLeast: false,
      origin: 'server',
      source: null,
    };
  }
  const totals = { energy, water, co2e };
  const replaced = (['co2e', 'energy', 'water'] as const satisfies readonly Metric[]).filter(
    (metric) => totals[metric] !== client[metric],
  );
  if (replaced.length === 0 && restoration === client.restoration) return client;

  const shown = client.equivalents.map((equivalent) => equivalent.id);
  const equivalents = client.equivalents.map((equivalent) =>
    replaced.includes(equivalent.metric)
      ? (equivalentsOf(totals, shown, [equivalent.metric])[0] ?? equivalent)
      : equivalent,
  );
  const assumptions =
    restoration === client.restoration ? client.assumptions : client.assumptions.filter(({ id }) => id !== 'fee');
  return {
    ...client,
    ...totals,
    restoration,
    equivalents,
    assumptions,
    sci: intensity(co2e, client.coverage.tokensTotal),
    warnings:
      restoration === client.restoration
        ? client.warnings
        : client.warnings.filter(({ code }) => !code.startsWith('restoration-')),
    sources: citations(assumptions, equivalents, restoration),
    server: { methodology: server.methodology ?? null, asOf: server.asOf ?? null },
  };
}
