import { evaluateBound } from './inferenceImpact.js';
import type { Co2eEstimate, Estimate, Range } from './types.js';

/** Low, central and high token weights; each is the number of output tokens a group counts for. */
export type EqualTokens = readonly [low: number, central: number, high: number];

export interface FootprintInput {
  active: Range;
  total: Range;
  pue: Range;
  wue: Range;
  gwp: number;
  gridWue: number;
  tps: number | null;
  /** Seconds to the first token, times requests. */
  ttft: number;
}

type Triple = [low: number, central: number, high: number];

function add(sum: Triple, low: number, central: number, high: number): void {
  sum[0] += low;
  sum[1] += central;
  sum[2] += high;
}

/** Running sums of the three metrics. */
export class Footprint {
  readonly energy: Triple = [0, 0, 0];
  readonly water: Triple = [0, 0, 0];
  readonly co2e: Triple = [0, 0, 0];
  readonly usage: Triple = [0, 0, 0];
  readonly embodied: Triple = [0, 0, 0];

  /**
   * Adds one group: smallest parameters at low weights, largest at high weights, and between them the mean of both at
   * central weights.
   */
  add(input: FootprintInput, tokens: EqualTokens): void {
    const at = (side: 'min' | 'max', count: number) =>
      evaluateBound({
        active: input.active[side],
        total: input.total[side],
        pue: input.pue[side],
        wue: input.wue[side],
        gwp: input.gwp,
        gridWue: input.gridWue,
        tps: input.tps,
        ttft: input.ttft,
        latencyCap: Infinity,
        tokens: count,
      });
    const low = at('min', tokens[0]);
    const smaller = at('min', tokens[1]);
    const larger = at('max', tokens[1]);
    const high = at('max', tokens[2]);
    const middle = (a: number, b: number) => (a + b) / 2;

    add(this.energy, low.energyKwh, middle(smaller.energyKwh, larger.energyKwh), high.energyKwh);
    add(this.water, low.waterL, middle(smaller.waterL, larger.waterL), high.waterL);
    add(this.usage, low.usageCo2eKg, middle(smaller.usageCo2eKg, larger.usageCo2eKg), high.usageCo2eKg);
    add(this.embodied, low.embodiedCo2eKg, middle(smaller.embodiedCo2eKg, larger.embodiedCo2eKg), high.embodiedCo2eKg);
    add(
      this.co2e,
      low.usageCo2eKg + low.embodiedCo2eKg,
      middle(smaller.usageCo2eKg + smaller.embodiedCo2eKg, larger.usageCo2eKg + larger.embodiedCo2eKg),
      high.usageCo2eKg + high.embodiedCo2eKg,
    );
  }

  /** The sums as estimates; `serving` widens the range to the plausible one. */
  estimates(serving: Range): { energy: Estimate; water: Estimate; co2e: Co2eEstimate } {
    const estimate = (sum: Triple, unit: Estimate['unit']): Estimate => ({
      central: sum[1],
      range: { min: sum[0], max: sum[2] },
      plausible: { min: sum[0] * serving.min, max: sum[2] * serving.max },
      unit,
      origin: 'client',
    });
    return {
      energy: estimate(this.energy, 'kWh'),
      water: estimate(this.water, 'L'),
      co2e: {
        ...estimate(this.co2e, 'kgCO2e'),
        usage: { min: this.usage[0], max: this.usage[2] },
        embodied: { min: this.embodied[0], max: this.embodied[2] },
      },
    };
  }
}
