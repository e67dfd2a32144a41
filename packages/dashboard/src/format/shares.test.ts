import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shares } from './shares.js';

describe('shares', () => {
  test('MON-20 three equal parts add up to 100', () => {
    expect(shares([1, 1, 1])).toEqual([34, 33, 33]);
    expect(shares([1, 1, 1], 1)).toEqual([33.4, 33.3, 33.3]);
  });

  test('MON-21 the largest remainders get what is missing', () => {
    expect(shares([0.5, 0.5, 99])).toEqual([1, 0, 99]);
    expect(shares([1, 1, 1, 1, 1, 1, 1], 1)).toEqual([14.3, 14.3, 14.3, 14.3, 14.3, 14.3, 14.2]);
  });

  test('MON-12 nothing has no shares', () => {
    expect(shares([])).toEqual([]);
    expect(shares([0, 0])).toEqual([0, 0]);
  });

  test('MON-13 what is not a number has no share', () => {
    expect(shares([Number.NaN, null, undefined, Number.POSITIVE_INFINITY, -3, 5])).toEqual([0, 0, 0, 0, 0, 100]);
  });

  test('counts beyond 2^53 in sum stay exact', () => {
    expect(shares([Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 0])).toEqual([50, 50, 0]);
  });

  test('always adds up to 100, and no part is off by one unit or more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), fc.nat({ max: 2 }), (values, decimals) => {
        const sum = values.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        const unit = 10 ** decimals;
        const parts = shares(values, decimals).map((part) => Math.round(part * unit));
        expect(parts.reduce((a, b) => a + b, 0)).toBe(100 * unit);
        parts.forEach((part, i) => {
          expect(Math.abs(part - ((values[i] ?? 0) / sum) * 100 * unit)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });
});
