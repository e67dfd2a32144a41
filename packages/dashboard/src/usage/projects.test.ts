import { describe, expect, test } from 'vitest';
import { amountsOf, providerSeries, segmentsOf } from './projects.js';

const rows = [
  {
    projectName: 'a',
    tokens: 10,
    cost: 0.3,
    providers: [
      { providerName: 'x', tokens: 4, cost: 0.1 },
      { providerName: 'y', tokens: 6, cost: 0.2 },
    ],
  },
  { projectName: null, tokens: 5 },
];

describe('projects cut into providers', () => {
  test('what the backend does not split stays together', () => {
    expect(segmentsOf(rows, 'tokens')).toEqual([
      { provider: 'x', amount: 4 },
      { provider: 'y', amount: 6 },
      { provider: null, amount: 5 },
    ]);
  });

  test('the rounding of floats makes no segment', () => {
    expect(segmentsOf(rows.slice(0, 1), 'cost').map(({ provider }) => provider)).toEqual(['x', 'y']);
  });

  test('providers come largest first, what is not split last', () => {
    const series = providerSeries(rows, 'tokens');
    expect(series.map(({ provider }) => provider)).toEqual(['y', 'x', null]);
    expect(amountsOf(rows, 'tokens', series)).toEqual([6, 4, 5]);
    expect(amountsOf(rows.slice(1), 'tokens', series)).toEqual([null, null, 5]);
  });

  test('more providers than colors stand together, and nothing is lost', () => {
    const many = [
      {
        projectName: 'a',
        tokens: 55,
        providers: Array.from({ length: 10 }, (_, i) => ({ providerName: `p${i}`, tokens: i + 1 })),
      },
    ];
    const series = providerSeries(many, 'tokens', 8);
    expect(series).toHaveLength(8);
    expect(series.at(-1)).toEqual({ key: 'rest', provider: null, others: 3 });
    expect(amountsOf(many, 'tokens', series)).toEqual([10, 9, 8, 7, 6, 5, 4, 6]);
  });

  test('XSS-05 a provider may be called __proto__', () => {
    const hostile = [{ projectName: 'a', tokens: 3, providers: [{ providerName: '__proto__', tokens: 3 }] }];
    expect(segmentsOf(hostile, 'tokens')).toEqual([{ provider: '__proto__', amount: 3 }]);
  });
});
