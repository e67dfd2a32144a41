import { describe, expect, it } from 'vitest';
import { checkPageQuery, DEFAULT_LIMIT, MAX_LIMIT } from './pagination.js';

describe('checkPageQuery', () => {
  it('takes pages from 1 and limits from 1 to 1000', () => {
    for (const query of [
      {},
      { page: 1 },
      { page: 2 ** 53 - 1, limit: MAX_LIMIT },
      { limit: DEFAULT_LIMIT },
      { limit: 1 },
    ]) {
      expect(() => checkPageQuery(query)).not.toThrow();
    }
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 53])('refuses page %s', (page) => {
    expect(() => checkPageQuery({ page })).toThrow(/is not a page: pages are whole numbers from 1/);
  });

  it.each([0, -1, 1.5, Number.NaN, 1001, 1e9])('LOG-11 refuses limit %s', (limit) => {
    expect(() => checkPageQuery({ limit })).toThrow(/is not a limit: limits are whole numbers from 1 to 1000/);
  });
});
