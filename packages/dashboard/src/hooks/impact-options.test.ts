import { expect, it } from 'vitest';
import { joinImpactOptions } from './impact-options.js';

it('a widget adds to what the provider gave, and wins', () => {
  expect(
    joinImpactOptions(
      { zone: 'EU', restoration: { eurPerM2: 2, partner: 'A' } },
      { zone: 'DEU', restoration: { eurPerM2: 3 } },
    ),
  ).toEqual({ zone: 'DEU', restoration: { eurPerM2: 3, partner: 'A' } });
});

it('nobody’s options stay none, so that all widgets ask the same question', () => {
  expect(joinImpactOptions(undefined, undefined)).toBeUndefined();
  expect(joinImpactOptions({ zone: 'EU' }, undefined)).toEqual({ zone: 'EU' });
  expect(joinImpactOptions(undefined, { zone: 'EU' })).toEqual({ zone: 'EU' });
});
