import { electricityMixes, providers } from '@aim2balance/impact';
import { expect, it } from 'vitest';
import { sustainability } from '../../messages/sustainability/index.js';
import { providerName, zoneName } from './names.js';

const areas = sustainability.en;

it('names every zone an estimate can fall into by itself, in the reader’s language', () => {
  const zones = new Set(Object.values(providers).map(({ zone }) => zone));
  for (const zone of [...zones, 'EU', 'EEE', 'DEU', 'FRA']) expect(zoneName(zone, 'de', areas)).not.toBe(zone);
  expect(zoneName('WOR', 'en', areas)).toBe('worldwide average');
  expect(zoneName('USA', 'fr', areas)).toBe('États-Unis');
  expect(zoneName('EEE', 'en', areas)).toBe('Europe');
});

it('names no zone that the table does not hold, and shows an unknown one as it is', () => {
  expect(Object.hasOwn(electricityMixes, 'EU')).toBe(true);
  expect(zoneName('Office roof', 'en', areas)).toBe('Office roof');
  expect(zoneName('constructor', 'en', areas)).toBe('constructor');
});

it('names every provider of the table but the stand-in for an unknown one', () => {
  for (const id of Object.keys(providers)) {
    if (id === 'generic') expect(providerName(id)).toBeNull();
    else expect(providerName(id)).not.toBe(id);
  }
  expect(providerName('our-own')).toBe('our-own');
});
