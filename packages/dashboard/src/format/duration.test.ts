import { expect, test } from 'vitest';
import { duration } from './duration.js';

test.each([
  [0, '0 ms'],
  [850, '850 ms'],
  [999.7, '1 sec'],
  [1234, '1.2 sec'],
  [59_960, '1 min'],
  [200_000, '3 min, 20 sec'],
  [3_600_000, '1 hr'],
  [90_061_000, '1 day, 1 hr'],
])('%d ms is %s', (ms, text) => {
  expect(duration('en', ms)).toBe(text);
});

test('speaks German and Japanese', () => {
  expect(duration('de', 200_000)).toBe('3 Min., 20 Sek.');
  expect(duration('ja', 1234)).toBe('1.2 秒');
});

test.each([[null], [undefined], [-5], [Number.NaN]])('%s is not known', (ms) => {
  expect(duration('en', ms)).toBeNull();
});
