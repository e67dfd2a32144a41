import { describe, expect, test } from 'vitest';
import { chooseEquivalent } from './equivalents.js';
import type { Estimate } from './types.js';

const kg = (central: number): Estimate => ({
  central,
  range: { min: central / 2, max: central * 2 },
  plausible: { min: central / 8, max: central * 8 },
  unit: 'kgCO2e',
  origin: 'client',
});

describe('chooseEquivalent', () => {
  test.each([
    [0.473, 'cheeseburger'],
    [0.05, 'car-km'],
    [0.0005, 'email'],
    [5000, 'flight-paris-new-york'],
  ])('tells %s kg as a number one can picture: %s', (central, id) => {
    const told = chooseEquivalent('co2e', kg(central), []);
    expect(told.id).toBe(id);
    expect(told.value).toBeGreaterThanOrEqual(0.05);
    expect(told.value).toBeLessThanOrEqual(1000);
  });

  test('below 0.05 of the smallest unit the value is null, never a flattering zero', () => {
    expect(chooseEquivalent('co2e', kg(0.0001), []).value).toBeNull();
    expect(chooseEquivalent('co2e', kg(0), [])).toMatchObject({ value: null, range: { min: 0, max: 0 } });
  });

  test('a preferred unit of the metric comes first; others and unknown ones are passed over', () => {
    expect(chooseEquivalent('co2e', kg(1), ['glass-of-water', '__proto__', 'vegan-meal']).id).toBe('vegan-meal');
  });

  test('where sources differ on a unit, the range holds both', () => {
    const { range } = chooseEquivalent('co2e', kg(6), ['tree-year']);
    expect(range).toEqual({ min: 0.75 / 22, max: 48 / 6 });
  });
});
