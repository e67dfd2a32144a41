import { expect, test } from 'vitest';
import { shortName } from './visible-text.js';

test('a name of sixty characters is whole, a longer one is cut', () => {
  expect(shortName('n'.repeat(60))).toBe('n'.repeat(60));
  expect(shortName('n'.repeat(61))).toBe(`${'n'.repeat(60)}…`);
});

test('characters of two units count once and are not cut in half', () => {
  expect(shortName('😀'.repeat(60))).toBe('😀'.repeat(60));
  expect(shortName(`n${'😀'.repeat(60)}`)).toBe(`n${'😀'.repeat(59)}…`);
});
