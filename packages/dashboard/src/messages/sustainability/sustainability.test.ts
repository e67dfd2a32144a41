import { equivalents, estimateImpact, sources } from '@aim2balance/impact';
import { describe, expect, it } from 'vitest';
import { sustainability } from './index.js';
import { methodology } from './method/index.js';

/** Everything the estimator has to say in its default and in its other profile. */
const results = [
  estimateImpact([
    { model: 'gpt-4o', inputTokens: 10, cachedInputTokens: 20, outputTokens: 5, costEur: 1 },
    { model: 'gemini-2.5-flash', outputTokens: 5, reasoningTokens: 5, zone: 'EU' },
    { model: 'nobody-knows', outputTokens: 5, zone: 'nowhere' },
  ]),
  estimateImpact([{ model: 'gpt-4o', outputTokens: 5 }], { profile: 'ecologits-0.11', useDeployment: true }),
];

describe('the texts of the footprint', () => {
  it('hold every comparison the estimator can make', () => {
    expect(Object.keys(equivalents).filter((id) => !(id in sustainability.en))).toEqual([]);
  });

  it('hold every assumption and warning that an estimate names, and its method', () => {
    const keys = results.flatMap(({ assumptions, warnings, methodVersion }) => [
      methodVersion,
      ...assumptions.flatMap(({ id, kind }) => [`as-${id}`, kind]),
      ...warnings.map(({ code }) => `w-${code}`),
    ]);
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !(key in methodology.en))).toEqual([]);
  });

  it('hold the sources that have no title of their own', () => {
    const own = Object.values(sources).filter(({ url, id }) => url === null && id !== 'zerbst-afforestation');
    expect(own.map(({ id }) => `src-${id}`).filter((key) => !(key in methodology.en))).toEqual([]);
  });

  it('ask for the same values in every language', () => {
    const names = (message: unknown) =>
      [...new Set([...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
    for (const area of [sustainability, methodology]) {
      for (const [key, message] of Object.entries(area.en)) {
        for (const language of ['de', 'fr'] as const) {
          const translated = (area[language] as Record<string, unknown>)[key];
          expect([key, language, names(translated)]).toEqual([key, language, names(message)]);
        }
      }
    }
  });
});
