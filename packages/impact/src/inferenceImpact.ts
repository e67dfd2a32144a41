import { checked } from './checked.js';
import { type Bound, evaluate } from './evaluate.js';
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
  const { mix, tps = null } = input;
  const perKwh = { ...mix, adpe: mix.adpe ?? 0, pe: mix.pe ?? 0 };
  for (const name of ['gwp', 'wue', 'adpe', 'pe'] as const) checked(`mix.${name}`, perKwh[name], true);
  const settled = {
    mix,
    activeParams: checked('activeParams', input.activeParams, false),
    totalParams: checked('totalParams', input.totalParams, false),
    pue: checked('pue', input.pue, false),
    wue: checked('wue', input.wue, true),
    tps: tps === null ? tps : checked('tps', tps, false).min,
    ttft: checked('ttft', input.ttft ?? 0, true).min,
    requestLatency: input.requestLatency == null ? Infinity : checked('requestLatency', input.requestLatency, true).min,
  };
  const tokens = checked('outputTokens', input.outputTokens, true).min;
  const low = evaluate(settled, 'min', tokens);
  const high = evaluate(settled, 'max', tokens);
  return Object.fromEntries(
    (Object.keys(low) as (keyof Bound)[]).map((name) => [
      name,
      low[name] === null ? null : { min: low[name], max: high[name] },
    ]),
  ) as unknown as InferenceResult;
}
