import type { Settled } from './settleOptions.js';
import { span } from './span.js';
import type { Assumption, GridMix, ProviderFactor, Restoration, SourceId } from './types.js';

/** What the assumptions tell about. */
export interface AssumptionInput extends Pick<Settled, 'weights' | 'useDeployment' | 'serving'> {
  providers: readonly ProviderFactor[];
  zones: readonly GridMix[];
  modelSources: readonly SourceId[];
  reasoningAdded: boolean;
  restoration: Restoration | null;
}

const METHOD: SourceId = 'ecologits-0.11.2';

/** What the figures rest on, in the order a reader would ask. */
export function assumptions(input: AssumptionInput): Assumption[] {
  const { weights, providers, zones, restoration } = input;
  const list: Assumption[] = [];
  const add = (
    id: Assumption['id'],
    kind: Assumption['kind'],
    text: string,
    sources: SourceId[],
    values: Assumption['values'] = {},
  ) => list.push({ id, kind, text, values, sources: [...new Set(sources)] });

  add(
    'boundary',
    'modelled',
    'Counted: inference and a share of making the servers. Not counted: training, devices, network, images, sound, tools, idle machines.',
    [METHOD],
  );
  const speed = input.useDeployment ? 'median of public endpoints' : 'computed from the size';
  add('hardware', 'modelled', `H100 80 GB, 16 bit, 64 requests at once, 3 years of life; speed ${speed}.`, [METHOD]);
  if (weights) {
    const [[low, input, high], [cachedLow, cached, cachedHigh]] = weights;
    add('token-weights', 'modelled', 'Input and cached tokens count less than output tokens.', ['input-weights'], {
      input,
      inputRange: span(low, high),
      cached,
      cachedRange: span(cachedLow, cachedHigh),
    });
  } else add('token-weights', 'modelled', 'Only output tokens count.', [METHOD]);
  add('serving-uncertainty', 'measured', 'Plausible: the range times this factor.', ['ml-energy-3'], {
    factor: input.serving,
  });
  add('water-scope', 'modelled', 'Water: cooling on site and electricity generation, hydropower included.', [METHOD]);
  if (input.modelSources.length > 0) {
    add('model-size', 'sourced', 'Sizes of closed models are estimates.', [...input.modelSources]);
    add(
      'data-centre',
      'sourced',
      'PUE and water of the data centres.',
      providers.map(({ source }) => source),
      Object.fromEntries(
        providers.flatMap(({ id, pue, wue }) => [
          [`${id}.pue`, pue],
          [`${id}.wue`, wue],
        ]),
      ),
    );
    add(
      'grid',
      'sourced',
      'By location, kgCO2e/kWh.',
      zones.map(({ source }) => source),
      Object.fromEntries(zones.map(({ zone, gwp }) => [zone, gwp])),
    );
  }
  if (input.reasoningAdded) {
    add('reasoning-tokens', 'sourced', 'Google reports reasoning apart from output: added.', ['definition']);
  }
  if (restoration?.source) {
    const { feeRate, eurPerM2, source } = restoration;
    add(
      'fee',
      'sourced',
      'The fee on the net price pays for restoration (EUR/m²). It does not reduce the emissions shown.',
      [source],
      eurPerM2 === null ? { feeRate } : { feeRate, eurPerM2 },
    );
  }
  return list;
}
