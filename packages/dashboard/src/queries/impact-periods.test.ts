import { describe, expect, it } from 'vitest';
import { type ImpactPeriod, impactPeriods } from './impact-periods.js';

const now = new Date('2026-11-15T10:30:00Z');
const cut = (range: string, timeZone = 'Europe/Berlin') => impactPeriods(range, timeZone, now) as ImpactPeriod[];
const lengths = (range: string) => cut(range).map(({ days }) => days);

describe('the periods of a trend', () => {
  it('are the days of a week', () => {
    expect(cut('7d').map(({ range }) => range)).toEqual([
      '2026-11-09..2026-11-09',
      '2026-11-10..2026-11-10',
      '2026-11-11..2026-11-11',
      '2026-11-12..2026-11-12',
      '2026-11-13..2026-11-13',
      '2026-11-14..2026-11-14',
      '2026-11-15..2026-11-15',
    ]);
  });

  it('are at most twelve, of the same length where the days can be shared out', () => {
    expect(lengths('30d')).toEqual(Array(10).fill(3));
    expect(lengths('90d')).toEqual(Array(10).fill(9));
    expect(lengths('2026-10-01..2026-10-31')).toEqual([1, ...Array(10).fill(3)]);
    expect(lengths('365d')).toEqual([24, ...Array(11).fill(31)]);
  });

  it('cover each day of the range once', () => {
    const periods = cut('90d');
    expect(periods[0]?.firstDay).toBe('2026-08-18');
    expect(periods.at(-1)?.lastDay).toBe('2026-11-15');
    for (const [i, period] of periods.entries()) {
      const before = periods[i - 1];
      if (before) expect(Date.parse(period.firstDay) - Date.parse(before.lastDay)).toBe(86_400_000);
    }
  });

  it('says which one is not over', () => {
    expect(cut('7d').map(({ open }) => open)).toEqual([false, false, false, false, false, false, true]);
    expect(cut('last_month').some(({ open }) => open)).toBe(false);
  });

  it('follow the calendar of the zone', () => {
    expect(impactPeriods('7d', 'Pacific/Kiritimati', new Date('2026-11-15T10:30:00Z'))).toMatchObject([
      { firstDay: '2026-11-10' },
      ...Array(5).fill({}),
      { lastDay: '2026-11-16' },
    ]);
  });

  it('keep the instants of a range of instants', () => {
    const periods = cut('2026-11-02T09:00:00Z..2026-11-04T12:00:00Z');
    expect(periods[0]?.range).toBe('2026-11-02T09:00:00.000Z..2026-11-02T23:00:00.000Z');
    expect(periods.at(-1)?.range).toBe('2026-11-03T23:00:00.000Z..2026-11-04T12:00:00.000Z');
  });

  it('are none where the range is too short or has no beginning', () => {
    expect(impactPeriods('24h', 'UTC', now)).toBe('too-short');
    expect(impactPeriods('2026-11-14..2026-11-14', 'UTC', now)).toBe('too-short');
    expect(impactPeriods('all', 'UTC', now)).toBe('too-long');
  });

  it('refuse what is not a range', () => {
    expect(() => impactPeriods('soon', 'UTC', now)).toThrow(/range/);
  });
});
