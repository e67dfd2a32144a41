import { expect, test } from 'vitest';
import type { TrendDay } from './trend.js';
import { groupTrend } from './trend-groups.js';

const START = Date.UTC(2024, 0, 3); // a Wednesday

function days(count: number, change: (day: TrendDay, i: number) => TrendDay = (day) => day): TrendDay[] {
  return Array.from({ length: count }, (_, i) => {
    const date = new Date(START + i * 86_400_000).toISOString().slice(0, 10);
    return change({ date, row: { date, tokens: i, cost: 0.1, requests: 1 }, isPartial: i === count - 1 }, i);
  });
}

test('up to 100 days stay days, two years become weeks, more become months', () => {
  const units = [1, 100, 101, 735, 736, 1826].map((count) => {
    const { unit, groups } = groupTrend(days(count));
    return [count, unit, groups.length];
  });
  expect(units).toEqual([
    [1, 'day', 1],
    [100, 'day', 100],
    [101, 'week', 15],
    [735, 'week', 106],
    [736, 'month', 25],
    [1826, 'month', 61],
  ]);
});

test('weeks begin on Monday, the first and the last hold what the range holds, and every sum is exact', () => {
  const { groups } = groupTrend(days(120));
  expect(groups.slice(0, 2).map(({ first, last }) => [first, last])).toEqual([
    ['2024-01-03', '2024-01-07'],
    ['2024-01-08', '2024-01-14'],
  ]);
  expect(groups[1]?.row).toEqual({ tokens: 5 + 6 + 7 + 8 + 9 + 10 + 11, cost: 0.7, requests: 7 });
  expect(groups.reduce((sum, { row }) => sum + (row?.tokens ?? 0), 0)).toBe((119 * 120) / 2);
  expect(groups.map(({ isPartial }) => isPartial).lastIndexOf(true)).toBe(groups.length - 1);
  expect(groups.filter(({ isPartial }) => isPartial)).toHaveLength(1);
});

test('a week without any answer is missing, one with a cost not known has none, and a level 1 backend has no costs', () => {
  const { groups } = groupTrend(
    days(120, (day, i) => {
      if (i < 5) return { ...day, row: null };
      if (i === 6 && day.row) return { ...day, row: { ...day.row, cost: null } };
      return day;
    }),
  );
  expect(groups[0]?.row).toBeNull();
  expect(groups[1]?.row).toMatchObject({ cost: null, requests: 7 });
  const plain = groupTrend(days(120, (day) => ({ ...day, row: { date: day.date, tokens: 1 } })));
  expect(plain.groups[1]?.row).toEqual({ tokens: 7 });
});
