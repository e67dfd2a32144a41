import { checked } from './checked.js';
import { electricityMixes } from './electricityMixes.js';
import { impactFactors } from './impactFactors.js';
import { createMatcher, type Matcher, matchModel } from './matchModel.js';
import { providers } from './providers.js';
import type { FactorTable, ImpactOptions, MixTable, ProviderTable, Range } from './types.js';

export type Weights = readonly [low: number, central: number, high: number];

/** Options with defaults and tables merged in. */
export interface Settled {
  profile: 'a2b-1' | 'ecologits-0.11';
  factors: FactorTable;
  match: Matcher;
  providers: ProviderTable;
  mixes: MixTable;
  zone: string;
  useDeployment: boolean;
  /** Of input and of cached tokens; `null` where only output counts. */
  weights: readonly [input: Weights, cached: Weights] | null;
  serving: Range;
}

// Fitted to published input/output energy pairs; a cached token is a tenth of an uncached one, after cache prices.
const INPUT_WEIGHT: Weights = [0.015, 0.05, 0.35];
const CACHED_WEIGHT: Weights = [0, 0.005, 0.035];
// From large-batch serving (measured/computed 0.17–0.41) to batch 16 (4.47).
const SERVING: Range = { min: 0.25, max: 4 };

function ascending(name: string, weights: Weights): Weights {
  checked(name, { min: weights[0], max: weights[1] }, true);
  checked(name, { min: weights[1], max: weights[2] }, true);
  return weights;
}

/** Checks the numbers of an operator's own table; what may be unknown passes as `null`. */
function checkTable<Row extends object>(table: Readonly<Record<string, Row>> = {}, ...names: (keyof Row & string)[]) {
  for (const [id, row] of Object.entries(table)) {
    for (const name of names) {
      const speed = /tps|ttft/.test(name);
      if (!speed || row[name] !== null)
        checked(`${id}.${name}`, row[name] as number | Range, /gwp|wue|ttft/.test(name));
    }
  }
}

/** @throws {RangeError} on an unknown profile, or numbers of weights, spans and tables that are negative, not finite or out of order */
export function settleOptions(options: ImpactOptions): Settled {
  const { profile = 'a2b-1', factors, inputWeight = INPUT_WEIGHT, cachedWeight = CACHED_WEIGHT } = options;
  if (profile !== 'a2b-1' && profile !== 'ecologits-0.11') {
    throw new RangeError(`profile is ${String(profile)}. It must be a2b-1 or ecologits-0.11.`);
  }
  const serving = checked('servingUncertainty', options.servingUncertainty ?? SERVING, true);
  if (serving.min > 1 || serving.max < 1) throw new RangeError('servingUncertainty must include 1.');
  checkTable(factors, 'totalParams', 'activeParams', 'tps', 'ttft');
  checkTable(options.providers, 'pue', 'wue');
  checkTable(options.mixes, 'gwp', 'wue');
  // A copy of a table costs more than all the arithmetic of a row: only where there is something to add.
  const table = factors ? { ...impactFactors, ...factors } : impactFactors;
  return {
    profile,
    factors: table,
    match: factors ? createMatcher(table) : matchModel,
    providers: options.providers ? { ...providers, ...options.providers } : providers,
    mixes: options.mixes ? { ...electricityMixes, ...options.mixes } : electricityMixes,
    zone: options.zone ?? 'provider',
    useDeployment: options.useDeployment ?? false,
    weights:
      profile === 'a2b-1' ? [ascending('inputWeight', inputWeight), ascending('cachedWeight', cachedWeight)] : null,
    serving,
  };
}
