import { describe, expect, test } from 'vitest';
import { estimateImpact } from './estimateImpact.js';
import type { Estimate, UsageRow } from './types.js';

const month: UsageRow[] = [
  { model: 'gpt-5.1', inputTokens: 1_200_000, cachedInputTokens: 600_000, outputTokens: 300_000 },
  { model: 'claude-sonnet-4-6', inputTokens: 2_000_000, cachedInputTokens: 1_000_000, outputTokens: 200_000 },
  { model: 'gpt-4o-mini', inputTokens: 500_000, outputTokens: 100_000 },
  { model: 'mistral-small-2603', inputTokens: 300_000, outputTokens: 80_000 },
];

/** Low, central and high to five significant digits, without closing zeros. */
const digits = ({ range, central }: Estimate) =>
  [range.min, central, range.max].map((value) => String(Number(value.toPrecision(5)))).join(' / ');
const threeDigits = (value: number) => Number(value.toPrecision(3));
const codes = (rows: UsageRow[], options = {}) => estimateImpact(rows, options).warnings.map((w) => w.code);

describe('the worked month', () => {
  test.each([
    ['provider', '0.47459 / 0.73013 / 1.7929', '3.6275 / 5.8327 / 14.823', 0.119, 7.17],
    ['EU', '0.30883 / 0.47299 / 1.159', '4.3395 / 6.9537 / 17.608', 0.0772, 4.64],
    ['DEU', '0.42856 / 0.65576 / 1.6055', '2.3265 / 3.8806 / 10.101', 0.107, 6.42],
  ])('comes out to the printed digits in zone %s', (zone, co2e, water, low, high) => {
    const result = estimateImpact(month, { zone });
    expect(digits(result.energy)).toBe('1.0265 / 1.5671 / 3.8284');
    expect(digits(result.co2e)).toBe(co2e);
    expect(digits(result.water)).toBe(water);
    expect(threeDigits(result.co2e.plausible.min)).toBe(low);
    expect(threeDigits(result.co2e.plausible.max)).toBe(high);
  });

  test('is told model by model, most energy first', () => {
    const { byModel } = estimateImpact(month);
    expect(byModel.map((m) => [m.model, Number(m.energy.central.toPrecision(4))])).toEqual([
      ['gpt-5.1', 0.8112],
      ['claude-sonnet-4-6', 0.7105],
      ['mistral-small-2603', 0.03275],
      ['gpt-4o-mini', 0.01266],
    ]);
    expect(byModel[1]).toMatchObject({
      matchedId: 'claude-sonnet-4-6',
      confidence: 'exact',
      source: 'ecologits-0.11.2',
      sizeConfidence: 'estimated',
      totalParams: 440,
      activeParams: { min: 44, max: 132 },
      providers: ['anthropic'],
      zones: ['USA'],
      tokens: { input: 2_000_000, cachedInput: 1_000_000, output: 200_000, total: 2_200_000 },
      requests: null,
    });
  });

  test('is told in daily life, one unit a metric, with the plausible range', () => {
    const { equivalents, energy } = estimateImpact(month, { zone: 'EU' });
    expect(equivalents.map((e) => [e.id, e.metric, Number(e.value?.toPrecision(2))])).toEqual([
      ['cheeseburger', 'co2e', 0.21],
      ['smartphone-charge', 'energy', 82],
      ['glass-of-water', 'water', 28],
    ]);
    expect(equivalents[1]?.range).toEqual({ min: energy.plausible.min / 0.019, max: energy.plausible.max / 0.019 });
    const other = estimateImpact(month, { zone: 'EU', equivalents: ['car-km', 'led-hour'] }).equivalents;
    expect(other.map((e) => [e.id, Number(e.value?.toPrecision(2))])).toEqual([
      ['car-km', 3.3],
      ['led-hour', 310],
      ['glass-of-water', 28],
    ]);
    for (const [id, value] of [
      ['video-hour', 7.4],
      ['tree-year', 0.079],
    ] as const) {
      const [told] = estimateImpact(month, { zone: 'EU', equivalents: [id] }).equivalents;
      expect([told?.id, Number(told?.value?.toPrecision(2))]).toEqual([id, value]);
    }
  });

  test('carries method, data date, sources with links, and a partial intensity', () => {
    const result = estimateImpact(month);
    expect(result).toMatchObject({ methodVersion: 'a2b-1', dataVersion: '2026-10-02', server: null });
    expect(result.sci).toMatchObject({
      unit: 'kgCO2e/1000 tokens',
      label: 'partial: inference only',
      origin: 'client',
    });
    expect(result.sci?.central).toBeCloseTo(result.co2e.central / 4680, 15);
    expect(result.sources.find((s) => s.id === 'ecologits-0.11.2')?.url).toBe('https://github.com/mlco2/ecologits');
    const cited = new Set(result.sources.map((s) => s.id));
    for (const assumption of result.assumptions) {
      for (const source of assumption.sources) expect(cited).toContain(source);
    }
    expect(result.assumptions.map((a) => a.id)).toEqual([
      'boundary',
      'hardware',
      'token-weights',
      'serving-uncertainty',
      'water-scope',
      'model-size',
      'data-centre',
      'grid',
    ]);
    const values = Object.fromEntries(result.assumptions.map((assumption) => [assumption.id, assumption.values]));
    expect(values.grid).toEqual({ SWE: 0.03526, USA: 0.3844 });
    expect(values['data-centre']).toMatchObject({ 'mistralai.pue': 1.16, 'mistralai.wue': 0.09 });
    expect(values['token-weights']).toEqual({
      input: 0.05,
      inputRange: { min: 0.015, max: 0.35 },
      cached: 0.005,
      cachedRange: { min: 0, max: 0.035 },
    });
    expect(values['serving-uncertainty']).toEqual({ factor: { min: 0.25, max: 4 } });
    for (const { text } of result.assumptions) expect(text).not.toMatch(/\d\.\d/);
  });
});

describe('profiles and speeds', () => {
  test('ecologits-0.11 counts output alone, at the mean of the two bounds', () => {
    const options = { profile: 'ecologits-0.11' } as const;
    const plain = estimateImpact([{ model: 'gpt-4o', outputTokens: 400 }], options);
    const withInput = estimateImpact([{ model: 'gpt-4o', inputTokens: 9_000, outputTokens: 400 }], options);
    expect(withInput.energy).toEqual(plain.energy);
    expect(plain.energy.central).toBe((plain.energy.range.min + plain.energy.range.max) / 2);
    expect(plain.methodVersion).toBe('ecologits-0.11');
    expect(plain.assumptions.find((a) => a.id === 'token-weights')?.text).toBe('Only output tokens count.');
  });

  test('measured speeds are used on request, waiting time once a request', () => {
    const options = { profile: 'ecologits-0.11', zone: 'DEU', useDeployment: true } as const;
    const { energy, co2e, water } = estimateImpact(
      [{ model: 'gpt-4o', outputTokens: 1_000_000, requests: 2500 }],
      options,
    );
    // 41 tokens/s, 0.65 s: computed apart with the formulas of EcoLogits 0.11.
    expect(energy.range.min / 1.584393604753035).toBeCloseTo(1, 12);
    expect(energy.range.max / 2.5464753083522718).toBeCloseTo(1, 12);
    expect(co2e.range.min / 0.5900433828027729).toBeCloseTo(1, 12);
    expect(co2e.embodied?.max).toBeCloseTo(0.06774803099593496, 14);
    expect(water.range.max / 6.165441134072242).toBeCloseTo(1, 12);
    expect(codes([{ model: 'gpt-4o', outputTokens: 1 }], options)).toContain('requests-unknown');
    expect(codes([{ model: 'gpt-4o', outputTokens: 1, requests: 1 }], options)).not.toContain('requests-unknown');
  });

  test('a profile that is not known is refused', () => {
    expect(() => estimateImpact([], { profile: 'other' as 'a2b-1' })).toThrow(RangeError);
  });
});

describe('models', () => {
  test('one that is not known gets a labelled envelope and lowers the coverage', () => {
    const result = estimateImpact([
      { model: 'foo-bar', outputTokens: 1000 },
      { model: 'gpt-5.1', outputTokens: 3000 },
    ]);
    expect(result.coverage).toEqual({ tokensMatched: 3000, tokensTotal: 4000, unmatchedModels: ['foo-bar'] });
    const foo = result.byModel.find((m) => m.model === 'foo-bar');
    expect(foo).toMatchObject({
      matchedId: 'class:unknown',
      confidence: 'none',
      source: 'own-estimate',
      sizeConfidence: 'guessed',
      totalParams: { min: 8, max: 1000 },
      activeParams: { min: 8, max: 200 },
      providers: ['generic'],
      zones: ['WOR'],
    });
    expect(result.warnings.find((w) => w.code === 'model-approximated')?.subjects).toEqual(['foo-bar']);
  });

  test('a size told in the id and a class by keyword count as approximated', () => {
    const { byModel, coverage } = estimateImpact([
      { model: 'qwen3-next-80b-a3b-instruct', outputTokens: 10 },
      { model: 'gpt-5.7-mini', outputTokens: 10 },
    ]);
    expect(coverage.tokensMatched).toBe(0);
    expect(byModel.find((m) => m.matchedId === 'params:80/3')).toMatchObject({ totalParams: 80, activeParams: 3 });
    expect(byModel.find((m) => m.matchedId === 'class:medium')?.totalParams).toEqual({ min: 8, max: 70 });
  });

  test('no id whatever makes it throw', () => {
    const ids = ['', '   ', '__proto__', 'constructor', '0b', '7b-a70b', '99999999999999999999b', 'x'.repeat(100_000)];
    const rows = [...ids, null, undefined, 42].map((model) => ({ model: model as string, outputTokens: 1 }));
    const result = estimateImpact(rows);
    expect(result.coverage.tokensTotal).toBe(rows.length);
    expect(result.energy.range.max).toBeLessThan(1);
  });

  test('own rows win over the table and are matched like it', () => {
    const house = {
      id: 'house-llm',
      provider: 'generic',
      arch: 'dense',
      totalParams: 70,
      activeParams: 70,
      tps: null,
      ttft: null,
      multimodal: false,
      source: 'operator',
      confidence: 'published',
    } as const;
    const { byModel, coverage } = estimateImpact([{ model: 'house-llm-latest', outputTokens: 1 }], {
      factors: { 'house-llm': house },
    });
    expect(byModel[0]).toMatchObject({ matchedId: 'house-llm', confidence: 'family', source: 'operator' });
    expect(coverage.unmatchedModels).toEqual([]);
    expect(() => estimateImpact([], { factors: { 'house-llm': { ...house, activeParams: 0 } } })).toThrow(
      'house-llm.activeParams is 0',
    );
    expect(() => estimateImpact([], { factors: { 'house-llm': { ...house, tps: 0 } } })).toThrow('house-llm.tps is 0');
  });

  test('says which sizes are estimates and which models do more than text', () => {
    const { warnings } = estimateImpact([
      { model: 'gpt-5.1', outputTokens: 1 },
      { model: 'claude-opus-5', outputTokens: 1 },
      { model: 'llama-3.3-70b', outputTokens: 1 },
    ]);
    expect(warnings.find((w) => w.code === 'model-arch-not-released')?.subjects).toEqual(['claude-opus-5', 'gpt-5.1']);
    expect(warnings.find((w) => w.code === 'model-arch-multimodal')?.subjects).toEqual(['gpt-5.1']);
  });
});

describe('providers and zones', () => {
  const energyBy = (provider: string) => estimateImpact([{ model: 'gpt-4o', provider, outputTokens: 1000 }]);

  test('a provider is known by any usual spelling', () => {
    for (const name of ['OpenAI', ' openai ', 'azureOpenAI', 'Azure OpenAI']) {
      expect(energyBy(name).byModel[0]?.providers).toEqual(['openai']);
    }
    for (const name of ['Google', 'gemini', 'vertexAI', 'Google Vertex AI']) {
      expect(energyBy(name).byModel[0]?.providers).toEqual(['google_genai']);
    }
    expect(energyBy('Mistral AI').byModel[0]?.providers).toEqual(['mistralai']);
    expect(energyBy('hugging-face').byModel[0]?.providers).toEqual(['huggingface_hub']);
  });

  test('an endpoint that is no host leaves the maker of the model; an unknown host is generic and said so', () => {
    expect(energyBy('agents').byModel[0]?.providers).toEqual(['openai']);
    const groq = energyBy('Groq');
    expect(groq.byModel[0]).toMatchObject({ providers: ['generic'], zones: ['WOR'] });
    expect(groq.warnings.find((w) => w.code === 'provider-generic')?.subjects).toEqual(['Groq']);
    expect(energyBy('openai-compatible').byModel[0]?.providers).toEqual(['generic']);
    expect(energyBy('__proto__').byModel[0]?.providers).toEqual(['generic']);
  });

  test('the zone of a row wins over the option, in any case of letters', () => {
    const { byModel } = estimateImpact(
      [
        { model: 'gpt-4o', zone: 'fra', outputTokens: 1 },
        { model: 'gpt-4o', outputTokens: 1 },
      ],
      { zone: 'SWE' },
    );
    expect(byModel[0]?.zones).toEqual(['FRA', 'SWE']);
  });

  test('a zone that is not known falls back to the world and says so', () => {
    const result = estimateImpact([{ model: 'gpt-4o', outputTokens: 1000 }], { zone: 'Atlantis' });
    expect(result.byModel[0]?.zones).toEqual(['WOR']);
    expect(result.warnings.find((w) => w.code === 'zone-unknown')?.subjects).toEqual(['Atlantis']);
  });

  test('a grid without a water figure of its own is said, one of exactly 0 or 1 is doubted', () => {
    expect(codes([{ model: 'gpt-4o', outputTokens: 1 }], { zone: 'EU' })).toContain('electricity-mix-wue-world');
    const odd = {
      zone: 'ODD',
      gwp: 1,
      wue: 2,
      adpe: null,
      pe: null,
      wueIsWorldDefault: false,
      source: 'operator',
    } as const;
    expect(codes([{ model: 'gpt-4o', outputTokens: 1 }], { zone: 'ODD', mixes: { ODD: odd } })).toContain(
      'electricity-mix-suspicious',
    );
    expect(() => estimateImpact([], { mixes: { ODD: { ...odd, gwp: -1 } } })).toThrow('ODD.gwp is -1');
  });
});

describe('tokens', () => {
  const one = (row: Partial<UsageRow>, options = {}) =>
    estimateImpact([{ model: 'gpt-5.1', outputTokens: 100, ...row }], options);

  test('empty usage is zero, without a throw', () => {
    const result = estimateImpact([]);
    for (const metric of [result.energy, result.water, result.co2e]) {
      expect(metric).toMatchObject({ central: 0, range: { min: 0, max: 0 }, plausible: { min: 0, max: 0 } });
    }
    expect(result).toMatchObject({
      byModel: [],
      warnings: [],
      restoration: null,
      sci: null,
      coverage: { tokensMatched: 0, tokensTotal: 0, unmatchedModels: [] },
    });
    expect(result.equivalents.map((e) => e.value)).toEqual([null, null, null]);
  });

  test('more cached than input tokens is clamped and said', () => {
    const clamped = one({ inputTokens: 50, cachedInputTokens: 80 });
    expect(clamped.energy).toEqual(one({ inputTokens: 50, cachedInputTokens: 50 }).energy);
    expect(clamped.byModel[0]?.tokens).toEqual({ input: 50, cachedInput: 50, output: 100, total: 150 });
    expect(clamped.warnings.map((w) => w.code)).toContain('cached-exceeds-input');
  });

  test('reasoning tokens count once: inside the output, except where Google reports them apart', () => {
    expect(one({ reasoningTokens: 60 }).energy).toEqual(one({}).energy);
    const google = one({ model: 'gemini-2.5-pro', reasoningTokens: 60 });
    expect(google.energy).toEqual(one({ model: 'gemini-2.5-pro', outputTokens: 160 }).energy);
    expect(google.byModel[0]?.tokens.output).toBe(160);
    expect(google.assumptions.map((a) => a.id)).toContain('reasoning-tokens');
    const elsewhere = { model: 'gemini-2.5-pro', provider: 'OpenRouter' };
    expect(one({ ...elsewhere, reasoningTokens: 60 }).energy).toEqual(one(elsewhere).energy);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, '7'])('a count of %s is refused, with row and field', (bad) => {
    for (const field of [
      'inputTokens',
      'outputTokens',
      'cachedInputTokens',
      'reasoningTokens',
      'requests',
      'costEur',
    ]) {
      const rows = [
        { model: 'gpt-5.1', outputTokens: 1 },
        { model: 'gpt-5.1', outputTokens: 1, [field]: bad },
      ];
      expect(() => estimateImpact(rows as UsageRow[])).toThrow(RangeError);
      expect(() => estimateImpact(rows as UsageRow[])).toThrow(`Row 1: ${field} is `);
    }
    expect(() => estimateImpact([{ model: 'gpt-5.1' } as UsageRow])).toThrow('Row 0: outputTokens');
  });

  test('weights and spans out of order are refused', () => {
    expect(() => one({}, { inputWeight: [0.5, 0.1, 1] })).toThrow(RangeError);
    expect(() => one({}, { cachedWeight: [0, Number.NaN, 1] })).toThrow(RangeError);
    expect(() => one({}, { servingUncertainty: { min: 2, max: 4 } })).toThrow(RangeError);
    expect(one({}, { servingUncertainty: { min: 1, max: 1 } }).energy.plausible).toEqual(one({}).energy.range);
  });

  test('requests add up, and stay null where no row said', () => {
    const rows = [
      { model: 'gpt-5.1', outputTokens: 1, requests: 2 },
      { model: 'gpt-5.1', provider: 'Azure', outputTokens: 1, requests: 3 },
    ];
    expect(estimateImpact(rows).byModel[0]?.requests).toBe(5);
    expect(one({}).byModel[0]?.requests).toBeNull();
  });
});
