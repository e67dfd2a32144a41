import { describe, expect, test } from 'vitest';
import { providersOf, segmentsOf } from './projects.js';

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

  test('providers come largest first, the unknown one last', () => {
    expect(providersOf(rows, 'tokens')).toEqual(['y', 'x', null]);
  });

  test('XSS-05 a provider may be called __proto__', () => {
    const hostile = [{ projectName: 'a', tokens: 3, providers: [{ providerName: '__proto__', tokens: 3 }] }];
    expect(segmentsOf(hostile, 'tokens')).toEqual([{ provider: '__proto__', amount: 3 }]);
  });
});
