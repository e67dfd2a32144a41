import { describe, expect, test } from 'vitest';
import { estimateImpact } from './estimateImpact.js';
import type { RestorationOptions, UsageRow } from './types.js';

const spent = (costEur?: number): UsageRow => ({
  model: 'gpt-5.1',
  outputTokens: 1,
  ...(costEur === undefined ? {} : { costEur }),
});
const restore = (rows: UsageRow[], restoration?: RestorationOptions) =>
  estimateImpact(rows, restoration ? { restoration } : {});

describe('restoration', () => {
  test('worked example D: the fee is taken out of the gross price, not put on it', () => {
    const { restoration, warnings } = restore([spent(28)]);
    expect(restoration).toMatchObject({
      feeEur: 0.6829268292682928,
      m2: 0.41641879833432494,
      grossEur: 28,
      feeRate: 0.025,
      eurPerM2: 1.64,
      placeholder: true,
      atLeast: false,
      origin: 'client',
    });
    expect(warnings.map((w) => w.code)).toContain('restoration-placeholder');
  });

  test('while the price is a stand-in, the range is 1.25 to 4.75 EUR per square metre', () => {
    const { restoration } = restore([spent(41)]);
    expect(restoration?.feeEur).toBeCloseTo(1, 12);
    expect(restoration?.range.min).toBeCloseTo(1 / 4.75, 12);
    expect(restoration?.range.max).toBeCloseTo(1 / 1.25, 12);
  });

  test('the price of the operator leaves one figure and no warning, and is cited as theirs', () => {
    const result = restore([spent(41)], { eurPerM2: 2, partner: 'Bergwaldprojekt', priceBasis: 'average 2023–2025' });
    expect(result.restoration?.m2).toBeCloseTo(0.5, 12);
    expect(result.restoration).toMatchObject({
      placeholder: false,
      partner: 'Bergwaldprojekt',
      priceBasis: 'average 2023–2025',
      source: 'operator',
    });
    expect(result.restoration?.range).toEqual({ min: result.restoration?.m2, max: result.restoration?.m2 });
    expect(result.warnings.map((w) => w.code)).not.toContain('restoration-placeholder');
    expect(result.assumptions.find((a) => a.id === 'fee')?.text).toContain('does not reduce the emissions');
  });

  test('booked fees win over the gross spend, and the gross spend given over the rows', () => {
    expect(restore([spent(28)], { feeEur: 3.28, grossEur: 82 }).restoration).toMatchObject({ feeEur: 3.28, m2: 2 });
    expect(restore([spent(28)], { grossEur: 82 }).restoration?.feeEur).toBeCloseTo(2, 12);
  });

  test('someone who has not paid yet sees what a spend would fund', () => {
    expect(restore([], { grossEur: 20 }).restoration?.m2).toBeCloseTo((20 * 0.025) / 1.025 / 1.64, 12);
  });

  test('without any cost there is no figure; with some it is a lower bound', () => {
    expect(restore([spent()]).restoration).toBeNull();
    const partly = restore([spent(1), spent()]);
    expect(partly.restoration?.atLeast).toBe(true);
    expect(partly.warnings.map((w) => w.code)).toContain('restoration-incomplete');
    expect(restore([spent(0)]).restoration?.m2).toBe(0);
  });

  test('many small costs add up to the nano-EUR, in any order', () => {
    const costs = Array.from({ length: 1000 }, (_, i) => (i * 7919 + 1) / 1e9);
    const expected = costs.reduce((sum, cost) => sum + Math.round(cost * 1e9), 0) / 1e9;
    expect(restore(costs.map(spent)).restoration?.grossEur).toBe(expected);
    expect(restore(costs.reverse().map(spent)).restoration?.grossEur).toBe(expected);
  });

  test.each([
    ['eurPerM2', 0],
    ['eurPerM2', -1],
    ['feeEur', Number.NaN],
    ['grossEur', Number.POSITIVE_INFINITY],
    ['feeRate', -0.1],
  ])('%s of %s is refused', (field, value) => {
    expect(() => restore([spent(1)], { [field]: value })).toThrow(RangeError);
    expect(() => restore([spent(1)], { [field]: value })).toThrow(`restoration.${field} is `);
  });

  test('the footprint is the same with and without it: nothing is netted', () => {
    expect(restore([spent(28)], { eurPerM2: 0.001 }).co2e).toEqual(restore([spent()]).co2e);
  });
});
