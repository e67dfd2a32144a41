import type { Settled, Weights } from './settleOptions.js';
import type { Assumption, GridMix, ProviderFactor, Range, Restoration, SourceId } from './types.js';

/** What the assumptions tell about. */
export interface AssumptionInput extends Pick<Settled, 'weights' | 'useDeployment' | 'serving'> {
  providers: readonly ProviderFactor[];
  zones: readonly GridMix[];
  modelSources: readonly SourceId[];
  reasoningAdded: boolean;
  restoration: Restoration | null;
}

const METHOD: SourceId = 'ecologits-0.11.2';

const told = (value: number | Range) => (typeof value === 'number' ? `${value}` : `${value.min}–${value.max}`);
const weight = ([low, central, high]: Weights) => `${central} (${low}–${high})`;

/** What the figures rest on, in the order a reader would ask. */
export function assumptions(input: AssumptionInput): Assumption[] {
  const { weights, providers, zones, restoration } = input;
  const list: Assumption[] = [];
  const add = (id: Assumption['id'], kind: Assumption['kind'], text: string, ...sources: SourceId[]) =>
    list.push({ id, kind, text, sources: [...new Set(sources)] });

  add(
    'boundary',
    'modelled',
    'Counted: inference and a share of making the servers. Not counted: training, devices, network, images, sound, tools, idle machines.',
    METHOD,
  );
  const speed = input.useDeployment ? 'median of public endpoints' : 'computed from the size';
  add('hardware', 'modelled', `H100 80 GB, 16 bit, 64 requests at once, 3 years of life; speed ${speed}.`, METHOD);
  if (weights) {
    const text = `An input token counts as ${weight(weights[0])} of an output token, a cached one as ${weight(weights[1])}.`;
    add('token-weights', 'modelled', text, 'input-weights');
  } else add('token-weights', 'modelled', 'Only output tokens count.', METHOD);
  add(
    'serving-uncertainty',
    'measured',
    `Plausible: ${input.serving.min} to ${input.serving.max} times the range, for different ways to serve.`,
    'ml-energy-3',
  );
  add('water-scope', 'modelled', 'Water: cooling on site and electricity generation, hydropower included.', METHOD);
  if (input.modelSources.length > 0) {
    add('model-size', 'sourced', 'Sizes of closed models are estimates.', ...input.modelSources);
    const sites = providers.map((p) => `${p.id}: PUE ${told(p.pue)}, water ${told(p.wue)} L/kWh`);
    add('data-centre', 'sourced', sites.join('; '), ...providers.map((p) => p.source));
    const grids = zones.map(({ zone, gwp }) => `${zone} ${gwp} kgCO2e/kWh`);
    add('grid', 'sourced', `By location: ${grids.join('; ')}`, ...zones.map(({ source }) => source));
  }
  if (input.reasoningAdded) {
    add('reasoning-tokens', 'sourced', 'Google reports reasoning apart from output: added.', 'definition');
  }
  if (restoration?.source) {
    const text = `The fee, ${restoration.feeRate * 100} % of the net price, pays for restoration at ${restoration.eurPerM2} EUR/m². It does not reduce the emissions shown.`;
    add('fee', 'sourced', text, restoration.source);
  }
  return list;
}
