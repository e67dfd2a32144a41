import { describe, expect, test } from 'vitest';
import { compact, decimal, figure, integer, percent } from './number.js';

describe('integer', () => {
  test('NUM-06 is exact beyond the safe integers', () => {
    expect(integer('en', 2n ** 53n + 1n)).toBe('9,007,199,254,740,993');
  });

  test.each([
    ['en', '45,670,000'],
    ['de-DE', '45.670.000'],
    ['fr-FR', '45\u202f670\u202f000'],
    ['ar-EG', '٤٥٬٦٧٠٬٠٠٠'],
    ['hi-IN', '4,56,70,000'],
    ['ja-JP', '45,670,000'],
  ])('groups the way of %s', (locale, text) => {
    expect(integer(locale, 45_670_000)).toBe(text);
  });

  test('keeps the sign of a debt and drops that of zero', () => {
    expect(integer('en', -4_200_000)).toBe('-4,200,000');
    expect(integer('en', -0)).toBe('0');
    expect(integer('en', 20, 'always')).toBe('+20');
  });

  test.each([[null], [undefined], [Number.NaN]])('%s is not known', (value) => {
    expect(integer('en', value)).toBeNull();
    expect(compact('en', value)).toBeNull();
    expect(percent('en', value)).toBeNull();
  });
});

describe('compact', () => {
  test.each([
    ['en-US', 999_499, '999K'],
    ['en-US', 999_999, '1M'],
    ['de-DE', 1_250_000, '1,3\u00a0Mio.'],
    ['de-DE', 12_500, '12.500'],
    ['fr-FR', 1_250_000, '1,3\u00a0M'],
    ['ja-JP', 1_250_000, '125万'],
    ['hi-IN', 1_250_000, '13\u00a0लाख'],
    ['ar-EG', 1_250_000, '١٫٣\u00a0مليون'],
    ['en', 0, '0'],
  ])('NUM-04 %s writes %i as %s', (locale, value, text) => {
    expect(compact(locale, value)).toBe(text);
  });
});

describe('percent', () => {
  test.each([
    ['en', 33.4, 1, '33.4%'],
    ['de-DE', 33.4, 1, '33,4\u00a0%'],
    ['fr-FR', 33.4, 1, '33,4\u00a0%'],
    ['ar-EG', 33.4, 1, '٣٣٫٤٪\u061c'],
    ['en', 130, 0, '130%'],
    ['en', 0.285, 2, '0.29%'],
  ])('%s writes %d with %i decimals as %s', (locale, value, decimals, text) => {
    expect(percent(locale, value, { decimals })).toBe(text);
  });

  test('a change carries its sign, no change none', () => {
    expect(percent('en', 12.4, { sign: 'always' })).toBe('+12%');
    expect(percent('en', -12.4, { sign: 'always' })).toBe('-12%');
    expect(percent('en', 0.2, { sign: 'always' })).toBe('0%');
  });
});

test('decimal has at most the places asked for', () => {
  expect(decimal('de-DE', 1234.567, 1)).toBe('1.234,6');
  expect(decimal('en', 3, 1)).toBe('3');
});

describe('figure', () => {
  test('has two significant digits, and millions in words', () => {
    expect(figure('en', 0.21499)).toBe('0.21');
    expect(figure('en', 812)).toBe('810');
    expect(figure('en', 33_100_000)).toBe('33 million');
    expect(figure('de', 1_100_000)).toBe('1,1 Millionen');
    expect(figure('en', Number.NaN)).toBeNull();
  });
});
