import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toParts } from './parts.js';

const own = (value: number | null) => value;

describe('parts of a breakdown', () => {
  test('are sorted by amount; what is not known comes last and has no share', () => {
    const { all } = toParts([1, null, 3], own, 8);
    expect(all.map(({ amount, share }) => [amount, share])).toEqual([
      [3, 75],
      [1, 25],
      [null, 0],
    ]);
  });

  test('60 rows become seven and one that gathers the rest', () => {
    const { all, shown } = toParts(
      Array.from({ length: 60 }, (_, i) => i + 1),
      own,
      8,
    );
    expect(all).toHaveLength(60);
    expect(shown).toHaveLength(8);
    expect(shown.at(-1)).toMatchObject({ isOther: true, amount: (53 * 54) / 2, rows: { length: 53 } });
  });

  test('MON-21 the shares shown add up to exactly 100, gathered or not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1e9), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 2, max: 9 }),
        (values, limit) => {
          fc.pre(values.some((value) => value > 0));
          const { all, shown } = toParts(values, own, limit);
          for (const list of [all, shown]) {
            const tenths = list.reduce((sum, { share }) => sum + Math.round(share * 10), 0);
            expect(tenths).toBe(1000);
          }
        },
      ),
    );
  });

  test('tell a part that is all from one beside others', () => {
    const isLess = (values: number[]) => toParts(values, own, 2).shown.map((part) => part.isLess);
    expect(isLess([1e9, 0, -1])).toEqual([false, false]);
    expect(isLess([1e9, 1, 1])).toEqual([true, true]);
  });

  test('MON-12 zeros and nothing give no NaN', () => {
    expect(toParts([0, 0], own, 8).all.map(({ share }) => share)).toEqual([0, 0]);
    expect(toParts([], own, 8)).toEqual({ all: [], shown: [] });
  });

  test('a negative amount has no share and takes none from the others', () => {
    expect(toParts([10, -5], own, 8).all.map(({ share }) => share)).toEqual([100, 0]);
  });
});
