import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidParameterError } from './invalid-parameter-error.js';
import {
  localDays,
  localHours,
  namedRanges,
  parseRange,
  previousRange,
  type ResolvedRange,
  resolveRange,
} from './range.js';
import { DAY_MS } from './time-zone.js';

const at = (text: string) => new Date(text);
const text = (range: ResolvedRange | null) => range && `${range.from.toISOString()}..${range.to.toISOString()}`;
const resolve = (range: string, zone: string, now: string) => text(resolveRange(range, zone, at(now)));
const previous = (range: string, zone: string, now: string) => text(previousRange(range, zone, at(now)));

describe('parseRange', () => {
  it('reads names, dates and instants', () => {
    for (const name of namedRanges) expect(parseRange(name)).toEqual({ kind: 'named', name });
    expect(parseRange('2026-11-01..2026-11-15')).toMatchObject({ kind: 'days', from: { day: 1 }, to: { day: 15 } });
    expect(parseRange('2026-11-01T00:00Z..2026-11-01T00:00:00.001+00:00')).toMatchObject({ kind: 'instants' });
    expect(parseRange('2026-01-01..2030-12-31')).toMatchObject({ kind: 'days' });
  });

  it.each([
    ['', /is not a range: use 24h, 7d/],
    ['45d', /is not a range/],
    ['7D', /is not a range/],
    ['30d ', /is not a range/],
    ['2026-11-01', /is not a range/],
    ['2026-11-01..', /is not a range/],
    ['2026-02-29..2026-03-01', /is not a range/],
    ['2026-11-01..2026-11-02T00:00:00Z', /is not a range/],
    ['2026-11-01T00:00:00..2026-11-02T00:00:00', /is not a range/],
    ['2026-02-30T00:00:00Z..2026-03-02T00:00:00Z', /is not a range/],
    ['2026-11-01...2026-11-02', /is not a range/],
    ['2026-11-01..2026-11-02..2026-11-03', /is not a range/],
    ['2026-11-02..2026-11-01', /ends before it begins/],
    ['2026-11-01T00:00:00Z..2026-11-01T00:00:00Z', /ends before it begins/],
    ['2016-01-01..2026-01-01', /longer than 1827 days/],
    ['2016-01-01T00:00:00Z..2026-01-01T00:00:00Z', /longer than 1827 days/],
  ])('TIM-18 refuses "%s" with a typed error', (range, message) => {
    expect(() => parseRange(range)).toThrow(InvalidParameterError);
    expect(() => parseRange(range)).toThrow(message);
  });

  it.each([undefined, null, 7, {}, ['7d']])('refuses %s, which is no text', (value) => {
    expect(() => parseRange(value as string)).toThrow(InvalidParameterError);
  });

  it('throws nothing but InvalidParameterError, whatever the text', () => {
    const ends = fc.oneof(
      fc.string(),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    );
    const texts = fc.oneof(
      fc.string(),
      fc.tuple(ends, ends).map(([from, to]) => `${from}..${to}`),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('UTC', 'Europe/Berlin', 'nowhere', ''), (range, zone) => {
        try {
          const { from, to } = resolveRange(range, zone, at('2026-11-24T12:00:00Z'));
          expect(from.getTime()).toBeLessThan(to.getTime());
        } catch (error) {
          expect(InvalidParameterError.isInstance(error), String(error)).toBe(true);
        }
      }),
      { seed: 3, numRuns: 3000 },
    );
  });
});

describe('resolveRange', () => {
  it('TIM-01 mtd in Berlin, half an hour before midnight UTC, is in the new month', () => {
    const range = resolveRange('mtd', 'Europe/Berlin', at('2026-10-31T23:30:00Z'));
    expect(text(range)).toBe('2026-10-31T23:00:00.000Z..2026-10-31T23:30:00.000Z');
    expect(localDays(range, 'Europe/Berlin').map(({ date }) => date)).toEqual(['2026-11-01']);
  });

  it('TIM-02 mtd in UTC at the same time is the whole old month', () => {
    const range = resolveRange('mtd', 'UTC', at('2026-10-31T23:30:00Z'));
    expect(text(range)).toBe('2026-10-01T00:00:00.000Z..2026-10-31T23:30:00.000Z');
    expect(localDays(range, 'UTC')).toHaveLength(31);
  });

  it('TIM-04 the day on which Berlin puts its clock forward has 23 hours', () => {
    expect(resolve('2026-03-29..2026-03-29', 'Europe/Berlin', '2026-11-01T00:00:00Z')).toBe(
      '2026-03-28T23:00:00.000Z..2026-03-29T22:00:00.000Z',
    );
  });

  it('TIM-05 the day on which it puts it back has 25', () => {
    expect(resolve('2026-10-25..2026-10-25', 'Europe/Berlin', '2026-11-01T00:00:00Z')).toBe(
      '2026-10-24T22:00:00.000Z..2026-10-25T23:00:00.000Z',
    );
  });

  it.each([
    ['24h', '2026-11-23T12:00:00.000Z..2026-11-24T12:00:00.000Z'],
    ['7d', '2026-11-17T23:00:00.000Z..2026-11-24T23:00:00.000Z'],
    ['30d', '2026-10-25T23:00:00.000Z..2026-11-24T23:00:00.000Z'],
    ['90d', '2026-08-26T22:00:00.000Z..2026-11-24T23:00:00.000Z'],
    ['365d', '2025-11-24T23:00:00.000Z..2026-11-24T23:00:00.000Z'],
    ['mtd', '2026-10-31T23:00:00.000Z..2026-11-24T12:00:00.000Z'],
    ['last_month', '2026-09-30T22:00:00.000Z..2026-10-31T23:00:00.000Z'],
    ['ytd', '2025-12-31T23:00:00.000Z..2026-11-24T12:00:00.000Z'],
    ['all', '1970-01-01T00:00:00.000Z..9999-12-31T00:00:00.000Z'],
    ['2026-11-24..2026-11-24', '2026-11-23T23:00:00.000Z..2026-11-24T23:00:00.000Z'],
    ['2026-11-01T10:00:00+02:00..2026-11-01T10:00:00+01:00', '2026-11-01T08:00:00.000Z..2026-11-01T09:00:00.000Z'],
  ])('%s in Berlin at noon UTC', (range, expected) => {
    expect(resolve(range, 'Europe/Berlin', '2026-11-24T12:00:00Z')).toBe(expected);
  });

  it.each(namedRanges)('%s has as many local days in every zone', (range) => {
    const now = at('2026-11-24T12:00:00Z');
    const counts = { '7d': 7, '30d': 30, '90d': 90, '365d': 365 } as Record<string, number>;
    for (const zone of ['UTC', 'Asia/Kolkata', 'America/Los_Angeles', 'Pacific/Apia', 'America/Havana']) {
      if (counts[range]) expect(localDays(resolveRange(range, zone, now), zone)).toHaveLength(counts[range]);
      else expect(resolveRange(range, zone, now).from.getTime()).toBeLessThan(now.getTime());
    }
  });

  it('TIM-18 refuses a range that begins in the future and an unknown zone', () => {
    const now = at('2026-11-24T12:00:00Z');
    expect(() => resolveRange('2026-11-26..2026-11-27', 'UTC', now)).toThrow(/begins in the future/);
    expect(() => resolveRange('7d', 'Mars/Olympus', now)).toThrow(/is not a known time zone/);
    expect(() => resolveRange('7d', 'UTC', new Date(Number.NaN))).toThrow(InvalidParameterError);
  });
});

describe('previousRange', () => {
  it('TIM-12 the month before on 31 March is February, not the 3rd of March', () => {
    expect(previous('2026-03-31..2026-03-31', 'UTC', '2026-03-31T12:00:00Z')).toBe(
      '2026-03-30T00:00:00.000Z..2026-03-31T00:00:00.000Z',
    );
    expect(resolve('last_month', 'Europe/Berlin', '2026-03-31T12:00:00Z')).toBe(
      '2026-01-31T23:00:00.000Z..2026-02-28T23:00:00.000Z',
    );
    expect(previous('last_month', 'Europe/Berlin', '2026-03-31T12:00:00Z')).toBe(
      '2025-12-31T23:00:00.000Z..2026-01-31T23:00:00.000Z',
    );
  });

  it.each([
    ['24h', 'UTC', '2026-11-24T12:00:00Z', '2026-11-22T12:00:00.000Z..2026-11-23T12:00:00.000Z'],
    ['7d', 'Europe/Berlin', '2026-10-28T12:00:00Z', '2026-10-14T22:00:00.000Z..2026-10-21T22:00:00.000Z'],
    [
      '2026-10-25..2026-10-26',
      'Europe/Berlin',
      '2026-11-01T00:00:00Z',
      '2026-10-22T22:00:00.000Z..2026-10-24T22:00:00.000Z',
    ],
    [
      '2026-11-01T06:00:00Z..2026-11-01T18:00:00Z',
      'UTC',
      '2026-11-24T12:00:00Z',
      '2026-10-31T18:00:00.000Z..2026-11-01T06:00:00.000Z',
    ],
    ['mtd', 'UTC', '2026-11-10T15:30:00Z', '2026-10-01T00:00:00.000Z..2026-10-10T15:30:00.000Z'],
    ['mtd', 'UTC', '2026-03-31T12:00:00Z', '2026-02-01T00:00:00.000Z..2026-03-01T00:00:00.000Z'],
    ['mtd', 'UTC', '2026-03-28T12:00:00Z', '2026-02-01T00:00:00.000Z..2026-02-28T12:00:00.000Z'],
    ['mtd', 'UTC', '2024-03-30T00:00:00Z', '2024-02-01T00:00:00.000Z..2024-03-01T00:00:00.000Z'],
    ['mtd', 'UTC', '2026-01-15T00:00:00Z', '2025-12-01T00:00:00.000Z..2025-12-15T00:00:00.000Z'],
    ['ytd', 'UTC', '2024-02-29T12:00:00Z', '2023-01-01T00:00:00.000Z..2023-03-01T00:00:00.000Z'],
    ['ytd', 'Europe/Berlin', '2026-07-01T10:00:00Z', '2024-12-31T23:00:00.000Z..2025-07-01T10:00:00.000Z'],
  ])('of %s in %s at %s', (range, zone, now, expected) => {
    expect(previous(range, zone, now)).toBe(expected);
  });

  it('all has none', () => {
    expect(previousRange('all', 'UTC', at('2026-11-24T12:00:00Z'))).toBeNull();
  });

  it('ends where the range begins or before it, and has as many local days', () => {
    const instants = fc.date({ min: at('2000-01-01T00:00:00Z'), max: at('2026-12-31T00:00:00Z'), noInvalidDate: true });
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/Havana', 'Australia/Lord_Howe', 'Asia/Kathmandu');
    fc.assert(
      fc.property(
        fc.constantFrom('7d', '30d', '90d', 'mtd', 'ytd', 'last_month', '24h'),
        zones,
        instants,
        (range, zone, now) => {
          const current = resolveRange(range, zone, now);
          const before = previousRange(range, zone, now) as ResolvedRange;
          expect(before.from.getTime()).toBeLessThanOrEqual(before.to.getTime());
          expect(before.to.getTime()).toBeLessThanOrEqual(current.from.getTime());
          if (/^\d+d$/.test(range)) {
            expect(before.to).toEqual(current.from);
            expect(localDays(before, zone)).toHaveLength(localDays(current, zone).length);
          }
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('localDays', () => {
  it('cuts the first and the last day to the interval', () => {
    const days = localDays({ from: at('2026-11-01T10:00:00Z'), to: at('2026-11-03T01:00:00Z') }, 'UTC');
    expect(days.map((day) => `${day.date} ${text(day)}`)).toEqual([
      '2026-11-01 2026-11-01T10:00:00.000Z..2026-11-02T00:00:00.000Z',
      '2026-11-02 2026-11-02T00:00:00.000Z..2026-11-03T00:00:00.000Z',
      '2026-11-03 2026-11-03T00:00:00.000Z..2026-11-03T01:00:00.000Z',
    ]);
  });

  it('are back to back and cover the interval, a day of 23 and one of 25 hours included', () => {
    const days = localDays(resolveRange('365d', 'Europe/Berlin', at('2026-11-24T12:00:00Z')), 'Europe/Berlin');
    const hours = days.map(({ from, to }) => (to.getTime() - from.getTime()) / 3_600_000);
    expect(new Set(hours)).toEqual(new Set([23, 24, 25]));
    for (const [index, day] of days.slice(1).entries()) expect(day.from).toEqual(days[index]?.to);
  });

  it('leave out a day that a zone left out', () => {
    const days = localDays({ from: at('2011-12-29T10:00:00Z'), to: at('2012-01-01T10:00:00Z') }, 'Pacific/Apia');
    expect(days.map(({ date }) => date)).toEqual(['2011-12-29', '2011-12-31', '2012-01-01']);
  });

  it('of an empty interval are none', () => {
    expect(localDays({ from: at('2026-11-01T10:00:00Z'), to: at('2026-11-01T10:00:00Z') }, 'UTC')).toEqual([]);
  });

  it('refuse an unknown zone', () => {
    expect(() => localDays({ from: at('2026-11-01T10:00:00Z'), to: at('2026-11-01T11:00:00Z') }, '+02:00')).toThrow(
      InvalidParameterError,
    );
  });
});

describe('localHours', () => {
  const hoursOf = (date: string, zone: string) =>
    localHours(resolveRange(`${date}..${date}`, zone, at('2026-12-31T00:00:00Z')), zone);

  it('TIM-05 a day of 25 hours has 25, and its two 02:00 are told apart', () => {
    const hours = hoursOf('2026-10-25', 'Europe/Berlin');
    expect(hours).toHaveLength(25);
    expect(hours.slice(1, 5)).toMatchObject([
      { date: '2026-10-25', hour: 1, offsetMinutes: 120, isRepeated: false },
      { date: '2026-10-25', hour: 2, offsetMinutes: 120, isRepeated: false },
      { date: '2026-10-25', hour: 2, offsetMinutes: 60, isRepeated: true },
      { date: '2026-10-25', hour: 3, offsetMinutes: 60, isRepeated: false },
    ]);
    expect(new Set(hours.map(({ from }) => from.getTime())).size).toBe(25);
  });

  it('TIM-04 a day of 23 hours has 23, without 02:00', () => {
    const hours = hoursOf('2026-03-29', 'Europe/Berlin');
    expect(hours).toHaveLength(23);
    expect(hours.map(({ hour }) => hour)).not.toContain(2);
  });

  it('begin at full local hours where a zone is 5:45 ahead', () => {
    const hours = hoursOf('2026-11-01', 'Asia/Kathmandu');
    expect(hours).toHaveLength(24);
    expect(hours[0]?.from.toISOString()).toBe('2026-10-31T18:15:00.000Z');
  });

  it('end where the clock changes within an hour', () => {
    const lordHowe = hoursOf('2026-04-05', 'Australia/Lord_Howe');
    expect(lordHowe.slice(1, 3).map((hour) => [hour.hour, hour.offsetMinutes, text(hour)])).toEqual([
      [1, 660, '2026-04-04T14:00:00.000Z..2026-04-04T15:00:00.000Z'],
      [1, 630, '2026-04-04T15:00:00.000Z..2026-04-04T15:30:00.000Z'],
    ]);
    const stJohns = localHours(
      { from: at('2006-10-29T02:00:00Z'), to: at('2006-10-29T04:30:00Z') },
      'America/St_Johns',
    );
    expect(stJohns.map(({ date, hour, from }) => [date, hour, from.toISOString()])).toEqual([
      ['2006-10-28', 23, '2006-10-29T02:00:00.000Z'],
      ['2006-10-29', 0, '2006-10-29T02:30:00.000Z'],
      ['2006-10-28', 23, '2006-10-29T02:31:00.000Z'],
      ['2006-10-29', 0, '2006-10-29T03:30:00.000Z'],
    ]);
  });

  it('are back to back and cover the interval in every zone', () => {
    const instants = fc.date({ min: at('1990-01-01T00:00:00Z'), max: at('2026-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...Intl.supportedValuesOf('timeZone')), instants, (zone, from) => {
        const to = new Date(from.getTime() + 2 * DAY_MS);
        const hours = localHours({ from, to }, zone);
        expect([hours[0]?.from, hours.at(-1)?.to]).toEqual([from, to]);
        for (const [index, hour] of hours.slice(1).entries()) expect(hour.from).toEqual(hours[index]?.to);
        for (const hour of hours) expect(hour.to.getTime() - hour.from.getTime()).toBeLessThanOrEqual(3_600_000);
      }),
      { seed: 6, numRuns: 150 },
    );
  });
});
