import { describe, expect, test } from 'vitest';
import { axisMax, hitColumns, hitRing, hitRows } from './chart-geometry.js';

describe('hit tests', () => {
  test('a column is found by its band, its last edge included', () => {
    const hit = hitColumns(4);
    expect([0, 0.24, 0.26, 0.99, 1].map((x) => hit({ x, y: 0.5, aspect: 2 }))).toEqual([0, 0, 1, 3, 3]);
    expect(hit({ x: 1.01, y: 0.5, aspect: 2 })).toBeNull();
    expect(hitColumns(0)({ x: 0.5, y: 0.5, aspect: 2 })).toBeNull();
  });

  test('a row is found by its band', () => {
    expect(hitRows(3)({ x: 0.1, y: 0.5, aspect: 1 })).toBe(1);
  });

  test('a slice is found by its angle, clockwise from the top; the hole and the corners hold none', () => {
    const hit = hitRing([50, 25, 25]);
    expect(hit({ x: 0.95, y: 0.5, aspect: 1 })).toBe(0);
    expect(hit({ x: 0.3, y: 0.9, aspect: 1 })).toBe(1);
    expect(hit({ x: 0.1, y: 0.3, aspect: 1 })).toBe(2);
    expect(hit({ x: 0.5, y: 0.5, aspect: 1 })).toBeNull();
    expect(hit({ x: 0, y: 0, aspect: 1 })).toBeNull();
  });

  test('a ring in a wide plot is still round', () => {
    expect(hitRing([1])({ x: 0.5 + 0.45 / 2, y: 0.5, aspect: 2 })).toBe(0);
    expect(hitRing([1])({ x: 0.95, y: 0.5, aspect: 2 })).toBeNull();
  });
});

describe('axis', () => {
  test('ends at a round number that four even steps lead to', () => {
    expect([7, 100, 101, 489_692, 999, 1_234_567, 0.00013].map(axisMax)).toEqual([
      8, 100, 120, 600_000, 1000, 1_600_000, 0.00016,
    ]);
  });

  test('MON-12 nothing, zero and what is no number get an axis without NaN', () => {
    expect([0, -5, Number.NaN, Number.POSITIVE_INFINITY].map(axisMax)).toEqual([4, 4, 4, 4]);
  });
});
