import type { GridMix, Range } from './types.js';

/** What inference is computed from; all numbers are taken as valid. */
export interface EvaluateInput {
  /** Billions of parameters used for one token. */
  activeParams: Range;
  /** Billions of parameters held in memory. */
  totalParams: Range;
  pue: Range;
  wue: Range;
  mix: Pick<GridMix, 'gwp' | 'wue'> & Partial<Pick<GridMix, 'adpe' | 'pe'>>;
  /** Output tokens per second; `null`: computed from the size. */
  tps: number | null;
  /** Seconds to the first token, times requests. */
  ttft: number;
  /** Upper bound of the computed seconds. */
  requestLatency: number;
}

/** One end of every result, named as in the public one. */
export interface Bound {
  energyKwh: number;
  co2eKg: number;
  usageCo2eKg: number;
  embodiedCo2eKg: number;
  waterL: number;
  adpeKgSbEq: number | null;
  primaryEnergyMj: number | null;
  gpuCount: number;
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
// To make one server and one GPU: kgCO2e, kg Sb eq, MJ.
const SERVER_CO2E = 5700;
const SERVER_ADPE = 0.37;
const SERVER_PE = 70_000;
const GPU_CO2E = 273;
const GPU_ADPE = 0.00895;
const GPU_PE = 3721;

/** GPUs for `total` billion parameters at 16 bit with 20 % to spare, as a power of two. */
function gpusFor(total: number): number {
  const needed = Math.ceil((1.2 * total * 16) / 8 / GPU_MEMORY_GB);
  let count = 1;
  while (count < needed) count *= 2;
  return count;
}

/** The whole graph once, at one end of every range. */
export function evaluate(input: EvaluateInput, end: 'min' | 'max', tokens: number): Bound {
  const { mix, tps } = input;
  const active = input.activeParams[end];
  const pue = input.pue[end];
  const gpuCount = gpusFor(input.totalParams[end]);
  const servers = gpuCount / SERVER_GPUS;
  const perToken = (ENERGY_ALPHA * Math.exp(ENERGY_BETA * BATCH) * active + ENERGY_GAMMA) / 1000;
  const tokenSeconds = tps === null ? LATENCY_ACTIVE * active + LATENCY_BATCH * BATCH + LATENCY_BASE : 1 / tps;
  const seconds = Math.min(tokens * tokenSeconds + input.ttft, input.requestLatency);
  const itKwh = ((seconds / 3600) * SERVER_KW * servers) / BATCH + gpuCount * (tokens * perToken);
  const energyKwh = pue * itKwh;
  const making = (server: number, gpu: number) => (seconds * (servers * server + gpuCount * gpu)) / (LIFE_S * BATCH);
  const resource = (perKwh: number | null | undefined, server: number, gpu: number) =>
    perKwh == null ? null : energyKwh * perKwh + making(server, gpu);
  const usageCo2eKg = energyKwh * mix.gwp;
  const embodiedCo2eKg = making(SERVER_CO2E, GPU_CO2E);
  return {
    energyKwh,
    co2eKg: usageCo2eKg + embodiedCo2eKg,
    usageCo2eKg,
    embodiedCo2eKg,
    waterL: itKwh * (input.wue[end] + pue * mix.wue),
    adpeKgSbEq: resource(mix.adpe, SERVER_ADPE, GPU_ADPE),
    primaryEnergyMj: resource(mix.pe, SERVER_PE, GPU_PE),
    gpuCount,
  };
}
