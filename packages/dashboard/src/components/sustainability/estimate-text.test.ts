import { estimateImpact, mergeImpact, type UsageRow } from '@aim2balance/impact';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../format/create-format.js';
import { equivalentText, estimateText, figureKind, uncertaintyFactors } from './estimate-text.js';

const formatIn = (locale: string) =>
  createFormat({ locale, timeZone: 'UTC', notKnown: 'not known', notMeasured: 'not measured' });
const format = formatIn('en');

/** The worked month of the method. */
const month: UsageRow[] = [
  { model: 'gpt-5.1', inputTokens: 1_200_000, cachedInputTokens: 600_000, outputTokens: 300_000 },
  { model: 'claude-sonnet-4-6', inputTokens: 2_000_000, cachedInputTokens: 1_000_000, outputTokens: 200_000 },
  { model: 'gpt-4o-mini', inputTokens: 500_000, outputTokens: 100_000 },
  { model: 'mistral-small-2603', inputTokens: 300_000, outputTokens: 80_000 },
];
const impact = estimateImpact(month);

describe('an estimate in words', () => {
  it('tells figure and likely range in one unit, as the worked month has them', () => {
    expect(estimateText(format, 'co2e', impact.co2e)).toEqual({
      value: '0.73',
      unit: 'kg',
      central: '0.73\u00a0kg',
      likely: { min: '0.12', max: '7.2\u00a0kg' },
      range: '0.12\u2009–\u20097.2\u00a0kg',
    });
    expect(estimateText(format, 'energy', impact.energy)?.central).toBe('1.6\u00a0kWh');
    expect(estimateText(format, 'water', impact.water)?.central).toBe('5.8\u00a0L');
  });

  it('writes numbers the way of the reader', () => {
    expect(estimateText(formatIn('de'), 'co2e', impact.co2e)?.likely).toEqual({ min: '0,12', max: '7,2\u00a0kg' });
  });

  it('gives a far end a unit of its own', () => {
    const far = { ...impact.co2e, central: 0.85, plausible: { min: 0.0052, max: 15 } };
    expect(estimateText(format, 'co2e', far)?.likely).toEqual({ min: '5.2\u00a0g', max: '15\u00a0kg' });
  });

  it('has no range for a single figure of a server, nor for nothing', () => {
    const served = mergeImpact(impact, { co2eKg: 0.31 });
    expect(estimateText(format, 'co2e', served.co2e)).toMatchObject({ likely: null, value: '0.31' });
    expect(estimateText(format, 'energy', estimateImpact([]).energy)).toMatchObject({ value: '0', likely: null });
  });

  it('MON-13 is none where there is no number', () => {
    expect(estimateText(format, 'co2e', { ...impact.co2e, central: Number.NaN })).toBeNull();
  });
});

describe('how sure an estimate is', () => {
  it('is said as factors below and above', () => {
    expect(uncertaintyFactors(impact.co2e)).toEqual({ lower: 6, higher: 10 });
  });

  it('is said of what an operator gives with a range, and not of what it gives without one', () => {
    expect(uncertaintyFactors(mergeImpact(impact, { co2eKg: { min: 1, max: 9 } }).co2e)).toEqual({
      lower: 5,
      higher: 2,
    });
    expect(uncertaintyFactors(mergeImpact(impact, { co2eKg: 4 }).co2e)).toBeNull();
    expect(uncertaintyFactors(mergeImpact(impact, { co2eKg: { min: 3, max: 4 } }).co2e)).toBeNull();
    expect(uncertaintyFactors(estimateImpact([]).co2e)).toBeNull();
  });
});

describe('whose figure it is', () => {
  it('tells an estimate the operator made the same way from one it reports', () => {
    const from = (methodology?: string) =>
      mergeImpact(impact, { co2eKg: 1, ...(methodology !== undefined && { methodology }) });
    expect(figureKind(impact.co2e, impact)).toBe('estimate');
    const own = from('a2b-1, data 2026-10-02');
    expect(figureKind(own.co2e, own)).toBe('operator-estimate');
    expect(figureKind(own.energy, own)).toBe('estimate');
    for (const other of [from('Metered'), from()]) expect(figureKind(other.co2e, other)).toBe('reported');
  });
});

describe('a comparison', () => {
  it('has two digits, its range, and the count that picks the plural', () => {
    const [burger] = impact.equivalents;
    expect(burger && equivalentText(format, burger)).toEqual({ value: '0.33', count: 0.33, min: '0.054', max: '3.3' });
  });

  it('is left out below a twentieth', () => {
    const tiny = estimateImpact([{ model: 'gpt-4o-mini', outputTokens: 1 }]);
    expect(tiny.equivalents.map((equivalent) => equivalentText(format, equivalent))).toEqual([null, null, null]);
  });
});
