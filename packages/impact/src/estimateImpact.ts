import { assumptions } from './assumptions.js';
import { span } from './checked.js';
import { collectUsage, type UsageGroup } from './collectUsage.js';
import { citations, equivalentsOf, intensity } from './derived.js';
import { type EqualTokens, Footprint } from './Footprint.js';
import { providerKey } from './providers.js';
import { resolveModel } from './resolveModel.js';
import { restore } from './restoration.js';
import { type Settled, settleOptions } from './settleOptions.js';
import type {
  GridMix,
  ImpactOptions,
  ImpactResult,
  MatchConfidence,
  Metric,
  ModelFactor,
  ModelImpact,
  ProviderFactor,
  UsageRow,
} from './types.js';
import { DATA_VERSION } from './version.js';
import { Warnings } from './warnings.js';

/** The one provider that counts reasoning outside of its output tokens. */
const REASONING_OUTSIDE = 'google_genai';

function mixFor(zone: string, { mixes }: Settled, warnings: Warnings): GridMix {
  const key = [zone, zone.trim().toUpperCase()].find((name) => Object.hasOwn(mixes, name));
  if (key === undefined) warnings.add('zone-unknown', zone);
  const mix = mixes[key ?? 'WOR'] as GridMix;
  if (mix.wueIsWorldDefault) warnings.add('electricity-mix-wue-world', mix.zone);
  if (mix.gwp === 0 || mix.gwp === 1) warnings.add('electricity-mix-suspicious', mix.zone);
  return mix;
}

function providerFor(group: UsageGroup, maker: string, { providers }: Settled, warnings: Warnings): ProviderFactor {
  const key = providerKey(group.provider, providers) ?? providerKey(maker, providers) ?? 'generic';
  if (key === 'generic') warnings.add('provider-generic', group.provider ?? group.model);
  return providers[key] as ProviderFactor;
}

function equalTokens(output: number, input: number, cached: number, weights: Settled['weights']): EqualTokens {
  const at = (i: 0 | 1 | 2) => (weights ? output + weights[0][i] * (input - cached) + weights[1][i] * cached : output);
  return [at(0), at(1), at(2)];
}

/** One model of the result, filled group by group. */
interface Entry {
  row: ModelFactor;
  footprint: Footprint;
  told: Omit<ModelImpact, Metric>;
}

const APPROXIMATE: readonly MatchConfidence[] = ['parsed-params', 'class', 'none'];

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
  const settled = settleOptions(options);
  const { useDeployment, serving } = settled;
  const usage = collectUsage(rows);
  const warnings = new Warnings();
  const total = new Footprint();
  const entries = new Map<string, Entry>();
  const providers = new Map<string, ProviderFactor>();
  const zones = new Map<string, GridMix>();
  let reasoningAdded = false;

  for (const group of usage.groups) {
    let entry = entries.get(group.model);
    if (!entry) {
      const { model } = group;
      const { id, confidence } = settled.match(model);
      const row = resolveModel(id, settled.factors);
      const { source, confidence: sizeConfidence, totalParams, activeParams } = row;
      const tokens = { input: 0, cachedInput: 0, output: 0, total: 0 };
      entry = {
        row,
        footprint: new Footprint(),
        told: {
          model,
          matchedId: id,
          confidence,
          source,
          sizeConfidence,
          totalParams,
          activeParams,
          providers: [],
          zones: [],
          tokens,
          requests: null,
        },
      };
      entries.set(model, entry);
    }
    const { row, told } = entry;
    const { tokens } = told;
    const provider = providerFor(group, row.provider, settled, warnings);
    const wanted = group.zone ?? settled.zone;
    const mix = mixFor(wanted === 'provider' ? provider.zone : wanted, settled, warnings);
    providers.set(provider.id, provider);
    zones.set(mix.zone, mix);
    told.providers = [...new Set([...told.providers, provider.id])].sort();
    told.zones = [...new Set([...told.zones, mix.zone])].sort();

    const outside = provider.id === REASONING_OUTSIDE ? group.reasoning : 0;
    reasoningAdded ||= outside > 0;
    const output = group.output + outside;
    const counted = equalTokens(output, group.input, group.cached, settled.weights);
    const input = {
      activeParams: span(row.activeParams),
      totalParams: span(row.totalParams),
      pue: span(provider.pue),
      wue: span(provider.wue),
      mix,
      tps: useDeployment ? row.tps : null,
      ttft: useDeployment ? (row.ttft ?? 0) * (group.requests ?? 0) : 0,
      requestLatency: Infinity,
    };
    total.add(input, counted);
    entry.footprint.add(input, counted);

    tokens.input += group.input;
    tokens.cachedInput += group.cached;
    tokens.output += output;
    tokens.total += group.input + output;
    if (group.requests !== null) told.requests = (told.requests ?? 0) + group.requests;
    if (group.clamped) warnings.add('cached-exceeds-input', group.model);
    if (useDeployment && row.ttft !== null && group.requestsMissing) warnings.add('requests-unknown', group.model);
  }

  const coverage: ImpactResult['coverage'] = { tokensMatched: 0, tokensTotal: 0, unmatchedModels: [] };
  const byModel = [...entries.values()].map(({ row, told, footprint }): ModelImpact => {
    const { model, tokens } = told;
    coverage.tokensTotal += tokens.total;
    if (APPROXIMATE.includes(told.confidence)) {
      warnings.add('model-approximated', model);
      coverage.unmatchedModels.push(model);
    } else {
      coverage.tokensMatched += tokens.total;
      if (row.confidence !== 'published') warnings.add('model-arch-not-released', model);
    }
    if (row.multimodal) warnings.add('model-arch-multimodal', model);
    return { ...told, ...footprint.estimates(serving) };
  });
  byModel.sort((a, b) => b.energy.central - a.energy.central || (a.model < b.model ? -1 : 1));

  const totals = total.estimates(serving);
  const restoration = restore(usage, options.restoration);
  if (restoration?.placeholder) warnings.add('restoration-placeholder');
  if (restoration?.atLeast) warnings.add('restoration-incomplete');
  const shown = {
    restoration,
    equivalents: equivalentsOf(totals, options.equivalents ?? []),
    assumptions: assumptions({
      ...settled,
      providers: [...providers.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      zones: [...zones.values()].sort((a, b) => (a.zone < b.zone ? -1 : 1)),
      modelSources: byModel.map(({ source }) => source),
      reasoningAdded,
      restoration,
    }),
  };
  return {
    ...totals,
    byModel,
    ...shown,
    coverage,
    sci: intensity(totals.co2e, coverage.tokensTotal),
    warnings: warnings.list(),
    methodVersion: settled.profile,
    dataVersion: DATA_VERSION,
    sources: citations(shown),
    server: null,
  };
}
