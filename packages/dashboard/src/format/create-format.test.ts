import { describe, expect, test } from 'vitest';
import { createFormat } from './create-format.js';

const format = createFormat({
  locale: 'en',
  timeZone: 'Europe/Berlin',
  notKnown: 'not known',
  notMeasured: 'not measured',
});

describe('createFormat', () => {
  test('what is not known is said in words, never as a zero', () => {
    expect(format.money(null)).toBe('not known');
    expect(format.cost(undefined)).toBe('not known');
    expect(format.integer(null)).toBe('not known');
    expect(format.instant(null)).toBe('not known');
    expect(format.quantity('energy', null)).toBe('not measured');
    expect(format.quantityRange('co2e', null, 1)).toBe('not measured');
  });

  test('without a clock a time is written out', () => {
    const now = Date.parse('2026-11-22T11:00:00Z');
    expect(format.relative('2026-11-22T10:55:00Z', now)).toBe('5 minutes ago');
    expect(format.relative('2026-11-22T10:55:00Z', null)).toBe('Nov 22, 2026, 11:55 AM');
  });

  test('a sentence begins with a large letter', () => {
    expect(format.sentence('yesterday')).toBe('Yesterday');
  });
});
