import { electricityMixes, providers } from '@aim2balance/impact';
import { expect, it } from 'vitest';
import { providerName, zoneName } from './names.js';

it('names every zone an estimate can fall into by itself, in the reader’s language', () => {
  const zones = new Set(Object.values(providers).map(({ zone }) => zone));
  for (const zone of [...zones, 'EU', 'EEE', 'DEU', 'FRA']) expect(zoneName(zone, 'de')).not.toBe(zone);
  expect(zoneName('WOR', 'de')).toBe('Welt');
  expect(zoneName('USA', 'fr')).toBe('États-Unis');
  expect(zoneName('EEE', 'en')).toBe('Europe');
});

it('names no zone that the table does not hold, and shows an unknown one as it is', () => {
  expect(Object.hasOwn(electricityMixes, 'EU')).toBe(true);
  expect(zoneName('Office roof', 'en')).toBe('Office roof');
  expect(zoneName('constructor', 'en')).toBe('constructor');
});

it('names every provider of the table but the stand-in for an unknown one', () => {
  for (const id of Object.keys(providers)) {
    if (id === 'generic') expect(providerName(id)).toBeNull();
    else expect(providerName(id)).not.toBe(id);
  }
  expect(providerName('our-own')).toBe('our-own');
});
