import { describe, expect, test } from 'vitest';
import { fromServer } from './fromServer.js';

describe('fromServer', () => {
  test('reads the planned metrics endpoint', () => {
    const payload = {
      co2e: { value: 1.5 },
      equivalents: [{ name: 'cheeseburger', value: 5 }],
      restoration: { value: 0.4, tracker: 'x' },
    };
    expect(fromServer(payload)).toEqual({ co2eKg: 1.5, restoredM2: 0.4, tracker: 'x' });
  });

  test('reads totals', () => {
    expect(fromServer({ totalKWh: 2, totalWaterL: 3, totalCO2e: 1, totalM2Restored: 0 })).toEqual({
      energyKwh: 2,
      waterL: 3,
      co2eKg: 1,
      restoredM2: 0,
    });
  });

  test('reads a transaction', () => {
    expect(fromServer({ kWh: 0.1, L: 0.2, co2e: 0.05, m2Restored: 0.01 })).toEqual({
      energyKwh: 0.1,
      waterL: 0.2,
      co2eKg: 0.05,
      restoredM2: 0.01,
    });
    expect(fromServer({ waterL: 0.2 })).toEqual({ waterL: 0.2 });
  });

  test('reads ranges, the label of the method and its date', () => {
    const payload = {
      co2e: { value: 1, range: { min: 0.5, max: 2 } },
      energy: { min: 1, max: 3 },
      methodology: '  metered at the rack ',
      asOf: '2026-11-01',
    };
    expect(fromServer(payload)).toEqual({
      co2eKg: { min: 0.5, max: 2, central: 1 },
      energyKwh: { min: 1, max: 3 },
      methodology: 'metered at the rack',
      asOf: '2026-11-01',
    });
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, '1', null, [], {}, { value: -1 }, { min: 2, max: 1 }])(
    'leaves out a figure that is %o, and keeps the others',
    (bad) => {
      expect(fromServer({ totalCO2e: bad })).toBeNull();
      expect(fromServer({ totalCO2e: bad, totalKWh: 1 })).toEqual({ energyKwh: 1 });
    },
  );

  test.each([null, undefined, 'x', 7, [], {}, { methodology: 'none' }])('finds nothing in %o', (payload) => {
    expect(fromServer(payload)).toBeNull();
  });

  test('carries what the operator says of the restoration, as text of at most 200 characters', () => {
    const said = (tracker: unknown) => fromServer({ restoration: { value: 3, tracker } });
    expect(said('  planting in <b>spring</b> 2027 ')).toEqual({
      restoredM2: 3,
      tracker: 'planting in <b>spring</b> 2027',
    });
    expect(said(12.5)).toEqual({ restoredM2: 3, tracker: '12.5' });
    expect(said('x'.repeat(500))?.tracker).toHaveLength(200);
    for (const none of ['', '  ', null, undefined, true, {}, ['x'], Number.NaN])
      expect(said(none)).toEqual({ restoredM2: 3 });
  });

  test('takes nothing from the prototype', () => {
    expect(fromServer(Object.create({ totalKWh: 1 }))).toBeNull();
  });
});
