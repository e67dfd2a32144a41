import { describe, expect, test } from 'vitest';
import { type QuantityKind, quantity, quantityParts, quantityRange } from './quantity.js';

describe('quantity', () => {
  test.each<[QuantityKind, number, string]>([
    ['energy', 1.5671, '1.6\u00a0kWh'],
    ['energy', 0.00024, '0.24\u00a0Wh'],
    ['energy', 0.0000024, '2.4\u00a0mWh'],
    ['co2e', 0.000_002, '2\u00a0mg'],
    ['energy', 0.9996, '1\u00a0kWh'],
    ['energy', 15_671, '16\u00a0MWh'],
    ['water', 0.0064, '6.4\u00a0mL'],
    ['water', 6.95, '7\u00a0L'],
    ['water', 4500, '4.5\u00a0m³'],
    ['co2e', 0.473, '470\u00a0g'],
    ['co2e', 0.000_03, '0.03\u00a0g'],
    ['co2e', 1.7929, '1.8\u00a0kg'],
    ['co2e', 11_240, '11\u00a0t'],
    ['area', 0.4164, '0.42\u00a0m²'],
    ['area', 0.0042, '42\u00a0cm²'],
    ['area', 12.4, '12\u00a0m²'],
  ])('%s %d is %s', (kind, value, text) => {
    expect(quantity('en', kind, value)).toBe(text);
  });

  test('zero is measured and needs no small unit', () => {
    expect(quantity('en', 'co2e', 0)).toBe('0\u00a0g');
    expect(quantity('en', 'energy', 0)).toBe('0\u00a0Wh');
    expect(quantity('en', 'area', 0)).toBe('0\u00a0m²');
  });

  test.each([
    ['de', '1,6\u00a0kWh'],
    ['fr', '1,6\u00a0kWh'],
    ['ar-EG', '١٫٦\u00a0kWh'],
    ['hi', '1.6\u00a0kWh'],
    ['ja', '1.6\u00a0kWh'],
  ])('is written the way of %s', (locale, text) => {
    expect(quantity(locale, 'energy', 1.5671)).toBe(text);
  });

  test.each([[null], [undefined], [Number.NaN], [Number.POSITIVE_INFINITY]])('%s was not measured', (value) => {
    expect(quantity('en', 'water', value)).toBeNull();
    expect(quantityParts('en', 'water', value)).toBeNull();
    expect(quantityRange('en', 'water', value, 1)).toBeNull();
  });

  test('number and unit can be set apart', () => {
    expect(quantityParts('de', 'water', 4.2)).toEqual({ value: '4,2', unit: 'L' });
  });
});

describe('quantityRange', () => {
  test('has one unit for both ends', () => {
    expect(quantityRange('en', 'co2e', 0.47459, 1.7929)).toBe('0.47–1.8\u00a0kg');
    expect(quantityRange('de', 'co2e', 0.47459, 1.7929)).toBe('0,47–1,8\u00a0kg');
  });

  test('has two where the ends are far apart', () => {
    expect(quantityRange('en', 'co2e', 0.0003, 1.2)).toBe('0.3\u00a0g\u2009–\u20091.2\u00a0kg');
  });

  test('is one value where both ends read the same', () => {
    expect(quantityRange('en', 'energy', 1.601, 1.604)).toBe('1.6\u00a0kWh');
    expect(quantityRange('en', 'energy', 0, 0)).toBe('0\u00a0Wh');
  });
});
