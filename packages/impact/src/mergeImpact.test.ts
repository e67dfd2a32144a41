import { describe, expect, test } from 'vitest';
import { estimateImpact } from './estimateImpact.js';
import { mergeImpact } from './mergeImpact.js';

const client = estimateImpact([
  { model: 'gpt-5.1', inputTokens: 100_000, outputTokens: 300_000, costEur: 28 },
  { model: 'claude-sonnet-4-6', outputTokens: 200_000 },
]);

describe('mergeImpact', () => {
  test('without server figures the estimate stands', () => {
    expect(mergeImpact(client, null)).toBe(client);
  });

  test('a server figure replaces its metric as a whole, and no other', () => {
    const merged = mergeImpact(client, {
      co2eKg: 11,
      methodology: 'house method',
      asOf: '2026-11-01',
      tracker: 'planted at last',
    });
    expect(merged.co2e).toEqual({
      central: 11,
      range: { min: 11, max: 11 },
      plausible: { min: 11, max: 11 },
      unit: 'kgCO2e',
      origin: 'server',
      usage: null,
      embodied: null,
    });
    expect(merged.energy).toEqual(client.energy);
    expect(merged.water).toEqual(client.water);
    expect(merged.server).toEqual({
      methodology: 'house method',
      asOf: '2026-11-01',
      tracker: 'planted at last',
    });
    expect(merged.byModel).toEqual(client.byModel);
  });

  test('the server says where in its range the likeliest value lies', () => {
    const merged = mergeImpact(client, { co2eKg: { min: 0.1, max: 9, central: 0.8 }, waterL: { min: 1, max: 3 } });
    expect(merged.co2e).toMatchObject({ central: 0.8, range: { min: 0.1, max: 9 } });
    expect(merged.water.central).toBe(2);
    expect(() => mergeImpact(client, { co2eKg: { min: 0.1, max: 9, central: 10 } })).toThrow(RangeError);
    expect(() => mergeImpact(client, { co2eKg: { min: 0.1, max: 9, central: Number.NaN } })).toThrow(RangeError);
  });

  test('equivalents and intensity follow the figure they tell', () => {
    const merged = mergeImpact(client, { co2eKg: 11 });
    expect(merged.equivalents.map((e) => [e.id, e.origin])).toEqual([
      ['cheeseburger', 'server'],
      ['smartphone-charge', 'client'],
      ['glass-of-water', 'client'],
    ]);
    expect(merged.equivalents[0]?.value).toBeCloseTo(5, 12);
    expect(merged.equivalents[1]).toEqual(client.equivalents[1]);
    expect(merged.sci?.central).toBeCloseTo(11 / 600, 12);
    expect(merged.sci?.origin).toBe('server');
  });

  test('ranges of a server are kept', () => {
    const { energy } = mergeImpact(client, { energyKwh: { min: 1, max: 3 } });
    expect(energy).toMatchObject({ central: 2, range: { min: 1, max: 3 }, plausible: { min: 1, max: 3 } });
  });

  test('an area of the server takes the place of ours, price and warnings with it', () => {
    const merged = mergeImpact(client, { restoredM2: 0.5 });
    expect(merged.restoration).toMatchObject({
      m2: 0.5,
      range: { min: 0.5, max: 0.5 },
      feeEur: client.restoration?.feeEur,
      eurPerM2: null,
      placeholder: false,
      atLeast: false,
      origin: 'server',
    });
    expect(merged.warnings.filter((w) => w.code.startsWith('restoration'))).toEqual([]);
    expect(merged.sources.map((s) => s.id)).not.toContain('zerbst-afforestation');
    expect(client.sources.map((s) => s.id)).toContain('zerbst-afforestation');
    expect(mergeImpact(estimateImpact([]), { restoredM2: 0.5 }).restoration).toMatchObject({ m2: 0.5, feeEur: null });
  });

  test('the estimate given is not changed', () => {
    const before = structuredClone(client);
    mergeImpact(client, { co2eKg: 1, energyKwh: 1, waterL: 1, restoredM2: 1 });
    expect(client).toEqual(before);
  });

  test.each([{ co2eKg: -1 }, { energyKwh: Number.NaN }, { waterL: { min: 2, max: 1 } }, { restoredM2: -1 }])(
    'refuses %o',
    (server) => {
      expect(() => mergeImpact(client, server)).toThrow(RangeError);
    },
  );
});
