import { describe, expect, it } from 'vitest';
import { quantitySpan } from './quantity-span.js';

const range = (min: number, max: number) => ({ min, max });

describe('a quantity with its range', () => {
  it('tells all three in one unit, two significant digits each', () => {
    expect(quantitySpan('en', 'co2e', 0.73013, range(0.11865, 7.1716))).toEqual({
      central: '0.73',
      min: '0.12',
      max: '7.2',
      unit: 'kg',
      minUnit: 'kg',
      maxUnit: 'kg',
    });
  });

  it('takes a smaller unit where the centre would be below a tenth', () => {
    expect(quantitySpan('en', 'co2e', 0.03, range(0.005, 0.3))).toMatchObject({
      central: '30',
      min: '5',
      max: '300',
      unit: 'g',
      maxUnit: 'g',
    });
  });

  it('gives an end that is too far away a unit of its own', () => {
    expect(quantitySpan('en', 'co2e', 0.85, range(0.0052, 15))).toMatchObject({
      central: '0.85',
      unit: 'kg',
      min: '5.2',
      minUnit: 'g',
      max: '15',
      maxUnit: 'kg',
    });
    expect(quantitySpan('en', 'co2e', 5, range(1, 12_000))).toMatchObject({ max: '12', maxUnit: 't' });
  });

  it('writes numbers as the locale does', () => {
    expect(quantitySpan('de-DE', 'water', 5.8327, range(0.9069, 59.292))).toMatchObject({
      central: '5,8',
      min: '0,91',
      max: '59',
      unit: 'L',
    });
  });

  it('tells nothing as nothing, in the base unit', () => {
    expect(quantitySpan('en', 'energy', 0, range(0, 0))).toMatchObject({
      central: '0',
      min: '0',
      max: '0',
      unit: 'kWh',
      maxUnit: 'kWh',
    });
  });

  it('keeps the smallest unit for what is smaller than all of them', () => {
    expect(quantitySpan('en', 'co2e', 1e-9, range(1e-10, 1e-8))).toMatchObject({
      central: '0.001',
      min: '0.0001',
      unit: 'mg',
      minUnit: 'mg',
    });
  });

  it('is not known for what is no finite number', () => {
    expect(quantitySpan('en', 'co2e', null, range(0, 1))).toBeNull();
    expect(quantitySpan('en', 'co2e', Number.NaN, range(0, 1))).toBeNull();
    expect(quantitySpan('en', 'co2e', 1, range(0, Number.POSITIVE_INFINITY))).toBeNull();
  });
});
