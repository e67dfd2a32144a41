import { estimateImpact, mergeImpact } from '@aim2balance/impact';
import { describe, expect, it } from 'vitest';
import { type TrendPoint, trendColumns } from './trend-columns.js';

const texts = {
  metric: 'CO₂e',
  likely: 'Likely range',
  noFigure: 'no figure',
  soFar: 'so far',
  period: ({ firstDay }: TrendPoint) => firstDay,
  shortPeriod: ({ firstDay }: TrendPoint) => firstDay.slice(5),
  shorter: (days: number) => `${days} days only`,
  methodChanged: (method: string) => `new method ${method}`,
  reported: 'Reported',
  figure: () => ({ central: '1 g', range: '0.2–9 g' }),
};
const impact = estimateImpact([{ model: 'gpt-4o', outputTokens: 1000 }]);
const point = (firstDay: string, changes: Partial<TrendPoint> = {}): TrendPoint => ({
  firstDay,
  lastDay: firstDay,
  days: 3,
  open: false,
  impact,
  ...changes,
});

describe('the columns of a trend', () => {
  it('tell nothing known from nothing used', () => {
    const columns = trendColumns(
      [point('2026-11-01', { impact: null }), point('2026-11-04', { impact: estimateImpact([]) })],
      'co2e',
      texts,
    );
    expect(columns.map(({ amount }) => amount)).toEqual([null, 0]);
    expect(columns[0]?.values[0]?.text).toBe('no figure');
  });

  it('mark the first period of another method, across one that is not known', () => {
    const older = { ...impact, dataVersion: '2026-05-12' };
    const columns = trendColumns(
      [
        point('2026-11-01', { impact: older }),
        point('2026-11-04', { impact: older }),
        point('2026-11-07', { impact: null }),
        point('2026-11-10'),
        point('2026-11-13'),
      ],
      'co2e',
      texts,
    );
    expect(columns.map(({ newMethod }) => newMethod)).toEqual([
      null,
      null,
      null,
      `${impact.methodVersion} (${impact.dataVersion})`,
      null,
    ]);
    expect(columns[3]?.note).toContain('new method');
  });

  it('mark where figures of the operator begin, for that metric alone', () => {
    const served = mergeImpact(impact, { co2eKg: 0.1, methodology: 'Meter' });
    const points = [point('2026-11-01'), point('2026-11-04', { impact: served })];
    expect(trendColumns(points, 'co2e', texts).map(({ newMethod }) => newMethod)).toEqual([null, 'Meter']);
    expect(trendColumns(points, 'water', texts).map(({ newMethod }) => newMethod)).toEqual([null, null]);
  });

  it('say which period is shorter or not over', () => {
    const columns = trendColumns(
      [point('2026-11-01', { days: 2 }), point('2026-11-03'), point('2026-11-06', { open: true })],
      'co2e',
      texts,
    );
    expect(columns.map(({ note }) => note)).toEqual(['2 days only', undefined, 'so far']);
    expect(columns.map(({ open }) => open)).toEqual([true, false, true]);
  });
});
