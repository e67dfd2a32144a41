import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { electricityMixes } from './electricityMixes.js';
import { estimateImpact } from './estimateImpact.js';
import { impactFactors } from './impactFactors.js';
import { inferenceImpact } from './inferenceImpact.js';
import type { ImpactOptions, ImpactResult, Range, UsageRow } from './types.js';

const model = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.keys(impactFactors)) },
  fc.constantFrom('gpt-5.7-mini', 'foo-bar', 'llama-9-90b-a9b', 'eu.anthropic.claude-sonnet-4-5-20250929-v1:0'),
  fc.string({ maxLength: 30 }),
);
const count = fc.integer({ min: 0, max: 2_000_000 });
const row: fc.Arbitrary<UsageRow> = fc.record(
  {
    model,
    outputTokens: count,
    inputTokens: count,
    cachedInputTokens: count,
    reasoningTokens: count,
    requests: fc.integer({ min: 1, max: 5000 }),
    provider: fc.constantFrom('OpenAI', 'anthropic', 'Google', 'Groq', 'mistral'),
    zone: fc.constantFrom('EU', 'DEU', 'provider', 'nowhere'),
    costEur: fc.integer({ min: 0, max: 1e12 }).map((nano) => nano / 1e9),
  },
  { requiredKeys: ['model', 'outputTokens'] },
);
const rows = fc.array(row, { maxLength: 12 });
const options: fc.Arbitrary<ImpactOptions> = fc.record(
  {
    profile: fc.constantFrom('a2b-1', 'ecologits-0.11'),
    zone: fc.constantFrom('provider', ...Object.keys(electricityMixes)),
    useDeployment: fc.boolean(),
  },
  { requiredKeys: [] },
);

const METRICS = ['energy', 'water', 'co2e'] as const;
const all = (result: ImpactResult) => METRICS.map((metric) => result[metric]);
const bounds = (result: ImpactResult) =>
  all(result).flatMap((m) => [m.range.min, m.central, m.range.max, m.plausible.min, m.plausible.max]);

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

describe('estimateImpact, for any usage', () => {
  test('min ≤ central ≤ max, and the plausible range holds the range', () => {
    fc.assert(
      fc.property(rows, options, (usage, opts) => {
        const result = estimateImpact(usage, opts);
        for (const estimate of [...all(result), ...result.byModel.flatMap((m) => [m.energy, m.water, m.co2e])]) {
          expect(estimate.range.min).toBeLessThanOrEqual(estimate.central);
          expect(estimate.central).toBeLessThanOrEqual(estimate.range.max);
          expect(estimate.plausible.min).toBeLessThanOrEqual(estimate.range.min);
          expect(estimate.plausible.max).toBeGreaterThanOrEqual(estimate.range.max);
          expect(Number.isFinite(estimate.plausible.max)).toBe(true);
        }
      }),
    );
  });

  test('k times the tokens is k times the footprint', () => {
    fc.assert(
      fc.property(rows, options, fc.integer({ min: 1, max: 50 }), (usage, opts, k) => {
        const more = usage.map((r) => ({
          ...r,
          outputTokens: r.outputTokens * k,
          inputTokens: (r.inputTokens ?? 0) * k,
          cachedInputTokens: (r.cachedInputTokens ?? 0) * k,
          reasoningTokens: (r.reasoningTokens ?? 0) * k,
          ...(r.requests === undefined ? {} : { requests: r.requests * k }),
        }));
        const once = bounds(estimateImpact(usage, opts));
        const times = bounds(estimateImpact(more, opts));
        for (const [i, value] of once.entries()) {
          expect(Math.abs((times[i] as number) - k * value)).toBeLessThanOrEqual(1e-9 * k * value);
        }
      }),
    );
  });

  test('the order of the rows changes nothing at all', () => {
    fc.assert(
      fc.property(
        rows.chain((usage) =>
          fc.tuple(
            fc.constant(usage),
            fc.shuffledSubarray(usage, { minLength: usage.length, maxLength: usage.length }),
          ),
        ),
        options,
        ([usage, shuffled], opts) => {
          expect(estimateImpact(shuffled, opts)).toEqual(estimateImpact(usage, opts));
        },
      ),
    );
  });

  test('rows split in two or summed beforehand give the same', () => {
    fc.assert(
      fc.property(row, options, (r, opts) => {
        const halves = [r, r];
        const sum = { ...r, outputTokens: 2 * r.outputTokens };
        for (const key of ['inputTokens', 'cachedInputTokens', 'reasoningTokens', 'requests'] as const) {
          const value = r[key];
          if (value !== undefined) sum[key] = 2 * value;
        }
        expect(bounds(estimateImpact(halves, opts))).toEqual(bounds(estimateImpact([sum], opts)));
      }),
    );
  });

  test('frozen inputs are enough: nothing given is written to', () => {
    fc.assert(
      fc.property(rows, options, (usage, opts) => {
        expect(() => estimateImpact(deepFreeze(usage), deepFreeze(opts))).not.toThrow();
      }),
    );
  });

  test('a token that turns out cached never raises a bound', () => {
    fc.assert(
      fc.property(row, count, options, (r, extra, opts) => {
        const before = estimateImpact([r], opts);
        const after = estimateImpact([{ ...r, cachedInputTokens: (r.cachedInputTokens ?? 0) + extra }], opts);
        for (const [i, value] of bounds(before).entries()) {
          expect(bounds(after)[i]).toBeLessThanOrEqual(value);
        }
      }),
    );
  });

  test('coverage is between nothing and all, and below all exactly where a model was approximated', () => {
    fc.assert(
      fc.property(rows, (usage) => {
        const { coverage, byModel } = estimateImpact(usage);
        const approximated = byModel.filter((m) => ['parsed-params', 'class', 'none'].includes(m.confidence));
        expect(coverage.unmatchedModels).toEqual(approximated.map((m) => m.model).sort());
        const missing = approximated.reduce((sum, m) => sum + m.tokens.total, 0);
        expect(coverage.tokensMatched).toBe(coverage.tokensTotal - missing);
      }),
    );
  });

  test('the models add up to the whole', () => {
    fc.assert(
      fc.property(rows, options, (usage, opts) => {
        const result = estimateImpact(usage, opts);
        for (const metric of METRICS) {
          const sum = result.byModel.reduce((total, m) => total + m[metric].central, 0);
          expect(Math.abs(sum - result[metric].central)).toBeLessThanOrEqual(1e-12 * sum);
        }
      }),
    );
  });
});

describe('inferenceImpact, for any model and place', () => {
  const amount = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const range = (min: number, max: number): fc.Arbitrary<Range> =>
    fc.tuple(amount(min, max), amount(min, max)).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
  const input = fc.record({
    activeParams: range(0.1, 2000),
    totalParams: range(0.1, 6000),
    outputTokens: count,
    pue: range(1, 2),
    wue: range(0, 5),
    mix: fc.record({ gwp: amount(0, 1.2), wue: amount(0, 20), adpe: amount(0, 1e-6), pe: amount(0, 20) }),
  });
  const widen = (r: Range, by: number): Range => ({ min: r.min, max: r.max + by });

  test('more parameters, a worse site or a dirtier grid never make it less', () => {
    fc.assert(
      fc.property(
        input,
        amount(0, 10),
        fc.constantFrom('activeParams', 'totalParams', 'pue', 'wue', 'gwp'),
        (i, by, what) => {
          const worse =
            what === 'gwp' ? { ...i, mix: { ...i.mix, gwp: i.mix.gwp + by } } : { ...i, [what]: widen(i[what], by) };
          const before = inferenceImpact(i);
          const after = inferenceImpact(worse);
          for (const key of ['energyKwh', 'waterL', 'co2eKg', 'adpeKgSbEq', 'primaryEnergyMj'] as const) {
            expect(after[key]?.max).toBeGreaterThanOrEqual(before[key]?.max as number);
            expect(after[key]?.min).toBeGreaterThanOrEqual(before[key]?.min as number);
          }
        },
      ),
    );
  });

  test('min ≤ max in every result', () => {
    fc.assert(
      fc.property(input, (i) => {
        for (const result of Object.values(inferenceImpact(i)) as Range[]) {
          expect(result.min).toBeLessThanOrEqual(result.max);
        }
      }),
    );
  });
});
