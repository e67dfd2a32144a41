import { expect, test } from 'vitest';
import { rateLimiter } from './rate-limit.js';

test('a burst passes, then one request for each share of a second', () => {
  const limit = rateLimiter(2);
  expect([limit('a', 0), limit('a', 0), limit('a', 0)]).toEqual([0, 0, 500]);
  expect([limit('a', 250), limit('a', 500), limit('a', 500)]).toEqual([250, 0, 500]);
  expect(limit('b', 500)).toBe(0);
});

test('rest is saved up to one burst, and a clock that goes back grants nothing', () => {
  const limit = rateLimiter(3);
  for (let i = 0; i < 3; i++) limit('a', 0);
  expect([1, 2, 3, 4].map(() => limit('a', 60_000) === 0)).toEqual([true, true, true, false]);
  expect(limit('a', 0)).toBeGreaterThan(0);
});

test('fewer than one a second lets the first one in', () => {
  const limit = rateLimiter(0.1);
  expect([limit('a', 0), limit('a', 0)]).toEqual([0, 10_000]);
  expect(() => rateLimiter(0)).toThrow(RangeError);
});
