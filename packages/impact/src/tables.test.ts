import { describe, expect, test } from 'vitest';
import { electricityMixes } from './electricityMixes.js';
import { equivalents } from './equivalents.js';
import { impactFactors } from './impactFactors.js';
import { inferenceImpact } from './inferenceImpact.js';
import { providers } from './providers.js';
import { sources } from './sources.js';

const tables = { impactFactors, electricityMixes, providers, equivalents } as const;

function expectFrozen(value: unknown) {
  if (typeof value !== 'object' || value === null) return;
  expect(Object.isFrozen(value)).toBe(true);
  for (const part of Object.values(value)) expectFrozen(part);
}

describe('the tables', () => {
  test('hold 116 models, 52 grids and the EU, 6 providers and a stand-in', () => {
    expect(Object.keys(impactFactors)).toHaveLength(116);
    expect(Object.keys(electricityMixes)).toHaveLength(53);
    expect(Object.keys(providers)).toHaveLength(7);
  });

  test.each(Object.entries(tables))('%s: every row has a source that is cited', (_, table) => {
    for (const row of Object.values(table)) expect(sources).toHaveProperty([row.source, 'title']);
  });

  test.each(Object.entries({ ...tables, sources }))('%s is frozen through and through', (_, table) => {
    expectFrozen(table);
    expect(() => {
      (table as Record<string, unknown>).x = 1;
    }).toThrow(TypeError);
  });

  test('rows carry their own key', () => {
    for (const [id, row] of Object.entries({ ...impactFactors, ...providers, ...equivalents, ...sources })) {
      expect(row.id).toBe(id);
    }
    for (const [zone, row] of Object.entries(electricityMixes)) expect(row.zone).toBe(zone);
  });

  test('models: providers exist, active parameters are within the total, dense is all of them', () => {
    for (const row of Object.values(impactFactors)) {
      expect(providers).toHaveProperty(row.provider);
      const most = typeof row.totalParams === 'number' ? row.totalParams : row.totalParams.max;
      const active = typeof row.activeParams === 'number' ? row.activeParams : row.activeParams.max;
      expect(active).toBeLessThanOrEqual(most);
      if (row.arch === 'dense') expect(row.activeParams).toEqual(row.totalParams);
    }
  });

  test('models: a span is never called published, a published size is one number', () => {
    expect(impactFactors['gpt-5.1']?.confidence).toBe('estimated');
    expect(impactFactors['mistral-large-2512']).toMatchObject({
      confidence: 'published',
      totalParams: 675,
      activeParams: 41,
    });
    expect(impactFactors['grok-4-fast']).toMatchObject({ confidence: 'estimated', source: 'compar-ia' });
    expect(impactFactors['gpt-4.5']).toMatchObject({ confidence: 'guessed', source: 'own-estimate' });
    for (const row of Object.values(impactFactors)) {
      if (row.confidence === 'published') expect(typeof row.activeParams).toBe('number');
    }
  });

  test.each([
    ['gpt-4o-mini', 0.0892, 0.113],
    ['gpt-6-astra', 16.7, 43.9],
    ['claude-haiku-4-5', 0.0832, 0.232],
    ['gemini-2.5-pro', 18.7, 46.9],
    ['mistral-large-2512', 4.0, 4.0],
    ['command-a-plus', 0.798, 0.798],
    ['llama-3.1-405b', 8.31, 11.9],
    ['qwen3-235b-a22b', 0.771, 1.1],
    ['grok-4', 13.2, 134],
    ['gpt-4.5', 188, 579],
  ])('%s takes %s to %s Wh for 1,000 output tokens at its provider', (id, low, high) => {
    const row = impactFactors[id];
    if (!row) throw new Error(`${id} is not in the table`);
    const provider = providers[row.provider];
    const mix = electricityMixes[provider?.zone ?? ''];
    if (!provider || !mix) throw new Error(`${id} has no provider or zone`);
    const { energyKwh } = inferenceImpact({ ...row, ...provider, mix, outputTokens: 1000, tps: null, ttft: null });
    expect(Number((energyKwh.min * 1000).toPrecision(3))).toBe(low);
    expect(Number((energyKwh.max * 1000).toPrecision(3))).toBe(high);
  });

  test('grids: positive, none at exactly 0 or 1, unknown resources are null and never 0', () => {
    for (const mix of Object.values(electricityMixes)) {
      expect(mix.gwp).toBeGreaterThan(0);
      expect(mix.gwp).toBeLessThan(1);
      expect(mix.wue).toBeGreaterThan(0);
      if (mix.adpe !== null) expect(mix.adpe).toBeGreaterThan(0);
      if (mix.pe !== null) expect(mix.pe).toBeGreaterThan(0);
    }
    expect(electricityMixes.USA).toEqual({
      zone: 'USA',
      gwp: 0.3844,
      wue: 3.1321,
      adpe: 9.855e-8,
      pe: 9.6884,
      wueIsWorldDefault: false,
      source: 'ecologits-0.11.2',
    });
    expect(electricityMixes.EU).toEqual({
      zone: 'EU',
      gwp: 0.21302,
      wue: 3.908,
      adpe: null,
      pe: null,
      wueIsWorldDefault: true,
      source: 'ember-2024',
    });
    expect(electricityMixes.WOR).toMatchObject({ gwp: 0.45829, adpe: null, pe: null, wueIsWorldDefault: false });
    const world = Object.values(electricityMixes).filter((mix) => mix.wueIsWorldDefault);
    expect(world.map((mix) => mix.zone).sort()).toEqual(['AGO', 'ARE', 'EEE', 'EU', 'HRV', 'ISR', 'SGP', 'ZAF']);
  });

  test('equivalents: a tree takes up 6 kg in a year, not in ten', () => {
    expect(equivalents['tree-year']).toMatchObject({ metric: 'co2e', perUnit: 6, perUnitMax: 22 });
    expect(equivalents.cheeseburger?.perUnit).toBeCloseTo(18.8334 * 0.118, 1);
    expect(equivalents['smartphone-charge']?.perUnit).toBeCloseTo((5 * 3.85) / 1000, 3);
  });

  test('sources: links are https, what has no link is ours', () => {
    for (const source of Object.values(sources)) {
      if (source.url !== null) expect(source.url).toMatch(/^https:\/\//);
      else expect(['own-estimate', 'definition', 'operator', 'zerbst-afforestation']).toContain(source.id);
    }
  });
});
