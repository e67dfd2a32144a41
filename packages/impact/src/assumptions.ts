import type { Assumption, ProviderFactor, Range, Restoration, SourceId } from './types.js';

/** What the assumptions tell about. */
export interface AssumptionInput {
  profile: 'a2b-1' | 'ecologits-0.11';
  useDeployment: boolean;
  inputWeight: readonly [number, number, number];
  cachedWeight: readonly [number, number, number];
  serving: Range;
  providers: readonly ProviderFactor[];
  /** Zone and kgCO2e per kWh. */
  zones: readonly (readonly [zone: string, gwp: number, source: SourceId])[];
  modelSources: readonly SourceId[];
  reasoningAdded: boolean;
  restoration: Restoration | null;
}

const METHOD: SourceId = 'ecologits-0.11.2';

const told = (value: number | Range) =>
  typeof value === 'number' ? `${value}` : value.min === value.max ? `${value.min}` : `${value.min}–${value.max}`;
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** What the figures rest on, in the order a reader would ask. */
export function assumptions(input: AssumptionInput): Assumption[] {
  const { providers, zones, restoration } = input;
  const list: Assumption[] = [
    {
      id: 'boundary',
      kind: 'modelled',
      text: 'Counted: electricity and cooling water of inference, and the share of the servers’ making. Left out: training, end-user devices, the internet, images, sound and tools, idle overhead beyond PUE.',
      sources: [METHOD],
    },
    {
      id: 'hardware',
      kind: 'modelled',
      text: 'NVIDIA H100 80 GB, 16 bit, 64 requests at once, three years of life.',
      sources: [METHOD, 'ml-energy-3'],
    },
    {
      id: 'latency',
      kind: input.useDeployment ? 'measured' : 'modelled',
      text: input.useDeployment
        ? 'Speed: median of public endpoints where known, else computed from the size.'
        : 'Speed: computed from the size of the model.',
      sources: [METHOD],
    },
    {
      id: 'token-weights',
      kind: 'modelled',
      text:
        input.profile === 'a2b-1'
          ? `An input token counts as ${input.inputWeight[1]} (${input.inputWeight[0]}–${input.inputWeight[2]}) of an output token, a cached one as ${input.cachedWeight[1]} (${input.cachedWeight[0]}–${input.cachedWeight[2]}).`
          : 'Output tokens only; input tokens are not counted.',
      sources: input.profile === 'a2b-1' ? ['input-weights'] : [METHOD],
    },
    {
      id: 'serving-uncertainty',
      kind: 'measured',
      text: `The plausible range is ${input.serving.min} to ${input.serving.max} times the range, for how differently models are served.`,
      sources: ['ml-energy-3'],
    },
    {
      id: 'water-scope',
      kind: 'modelled',
      text: 'Water: cooling on site and electricity generation, evaporation of hydropower reservoirs included.',
      sources: [METHOD],
    },
  ];
  if (input.modelSources.length > 0) {
    list.push({
      id: 'model-size',
      kind: 'sourced',
      text: 'Sizes of open models are published; sizes of closed models are estimates.',
      sources: unique(input.modelSources),
    });
  }
  if (providers.length > 0) {
    list.push({
      id: 'data-centre',
      kind: 'sourced',
      text: `${providers.map((p) => `${p.id}: PUE ${told(p.pue)}, water ${told(p.wue)} L/kWh`).join('; ')}.`,
      sources: unique(providers.map((p) => p.source)),
    });
  }
  if (zones.length > 0) {
    list.push({
      id: 'grid',
      kind: 'sourced',
      text: `Electricity by location: ${zones.map(([zone, gwp]) => `${zone} ${gwp} kgCO2e/kWh`).join(', ')}.`,
      sources: unique(zones.map(([, , source]) => source)),
    });
  }
  if (input.reasoningAdded) {
    list.push({
      id: 'reasoning-tokens',
      kind: 'sourced',
      text: 'Google reports reasoning tokens apart from the output; they are added to it.',
      sources: ['definition'],
    });
  }
  if (restoration?.source && restoration.eurPerM2 !== null) {
    list.push({
      id: 'fee',
      kind: 'sourced',
      text: `The fee of ${restoration.feeRate * 100} % pays for restoration at ${restoration.eurPerM2} EUR per m². It does not reduce the emissions shown.`,
      sources: [restoration.source],
    });
  }
  return list;
}
