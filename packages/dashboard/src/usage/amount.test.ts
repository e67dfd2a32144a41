import { describe, expect, test } from 'vitest';
import { amountOf, finite, hasCosts, sumCost, sumCounts } from './amount.js';

describe('amounts from data', () => {
  test('MON-13 NaN, null, Infinity and undefined are no amounts', () => {
    for (const value of [Number.NaN, null, Number.POSITIVE_INFINITY, undefined, '', 'abc', {}]) {
      expect(finite(value)).toBeNull();
    }
  });

  test('MON-06 decimal texts of a host are amounts and add up exactly', () => {
    expect(amountOf({ cost: '0.000001' }, 'cost')).toBe(0.000001);
    expect(sumCost(['0.000001', '10.50'])).toBe('10.500001');
  });

  test('MON-07 0.1 + 0.2 is 0.3', () => {
    expect(sumCost([0.1, 0.2])).toBe('0.3');
  });

  test('a sum without any known amount is not zero but unknown', () => {
    expect(sumCost([null, undefined])).toBeNull();
    expect(sumCounts([])).toBeNull();
    expect(sumCost([null, 0])).toBe('0');
  });

  test('NUM-06 counts add up beyond 2^53', () => {
    expect(sumCounts([Number.MAX_SAFE_INTEGER, 2])).toBe(9_007_199_254_740_993n);
  });

  test('costs are told from a backend that gives none', () => {
    expect(hasCosts([{ cost: null }, {}])).toBe(false);
    expect(hasCosts([{ cost: 0 }])).toBe(true);
  });
});
