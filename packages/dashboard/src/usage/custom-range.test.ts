import { describe, expect, test } from 'vitest';
import { dayOf, daysOfRange, toCustomRange } from './custom-range.js';

const now = Date.parse('2026-11-03T12:00:00Z');

describe('custom range', () => {
  test('TIM-18 a wrong range is told before any request', () => {
    const problem = (from: string, to: string) => toCustomRange(from, to, 'Europe/Berlin', now);
    expect(problem('2026-11-02', '2026-11-01')).toEqual({ problem: 'rangeOrder' });
    expect(problem('', '2026-11-01')).toEqual({ problem: 'rangeMissing' });
    expect(problem('2026-11-04', '2026-11-09')).toEqual({ problem: 'rangeFuture' });
    expect(problem('2016-11-01', '2026-11-01')).toEqual({ problem: 'rangeLong' });
    expect(problem('2026-11-01', '2026-11-03')).toEqual({ range: '2026-11-01..2026-11-03' });
  });

  test('TIM-14 days are days of the zone', () => {
    expect(dayOf(Date.parse('2026-10-31T23:30:00Z'), 'Europe/Berlin')).toBe('2026-11-01');
    expect(dayOf(Date.parse('2026-11-01T01:00:00Z'), 'America/Los_Angeles')).toBe('2026-10-31');
  });

  test('the fields start with the days of the range shown', () => {
    expect(daysOfRange('7d', 'UTC', now)).toEqual({ from: '2026-10-28', to: '2026-11-03' });
    expect(daysOfRange('last_month', 'Europe/Berlin', now)).toEqual({ from: '2026-10-01', to: '2026-10-31' });
    expect(daysOfRange('all', 'UTC', now)).toEqual({ from: '', to: '2026-11-03' });
    expect(daysOfRange('banana', 'UTC', now)).toEqual({ from: '', to: '' });
  });
});
