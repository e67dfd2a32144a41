import { assumptions } from './assumptions.js';
import { checked } from './checked.js';
import { collectUsage, type UsageGroup } from './collectUsage.js';
import { citations, equivalentsOf, intensity } from './derived.js';
import { electricityMixes } from './electricityMixes.js';
import { Footprint } from './Footprint.js';
import { impactFactors } from './impactFactors.js';
import { createMatcher, matchModel } from './matchModel.js';
import { providerKey, providers } from './providers.js';
import { type ResolvedModel, resolveModel } from './resolveModel.js';
import { restore } from './restoration.js';
import type { GridMix, ImpactOptions, ImpactResult, ModelImpact, ProviderFactor, Range, UsageRow } from './types.js';
import { DATA_VERSION } from './version.js';
import { Warnings } from './warnings.js';

type Weights = readonly [low: number, central: number, high: number];

const INPUT_WEIGHT: Weights = [0.015, 0.05, 0.35];
const CACHED_WEIGHT: Weights = [0, 0.005, 0.035];
const OUTPUT_ONLY: Weights = [0, 0, 0];
const SERVING: Range = { min: 0.25, max: 4 };

/** The one provider that counts reasoning outside of its output tokens. */
const REASONING_OUTSIDE = 'google_genai';

function ascending(name: string, weights: Weights): Weights {
  checked(name, { min: weights[0], max: weights[1] }, true);
  checked(name, { min: weights[1], max: weights[2] }, true);
  return weights;
}

function servingSpan(given: Range | undefined): Range {
  const span = checked('servingUncertainty', given ?? SERVING, true);
  if (span.min > 1 || span.max < 1) {
    throw new RangeError(
      `servingUncertainty is ${span.min} to ${span.max}. It must include 1, or it would miss the range itself.`,
    );
  }
  return span;
}

/** Options with tables merged and checked. */
function settle(options: ImpactOptions) {
  const profile = options.profile ?? 'a2b-1';
  if (profile !== 'a2b-1' && profile !== 'ecologits-0.11') {
    throw new RangeError(`profile is ${String(profile)}. It must be a2b-1 or ecologits-0.11.`);
  }
  const weighted = profile === 'a2b-1';
  const factors = options.factors ? { ...impactFactors, ...options.factors } : impactFactors;
  return {
    profile,
    factors,
    match: options.factors ? createMatcher(factors) : matchModel,
    providers: options.providers ? { ...providers, ...options.providers } : providers,
    mixes: options.mixes ? { ...electricityMixes, ...options.mixes } : electricityMixes,
    zone: options.zone ?? 'provider',
    useDeployment: options.useDeployment ?? false,
    inputWeight: weighted ? ascending('inputWeight', options.inputWeight ?? INPUT_WEIGHT) : OUTPUT_ONLY,
    cachedWeight: weighted ? ascending('cachedWeight', options.cachedWeight ?? CACHED_WEIGHT) : OUTPUT_ONLY,
    serving: servingSpan(options.servingUncertainty),
  };
}

type Settled = ReturnType<typeof settle>;

function mixFor(zone: string, settled: Settled, warnings: Warnings): GridMix {
  const key = [zone, zone.trim().toUpperCase()].find((name) => Object.hasOwn(settled.mixes, name));
  if (key === undefined) warnings.add('zone-unknown', zone);
  const mix = settled.mixes[key ?? 'WOR'] as GridMix;
  if (mix.wueIsWorldDefault) warnings.add('electricity-mix-wue-world', mix.zone);
  if (mix.gwp === 0 || mix.gwp === 1) warnings.add('electricity-mix-suspicious', mix.zone);
  return mix;
}

function providerFor(group: UsageGroup, model: ResolvedModel, settled: Settled, warnings: Warnings): ProviderFactor {
  const key =
    providerKey(group.provider, settled.providers) ?? providerKey(model.provider, settled.providers) ?? 'generic';
  if (key === 'generic') warnings.add('provider-generic', group.provider ?? group.model);
  return settled.providers[key] as ProviderFactor;
}

/** Model level of one entry of the result, filled group by group. */
interface Entry {
  model: string;
  resolved: ResolvedModel;
  footprint: Footprint;
  providers: Set<string>;
  zones: Set<string>;
  input: number;
  cached: number;
  output: number;
  requests: number | null;
}

const FOUND = new Set(['exact', 'alias', 'family', 'prefix']);

function noteModel(entry: Entry, warnings: Warnings): boolean {
  const { match, sizeConfidence, multimodal } = entry.resolved;
  const found = FOUND.has(match.confidence);
  if (!found) warnings.add('model-approximated', entry.model);
  else if (sizeConfidence !== 'published') warnings.add('model-arch-not-released', entry.model);
  if (multimodal) warnings.add('model-arch-multimodal', entry.model);
  return found;
}

function toModelImpact(entry: Entry, serving: Range): ModelImpact {
  const { resolved } = entry;
  return {
    model: entry.model,
    matchedId: resolved.match.id,
    confidence: resolved.match.confidence,
    source: resolved.source,
    sizeConfidence: resolved.sizeConfidence,
    totalParams: resolved.total,
    activeParams: resolved.active,
    providers: [...entry.providers].sort(),
    zones: [...entry.zones].sort(),
    tokens: {
      input: entry.input,
      cachedInput: entry.cached,
      output: entry.output,
      total: entry.input + entry.output,
    },
    requests: entry.requests,
    ...entry.footprint.estimates(serving),
  };
}

/**
 * Electricity (kWh), water (L) and greenhouse gases (kgCO2e) of language model use, each with a central figure, the
 * range of the method, and a wider plausible range. An estimate, not a measurement: inference and a share of the
 * hardware, location-based grid, without training, devices and network. Pure and synchronous; the order of rows does
 * not matter. Models that are not known get a wide, labelled span, never an error.
 *
 * @param rows tokens by model, single requests or sums
 * @param options profile, grid zone, own tables, restoration price
 * @throws {RangeError} when a count, cost, weight or table value is negative or not finite
 */
export function estimateImpact(rows: readonly UsageRow[], options: ImpactOptions = {}): ImpactResult {
  const settled = settle(options);
  const usage = collectUsage(rows);
  const warnings = new Warnings();
  const total = new Footprint();
  const entries = new Map<string, Entry>();
  const usedProviders = new Map<string, ProviderFactor>();
  const usedMixes = new Map<string, GridMix>();
  let reasoningAdded = false;

  for (const group of usage.groups) {
    let entry = entries.get(group.model);
    if (!entry) {
      entry = {
        model: group.model,
        resolved: resolveModel(settled.match(group.model), settled.factors),
        footprint: new Footprint(),
        providers: new Set(),
        zones: new Set(),
        input: 0,
        cached: 0,
        output: 0,
        requests: null,
      };
      entries.set(group.model, entry);
    }
    const model = entry.resolved;
    const provider = providerFor(group, model, settled, warnings);
    const wanted = group.zone ?? settled.zone;
    const mix = mixFor(wanted === 'provider' ? provider.zone : wanted, settled, warnings);
    usedProviders.set(provider.id, provider);
    usedMixes.set(mix.zone, mix);

    const outside = provider.id === REASONING_OUTSIDE ? group.reasoning : 0;
    reasoningAdded ||= outside > 0;
    const output = group.output + outside;
    const uncached = group.input - group.cached;
    const tokens = ([0, 1, 2] as const).map(
      (i) => output + settled.inputWeight[i] * uncached + settled.cachedWeight[i] * group.cached,
    ) as [number, number, number];

    const input = {
      active: checked(`${model.match.id}: activeParams`, model.active, false),
      total: checked(`${model.match.id}: totalParams`, model.total, false),
      pue: checked(`${provider.id}: pue`, provider.pue, false),
      wue: checked(`${provider.id}: wue`, provider.wue, true),
      gwp: checked(`${mix.zone}: gwp`, mix.gwp, true).min,
      gridWue: checked(`${mix.zone}: wue`, mix.wue, true).min,
      tps: settled.useDeployment && model.tps !== null ? checked(`${model.match.id}: tps`, model.tps, false).min : null,
      ttft: settled.useDeployment ? (model.ttft ?? 0) * group.requests : 0,
    };
    total.add(input, tokens);
    entry.footprint.add(input, tokens);

    entry.providers.add(provider.id);
    entry.zones.add(mix.zone);
    entry.input += group.input;
    entry.cached += group.cached;
    entry.output += output;
    if (group.requestsKnown) entry.requests = (entry.requests ?? 0) + group.requests;
    if (group.clamped) warnings.add('cached-exceeds-input', group.model);
    if (settled.useDeployment && model.ttft !== null && group.requestsMissing) {
      warnings.add('requests-unknown', group.model);
    }
  }

  let tokensMatched = 0;
  let tokensTotal = 0;
  const unmatchedModels: string[] = [];
  for (const entry of entries.values()) {
    const tokens = entry.input + entry.output;
    tokensTotal += tokens;
    if (noteModel(entry, warnings)) tokensMatched += tokens;
    else unmatchedModels.push(entry.model);
  }

  const totals = total.estimates(settled.serving);
  const restoration = restore(usage, options.restoration);
  if (restoration?.placeholder) warnings.add('restoration-placeholder');
  if (restoration?.atLeast) warnings.add('restoration-incomplete');
  const byId = <T extends { id: string }>(a: T, b: T) => (a.id < b.id ? -1 : 1);
  const assumed = assumptions({
    profile: settled.profile,
    useDeployment: settled.useDeployment,
    inputWeight: settled.inputWeight,
    cachedWeight: settled.cachedWeight,
    serving: settled.serving,
    providers: [...usedProviders.values()].sort(byId),
    zones: [...usedMixes.values()]
      .sort((a, b) => (a.zone < b.zone ? -1 : 1))
      .map((mix) => [mix.zone, mix.gwp, mix.source] as const),
    modelSources: [...entries.values()].map((entry) => entry.resolved.source),
    reasoningAdded,
    restoration,
  });
  const told = equivalentsOf(totals, options.equivalents);

  return {
    ...totals,
    byModel: [...entries.values()]
      .map((entry) => toModelImpact(entry, settled.serving))
      .sort((a, b) => b.energy.central - a.energy.central || (a.model < b.model ? -1 : 1)),
    equivalents: told,
    restoration,
    coverage: { tokensMatched, tokensTotal, unmatchedModels },
    sci: intensity(totals.co2e, tokensTotal),
    warnings: warnings.list(),
    assumptions: assumed,
    methodVersion: settled.profile,
    dataVersion: DATA_VERSION,
    sources: citations(assumed, told, restoration),
    server: null,
  };
}
