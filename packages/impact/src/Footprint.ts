import { type EvaluateInput, evaluate } from './evaluate.js';
import type { Co2eEstimate, Estimate, Range } from './types.js';

/** How many output tokens a group counts for, at low, central and high token weights. */
export type EqualTokens = readonly [low: number, central: number, high: number];

const SUMMED = ['energyKwh', 'waterL', 'co2eKg', 'usageCo2eKg', 'embodiedCo2eKg'] as const;

/** Running sums of the low, central and high figures. */
export class Footprint {
  readonly #sums = SUMMED.map((): [low: number, central: number, high: number] => [0, 0, 0]);

  /**
   * Adds one group: smallest parameters at low weights, largest at high weights, and between them the mean of both at
   * central weights.
   */
  add(input: EvaluateInput, tokens: EqualTokens): void {
    const low = evaluate(input, 'min', tokens[0]);
    const smaller = evaluate(input, 'min', tokens[1]);
    const larger = evaluate(input, 'max', tokens[1]);
    const high = evaluate(input, 'max', tokens[2]);
    for (const [i, sum] of this.#sums.entries()) {
      const name = SUMMED[i] as (typeof SUMMED)[number];
      sum[0] += low[name];
      sum[1] += (smaller[name] + larger[name]) / 2;
      sum[2] += high[name];
    }
  }

  /** The sums as estimates; `serving` widens the range to the plausible one. */
  estimates(serving: Range): { energy: Estimate; water: Estimate; co2e: Co2eEstimate } {
    const [energy, water, co2e, usage, embodied] = this.#sums.map(([min, central, max]) => ({
      central,
      range: { min, max },
      plausible: { min: min * serving.min, max: max * serving.max },
      origin: 'client' as const,
    })) as [E, E, E, E, E];
    return {
      energy: { ...energy, unit: 'kWh' },
      water: { ...water, unit: 'L' },
      co2e: { ...co2e, unit: 'kgCO2e', usage: usage.range, embodied: embodied.range },
    };
  }
}

type E = Omit<Estimate, 'unit'>;
