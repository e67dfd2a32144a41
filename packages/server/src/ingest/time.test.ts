import { describe, expect, test } from 'vitest';
import { Rejection } from './rejection.js';
import { parseTime } from './time.js';

const iso = (value: string | number, zone = 'UTC') => new Date(parseTime(value, zone)).toISOString();

describe('times of exports', () => {
  test.each([
    ['2023-11-16 18:15:46.6805900', '2023-11-16T18:15:46.680Z'],
    ['2023-11-16T18:15:46.9999999Z', '2023-11-16T18:15:46.999Z'],
    ['2023-11-16T18:15:46+05:45', '2023-11-16T12:30:46.000Z'],
    ['2023-11-16 18:15:46 UTC', '2023-11-16T18:15:46.000Z'],
    ['2023-11-16 18:15:46+00', '2023-11-16T18:15:46.000Z'],
    ['2023-11-16T18:15-0330', '2023-11-16T21:45:00.000Z'],
    ['2023-11-16', '2023-11-16T00:00:00.000Z'],
    ['2024-02-29 12:00', '2024-02-29T12:00:00.000Z'],
    ['1700158546', '2023-11-16T18:15:46.000Z'],
    ['1700158546.789', '2023-11-16T18:15:46.789Z'],
    ['1700158546680', '2023-11-16T18:15:46.680Z'],
    [1700158546, '2023-11-16T18:15:46.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  test('a time without a zone is read in the zone given, changes of the clock included', () => {
    expect(iso('2026-10-25 01:59:59', 'Europe/Berlin')).toBe('2026-10-24T23:59:59.000Z');
    expect(iso('2026-10-25 02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z'); // the first of two
    expect(iso('2026-10-25 03:00', 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z');
    expect(iso('2026-03-29 02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z'); // skipped: moves on
    expect(iso('2026-07-01 00:00', 'America/St_Johns')).toBe('2026-07-01T02:30:00.000Z');
    expect(iso('2026-07-01T00:00Z', 'America/St_Johns')).toBe('2026-07-01T00:00:00.000Z');
  });

  test.each([
    '',
    'yesterday',
    '2023-02-30',
    '2023-13-01',
    '2023-11-16 25:00',
    '16/11/2023',
    '2023-11-16T18:15:60',
    '1969-12-31',
    '2100-01-01',
    '99999999999999',
  ])('%s is no time', (text) => {
    expect(() => parseTime(text, 'UTC')).toThrow(Rejection);
  });
});
