import { describe, expect, test } from 'vitest';
import { toTrend } from './trend.js';

const now = Date.parse('2026-11-03T12:00:00Z');
const day = (date: string, tokens = 1) => ({ date, tokens });

describe('days of a trend', () => {
  test('today is partial, a day the answer leaves out is missing, a zero stays a zero', () => {
    const rows = [
      day('2026-10-28'),
      day('2026-10-29', 0),
      day('2026-10-31'),
      day('2026-11-01'),
      day('2026-11-02'),
      day('2026-11-03'),
    ];
    const trend = toTrend(rows, '7d', 'Europe/Berlin', now);
    expect(trend.map(({ date }) => date.slice(5))).toEqual([
      '10-28',
      '10-29',
      '10-30',
      '10-31',
      '11-01',
      '11-02',
      '11-03',
    ]);
    expect(trend.filter(({ row }) => row === null).map(({ date }) => date)).toEqual(['2026-10-30']);
    expect(trend.find(({ date }) => date === '2026-10-29')?.row?.tokens).toBe(0);
    expect(trend.filter(({ isPartial }) => isPartial).map(({ date }) => date)).toEqual(['2026-11-03']);
  });

  test('today is the day of the zone, not of UTC', () => {
    const late = Date.parse('2026-10-31T23:30:00Z');
    const partial = (zone: string) =>
      toTrend([day('2026-10-31'), day('2026-11-01')], '7d', zone, late).find(({ isPartial }) => isPartial);
    expect(partial('Europe/Berlin')?.date).toBe('2026-11-01');
    expect(partial('UTC')?.date).toBe('2026-10-31');
  });

  test('days to come are not missing', () => {
    const trend = toTrend([day('2026-11-02')], '2026-11-02..2026-11-08', 'UTC', now);
    expect(trend.map(({ date, row }) => [date, row !== null])).toEqual([
      ['2026-11-02', true],
      ['2026-11-03', false],
    ]);
  });

  test('rows of a host have no range: a day between them that they leave out is missing', () => {
    const trend = toTrend([day('2026-11-03'), day('2026-10-31'), day('2026-11-01', 0)], undefined, 'UTC', now);
    expect(trend.map(({ date, row }) => [date.slice(5), row?.tokens])).toEqual([
      ['10-31', 1],
      ['11-01', 0],
      ['11-02', undefined],
      ['11-03', 1],
    ]);
    expect(toTrend([], undefined, 'UTC', now)).toEqual([]);
    expect(toTrend([day('no date'), day('2026-11-01')], undefined, 'UTC', now)).toHaveLength(2);
  });

  test('before hydration nothing depends on the clock', () => {
    expect(toTrend([day('2026-11-03')], '7d', 'UTC', null)).toEqual([
      { date: '2026-11-03', row: day('2026-11-03'), isPartial: false },
    ]);
  });
});
