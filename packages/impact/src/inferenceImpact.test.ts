import { describe, expect, test } from 'vitest';
import { type InferenceInput, inferenceImpact } from './inferenceImpact.js';
import type { Range } from './types.js';

// Expected numbers: conformance vectors of mlco2/ecologits.js (specVersion 0.2.0, EcoLogits 0.11.2).
const USA = { gwp: 0.3844, wue: 3.1321, adpe: 9.855e-8, pe: 9.6884 };
const SWE = { gwp: 0.03526, wue: 6.0315, adpe: 7.771e-8, pe: 4.73 };
const OTHER = { gwp: 0.590478, wue: 5.04, adpe: 7.37708e-8, pe: 9.988 };

interface Vector {
  name: string;
  input: InferenceInput;
  expected: Record<'energyKwh' | 'co2eKg' | 'waterL' | 'embodiedCo2eKg', readonly [min: number, max: number]>;
}

const same = (value: number) => [value, value] as const;

const vectors: Vector[] = [
  {
    name: 'a dense model capped by the measured latency',
    input: {
      activeParams: 32.3,
      totalParams: 32.3,
      outputTokens: 200,
      requestLatency: 5,
      mix: USA,
      pue: 1.09,
      wue: 0.999,
    },
    expected: {
      energyKwh: same(1.639303138765219e-5),
      co2eKg: same(7.115283348746835e-6),
      waterL: same(6.63690524682237e-5),
      embodiedCo2eKg: same(8.138020833333334e-7),
    },
  },
  {
    name: 'a mixture of experts at a measured speed',
    input: {
      activeParams: 25,
      totalParams: 218,
      outputTokens: 200,
      requestLatency: 5,
      tps: 139.5,
      ttft: 0.23,
      mix: USA,
      pue: 1.09,
      wue: 0.999,
    },
    expected: {
      energyKwh: same(0.0001049544290967799),
      co2eKg: same(4.251074785244855e-5),
      waterL: same(0.000424919945968229),
      embodiedCo2eKg: same(2.166265307646356e-6),
    },
  },
  {
    name: 'worked example A: gpt-5.1, 200 tokens out, 5 s, USA',
    input: {
      activeParams: { min: 30, max: 90 },
      totalParams: 300,
      outputTokens: 200,
      requestLatency: 5,
      tps: 37.8,
      ttft: 1.15,
      mix: USA,
      pue: 1.2,
      wue: 0.569,
    },
    expected: {
      energyKwh: [0.0002837289206254428, 0.00041492188020715695],
      co2eKg: [0.00012208623042175355, 0.00017251680408496446],
      waterL: [0.0010232021488208469, 0.0014963189458617298],
      embodiedCo2eKg: same(1.3020833333333334e-5),
    },
  },
  {
    name: 'worked example B: mistral-large-2512, 200 tokens out, 5 s, SWE',
    input: {
      activeParams: 41,
      totalParams: 675,
      outputTokens: 200,
      requestLatency: 5,
      tps: 16,
      ttft: 0.64,
      mix: SWE,
      pue: 1.16,
      wue: 0.09,
    },
    expected: {
      energyKwh: same(0.0005950431955498192),
      co2eKg: same(4.7022889741753294e-5),
      waterL: same(0.003635170178441048),
      embodiedCo2eKg: same(2.604166666666667e-5),
    },
  },
  {
    name: 'ranges of size, PUE and on-site water together',
    input: {
      activeParams: { min: 7.3, max: 12.9 },
      totalParams: { min: 7.3, max: 46.7 },
      outputTokens: 800,
      requestLatency: 20,
      mix: OTHER,
      pue: { min: 1.09, max: 1.14 },
      wue: { min: 0.13, max: 0.999 },
    },
    expected: {
      energyKwh: [5.315890281240837e-5, 0.00011701099039371079],
      co2eKg: [3.46443709481986e-5, 7.560283225236422e-5],
      waterL: [0.000274260922803541, 0.0006922739700082648],
      embodiedCo2eKg: [3.2552083333333335e-6, 6.510416666666667e-6],
    },
  },
  {
    name: 'no measured latency: the regression alone',
    input: { activeParams: 7.3, totalParams: 7.3, outputTokens: 200, mix: OTHER, pue: 1.2, wue: 0.569 },
    expected: {
      energyKwh: same(1.766064347655742e-5),
      co2eKg: same(1.1873222020884668e-5),
      waterL: same(9.738373157031703e-5),
      embodiedCo2eKg: same(1.4450005821339982e-6),
    },
  },
];

function expectNear(actual: Range | null, [min, max]: readonly [number, number]) {
  expect(actual).not.toBeNull();
  expect(Math.abs((actual as Range).min / min - 1)).toBeLessThanOrEqual(1e-12);
  expect(Math.abs((actual as Range).max / max - 1)).toBeLessThanOrEqual(1e-12);
}

describe('inferenceImpact', () => {
  test.each(vectors)('gives the official figures to 1e-12: $name', ({ input, expected }) => {
    const result = inferenceImpact(input);
    expectNear(result.energyKwh, expected.energyKwh);
    expectNear(result.co2eKg, expected.co2eKg);
    expectNear(result.waterL, expected.waterL);
    expectNear(result.embodiedCo2eKg, expected.embodiedCo2eKg);
    expect(result.usageCo2eKg.max + result.embodiedCo2eKg.max).toBe(result.co2eKg.max);
  });

  const base: InferenceInput = { activeParams: 10, totalParams: 10, outputTokens: 100, mix: USA, pue: 1.2, wue: 0.5 };

  test('counts GPUs up to the next power of two', () => {
    const gpus = (totalParams: number) => inferenceImpact({ ...base, totalParams }).gpuCount.max;
    expect([8, 33, 34, 67, 101, 300, 671, 5400].map(gpus)).toEqual([1, 1, 2, 4, 4, 16, 32, 256]);
  });

  test('resources follow electricity and hardware, and are null where the mix has none', () => {
    const { adpeKgSbEq, primaryEnergyMj, energyKwh } = inferenceImpact(base);
    // 10 B on one GPU: (0.0006785088094353663·10 + 0.0003119310311688259·64 + 0.019473717579473387)·100 s of 3 years, 64 at once
    const share =
      ((0.0006785088094353663 * 10 + 0.0003119310311688259 * 64 + 0.019473717579473387) * 100) / (94_608_000 * 64);
    expect(adpeKgSbEq?.min).toBeCloseTo(energyKwh.min * USA.adpe + share * (0.37 / 8 + 0.00895), 20);
    expect(primaryEnergyMj?.min).toBeCloseTo(energyKwh.min * USA.pe + share * (70_000 / 8 + 3721), 12);
    const without = inferenceImpact({ ...base, mix: { gwp: 0.2, wue: 1, adpe: null } });
    expect(without.adpeKgSbEq).toBeNull();
    expect(without.primaryEnergyMj).toBeNull();
  });

  test('no tokens cost nothing', () => {
    expect(inferenceImpact({ ...base, outputTokens: 0 }).co2eKg).toEqual({ min: 0, max: 0 });
  });

  test.each([
    ['activeParams', { activeParams: 0 }],
    ['totalParams', { totalParams: 0 }],
    ['totalParams', { totalParams: -100 }],
    ['activeParams', { activeParams: { min: 5, max: 3 } }],
    ['tps', { tps: 0 }],
    ['tps', { tps: -1 }],
    ['ttft', { ttft: -1 }],
    ['requestLatency', { requestLatency: Number.NaN }],
    ['outputTokens', { outputTokens: -1 }],
    ['outputTokens', { outputTokens: Number.NaN }],
    ['outputTokens', { outputTokens: Number.POSITIVE_INFINITY }],
    ['pue', { pue: 0 }],
    ['wue', { wue: -0.1 }],
    ['mix.gwp', { mix: { gwp: -1, wue: 1 } }],
    ['mix.gwp', { mix: { wue: 1 } as unknown as InferenceInput['mix'] }],
    ['mix.adpe', { mix: { gwp: 1, wue: 1, adpe: Number.NaN } }],
  ] satisfies [string, Partial<InferenceInput>][])('refuses a bad %s by name (%o)', (name, change) => {
    expect(() => inferenceImpact({ ...base, ...change })).toThrow(RangeError);
    expect(() => inferenceImpact({ ...base, ...change })).toThrow(`${name} is `);
  });
});
