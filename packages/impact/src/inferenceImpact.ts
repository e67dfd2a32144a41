import { checked } from './checked.js';
import type { GridMix, Range } from './types.js';

/** One request, or the sum of many with the same parameters. */
export interface InferenceInput {
  /** Billions of parameters used for one token; > 0. */
  activeParams: number | Range;
  /** Billions of parameters held in memory; > 0. */
  totalParams: number | Range;
  outputTokens: number;
  mix: Pick<GridMix, 'gwp' | 'wue'> & Partial<Pick<GridMix, 'adpe' | 'pe'>>;
  /** Electricity of the site per electricity of the servers. */
  pue: number | Range;
  /** On-site water, litres per kWh of the servers. */
  wue: number | Range;
  /** Output tokens per second; replaces the latency regression. */
  tps?: number | null;
  /** Seconds to the first token (times requests, for a sum). */
  ttft?: number | null;
  /** Measured seconds of the whole request; caps the computed latency. */
  requestLatency?: number | null;
}

export interface InferenceResult {
  energyKwh: Range;
  /** Electricity and hardware together. */
  co2eKg: Range;
  usageCo2eKg: Range;
  embodiedCo2eKg: Range;
  waterL: Range;
  /** `null` when the mix has no such figure. */
  adpeKgSbEq: Range | null;
  /** `null` when the mix has no such figure. */
  primaryEnergyMj: Range | null;
  /** GPUs that hold the model. */
  gpuCount: Range;
}

/** All that a bound is computed from, as plain numbers. */
export interface BoundInput {
  active: number;
  total: number;
  tokens: number;
  gwp: number;
  gridWue: number;
  pue: number;
  wue: number;
  tps: number | null;
  ttft: number;
  latencyCap: number;
}

export interface Bound {
  energyKwh: number;
  usageCo2eKg: number;
  embodiedCo2eKg: number;
  waterL: number;
  gpuCount: number;
  /** Server-and-GPU time of this usage as a share of the hardware's life. */
  lifeShare: number;
}

// EcoLogits 0.11: energy and latency fitted to ML.ENERGY on H100 80 GB, 16 bit, batch 64.
const BATCH = 64;
const ENERGY_ALPHA = 1.1665273170451914e-6;
const ENERGY_BETA = -0.011205921025579175;
const ENERGY_GAMMA = 4.052928146734005e-5;
const LATENCY_ACTIVE = 0.0006785088094353663;
const LATENCY_BATCH = 0.0003119310311688259;
const LATENCY_BASE = 0.019473717579473387;
const GPU_MEMORY_GB = 80;
const SERVER_GPUS = 8;
const SERVER_KW = 1.2;
const LIFE_S = 94_608_000; // 3 years
const SERVER_CO2E = 5700;
const SERVER_ADPE = 0.37;
const SERVER_PE = 70_000;
const GPU_CO2E = 273;
const GPU_ADPE = 0.00895;
const GPU_PE = 3721;

/** GPUs needed for `total` billion parameters at 16 bit with 20 % to spare, as a power of two. */
export function gpuCount(total: number): number {
  const needed = Math.ceil((1.2 * total * 16) / 8 / GPU_MEMORY_GB);
  let count = 1;
  while (count < needed) count *= 2;
  return count;
}

/** The whole graph once. Inputs are taken as valid. */
export function evaluateBound(input: BoundInput): Bound {
  const gpus = gpuCount(input.total);
  const perToken = (ENERGY_ALPHA * Math.exp(ENERGY_BETA * BATCH) * input.active + ENERGY_GAMMA) / 1000;
  const tokenSeconds =
    input.tps === null ? LATENCY_ACTIVE * input.active + LATENCY_BATCH * BATCH + LATENCY_BASE : 1 / input.tps;
  const seconds = Math.min(input.tokens * tokenSeconds + input.ttft, input.latencyCap);
  const serverKwh = ((seconds / 3600) * SERVER_KW * (gpus / SERVER_GPUS)) / BATCH;
  const itKwh = serverKwh + gpus * (input.tokens * perToken);
  const energyKwh = input.pue * itKwh;
  const lifeShare = seconds / (LIFE_S * BATCH);
  return {
    energyKwh,
    usageCo2eKg: energyKwh * input.gwp,
    embodiedCo2eKg: lifeShare * ((gpus / SERVER_GPUS) * SERVER_CO2E + gpus * GPU_CO2E),
    waterL: itKwh * (input.wue + input.pue * input.gridWue),
    gpuCount: gpus,
    lifeShare,
  };
}

const ranged = (low: number, high: number): Range => ({ min: low, max: high });

/**
 * Energy, CO2e, water and resources of inference by the EcoLogits 0.11 formulas
 * (https://ecologits.ai/latest/methodology/llm_inference/): once with every `min`, once with every `max`.
 * Linear in `outputTokens`, except where `requestLatency` caps.
 *
 * @param input parameters in billions, tokens, `mix` per kWh, `pue`, `wue` in L/kWh, seconds
 * @returns kWh, kgCO2e, litres, kg Sb eq and MJ, each as `{ min, max }`
 * @throws {RangeError} on parameters of 0 or less, `tps: 0`, or any number that is negative or not finite
 */
export function inferenceImpact(input: InferenceInput): InferenceResult {
  const active = checked('activeParams', input.activeParams, false);
  const total = checked('totalParams', input.totalParams, false);
  const pue = checked('pue', input.pue, false);
  const wue = checked('wue', input.wue, true);
  const tokens = checked('outputTokens', input.outputTokens, true).min;
  const tps = input.tps == null ? null : checked('tps', input.tps, false).min;
  const ttft = checked('ttft', input.ttft ?? 0, true).min;
  const latencyCap =
    input.requestLatency == null ? Infinity : checked('requestLatency', input.requestLatency, true).min;
  const gwp = checked('mix.gwp', input.mix.gwp, true).min;
  const gridWue = checked('mix.wue', input.mix.wue, true).min;

  const bound = (side: 'min' | 'max') =>
    evaluateBound({
      active: active[side],
      total: total[side],
      tokens,
      gwp,
      gridWue,
      pue: pue[side],
      wue: wue[side],
      tps,
      ttft,
      latencyCap,
    });
  const low = bound('min');
  const high = bound('max');

  const resource = (name: string, perKwh: number | null | undefined, perServer: number, perGpu: number) => {
    if (perKwh == null) return null;
    const factor = checked(name, perKwh, true).min;
    const of = (b: Bound) =>
      b.energyKwh * factor + b.lifeShare * ((b.gpuCount / SERVER_GPUS) * perServer + b.gpuCount * perGpu);
    return ranged(of(low), of(high));
  };

  return {
    energyKwh: ranged(low.energyKwh, high.energyKwh),
    co2eKg: ranged(low.usageCo2eKg + low.embodiedCo2eKg, high.usageCo2eKg + high.embodiedCo2eKg),
    usageCo2eKg: ranged(low.usageCo2eKg, high.usageCo2eKg),
    embodiedCo2eKg: ranged(low.embodiedCo2eKg, high.embodiedCo2eKg),
    waterL: ranged(low.waterL, high.waterL),
    adpeKgSbEq: resource('mix.adpe', input.mix.adpe, SERVER_ADPE, GPU_ADPE),
    primaryEnergyMj: resource('mix.pe', input.mix.pe, SERVER_PE, GPU_PE),
    gpuCount: ranged(low.gpuCount, high.gpuCount),
  };
}
