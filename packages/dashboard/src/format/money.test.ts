import { describe, expect, test } from 'vitest';
import { cost, exactMoney, money, total } from './money.js';

describe('money', () => {
  test.each([
    ['en', '€1,234.50'],
    ['de-DE', '1.234,50\u00a0€'],
    ['de-AT', '€\u00a01.234,50'],
    ['fr-FR', '1\u202f234,50\u00a0€'],
    ['ar-EG', '\u200f١٬٢٣٤٫٥٠\u00a0€'],
    ['hi-IN', '€1,234.50'],
    ['ja-JP', '€1,234.50'],
  ])('NUM-01 is written the way of %s', (locale, text) => {
    expect(money(locale, 1234.5)).toBe(text);
  });

  test.each([
    ['ar', '\u200f7.41\u00a0US$\u200e'],
    ['he', '\u200f7.41\u00a0\u200f$'],
    ['fr-FR', '7,41\u00a0$US'],
    ['en-GB', 'US$7.41'],
  ])('the dollar stays with its letters in %s', (locale, text) => {
    expect(money(locale, 7.41, { currency: 'USD' })).toBe(text);
  });

  test('MON-08 what rounds to zero has no sign', () => {
    expect(money('de-DE', -0.004)).toBe('0,00\u00a0€');
    expect(money('en', -0)).toBe('€0.00');
    expect(money('en', -0.004, { sign: 'always' })).toBe('€0.00');
  });

  test('MON-05 rounds half away from zero on the decimal, not on the float', () => {
    expect(money('en', 1.005)).toBe('€1.01');
    expect(money('en', '2.675')).toBe('€2.68');
    expect(money('en', -1.005)).toBe('-€1.01');
  });

  test('MON-07 shows no floating-point rest', () => {
    expect(money('en', 0.1 + 0.2)).toBe('€0.30');
  });

  test('a debt is negative, a credit may carry its plus', () => {
    expect(money('en', -4.2)).toBe('-€4.20');
    expect(money('en', 20, { sign: 'always' })).toBe('+€20.00');
    expect(money('de-DE', -4.2)).toBe('-4,20\u00a0€');
  });

  test('takes the decimals of its currency', () => {
    expect(money('en', 1234.5, { currency: 'JPY' })).toBe('¥1,235');
    expect(money('en', 49.32, { currency: 'USD' })).toBe('$49.32');
  });

  test('an unknown currency keeps its amount', () => {
    expect(money('en', 12.5, { currency: 'tokens' })).toBe('12.50');
  });

  test.each([[null], [undefined], [Number.NaN], [Number.POSITIVE_INFINITY], ['twelve']])(
    '%s is not known, never zero',
    (amount) => {
      expect(money('en', amount)).toBeNull();
      expect(cost('en', amount)).toBeNull();
      expect(total('en', amount)).toBeNull();
    },
  );
});

describe('cost', () => {
  test.each([
    [0.002711125, '€0.0027'],
    [0.0123, '€0.012'],
    [0.1234, '€0.12'],
    [0.0996, '€0.10'],
    [1.239, '€1.24'],
    [0, '€0.00'],
    ['0.000000001', '€0.000000001'],
    [-0.0027, '-€0.0027'],
  ])('%s is shown with two of its digits', (amount, text) => {
    expect(cost('en', amount)).toBe(text);
  });

  test('MON-09 the cheapest request is not free', () => {
    expect(cost('en', 0.0000004)).toBe('€0.0000004');
    expect(cost('de-DE', 0.0000004)).toBe('0,0000004\u00a0€');
  });
});

describe('total', () => {
  test('has two decimals', () => {
    expect(total('en', 27.995)).toBe('€28.00');
    expect(total('en', 0.005)).toBe('€0.01');
    expect(total('en', 0)).toBe('€0.00');
  });

  test('is never "0.00" for what is not zero', () => {
    expect(total('en', 0.0049)).toBe('€0.0049');
    expect(total('en', -0.0003)).toBe('-€0.0003');
  });
});

test('exactMoney keeps every decimal', () => {
  expect(exactMoney('en', 0.002711125)).toBe('€0.002711125');
  expect(exactMoney('en', 12)).toBe('€12.00');
});
