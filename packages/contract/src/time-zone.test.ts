import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidParameterError } from './invalid-parameter-error.js';
import {
  addDays,
  addMonths,
  type CivilDate,
  DAY_MS,
  dayStartMs,
  daysBetween,
  formatCivilDate,
  parseCivilDate,
  parseTimeZone,
  toCivilDate,
  toLocalMs,
} from './time-zone.js';

const civil = (text: string): CivilDate => {
  const date = parseCivilDate(text);
  if (!date) throw new Error(`${text} is no date`);
  return date;
};
const startOf = (date: string, zone: string) => new Date(dayStartMs(civil(date), zone)).toISOString();

describe('parseTimeZone', () => {
  it.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'Asia/Calcutta'])(
    'takes %s',
    (zone) => {
      expect(parseTimeZone(zone)).toBe(zone);
    },
  );

  it.each(['', 'Mars/Olympus', '+02:00', 'UTC+2', 'Europe/Berlin\n', '../etc/passwd', 'x'.repeat(1000)])(
    'TIM-18 refuses %.20s with a typed error',
    (zone) => {
      expect(() => parseTimeZone(zone)).toThrow(InvalidParameterError);
      expect(() => parseTimeZone(zone)).toThrow(/is not a known time zone: use an IANA name/);
    },
  );
});

describe('civil dates', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '20260101', '2026-01-01T00:00Z', ''])(
    '%s is none',
    (text) => {
      expect(parseCivilDate(text)).toBeNull();
    },
  );

  it('come back from their text, years below 100 included', () => {
    for (const text of ['0001-01-01', '0099-12-31', '1900-02-28', '2000-02-29', '2024-02-29', '9999-12-31']) {
      expect(formatCivilDate(civil(text))).toBe(text);
    }
  });

  it('add days and months over the ends of months and years', () => {
    expect(addDays(civil('2026-12-31'), 1)).toEqual(civil('2027-01-01'));
    expect(addDays(civil('2024-03-01'), -1)).toEqual(civil('2024-02-29'));
    expect(addMonths(civil('2026-03-31'), -1)).toEqual(civil('2026-02-28'));
    expect(addMonths(civil('2024-03-31'), -1)).toEqual(civil('2024-02-29'));
    expect(addMonths(civil('2026-01-31'), -12)).toEqual(civil('2025-01-31'));
    expect(addMonths(civil('2026-11-30'), 3)).toEqual(civil('2027-02-28'));
    expect(daysBetween(civil('2026-03-28'), civil('2026-03-30'))).toBe(2);
  });
});

describe('toLocalMs', () => {
  it('tells the wall clock, milliseconds included, also before 1970 and before the year 1', () => {
    const at = Date.UTC(2026, 9, 25, 0, 30, 0, 7);
    expect(toLocalMs(at, 'Europe/Berlin') - at).toBe(2 * 3_600_000);
    expect(toLocalMs(at, 'Asia/Kathmandu') - at).toBe(345 * 60_000);
    expect(toLocalMs(-1, 'UTC')).toBe(-1);
    expect(toLocalMs(-62_200_000_000_000, 'UTC')).toBe(-62_200_000_000_000);
  });

  it('PAR-10 02:30 before and after the clock is put back are two instants', () => {
    const [summer, winter] = ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'].map((text) => Date.parse(text));
    expect(winter).not.toBe(summer);
    expect(toLocalMs(summer ?? 0, 'Europe/Berlin')).toBe(toLocalMs(winter ?? 0, 'Europe/Berlin'));
  });
});

describe('dayStartMs', () => {
  it.each([
    ['Berlin, 23 hours', '2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['Berlin, 25 hours', '2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
    [
      'Cairo puts the clock forward at midnight: the day starts at 01:00',
      '2024-04-26',
      'Africa/Cairo',
      '2024-04-25T22:00:00.000Z',
    ],
    ['Beirut does so too', '2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
    ['Havana has midnight twice: the first counts', '2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
    ['the Azores have midnight twice', '2026-10-25', 'Atlantic/Azores', '2026-10-25T00:00:00.000Z'],
    [
      'Apia left 30 December 2011 out: it starts where the 31st does',
      '2011-12-30',
      'Pacific/Apia',
      '2011-12-30T10:00:00.000Z',
    ],
    ['the day after it', '2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['Kathmandu is 5:45 ahead', '2026-11-01', 'Asia/Kathmandu', '2026-10-31T18:15:00.000Z'],
    ['Chatham is 13:45 ahead in summer', '2026-12-01', 'Pacific/Chatham', '2026-11-30T10:15:00.000Z'],
    ['Lord Howe moves its clock by half an hour', '2026-04-06', 'Australia/Lord_Howe', '2026-04-05T13:30:00.000Z'],
    ['Lord Howe before', '2026-04-05', 'Australia/Lord_Howe', '2026-04-04T13:00:00.000Z'],
    ["St. John's put its clock back at 00:01", '2006-10-29', 'America/St_Johns', '2006-10-29T02:30:00.000Z'],
    ['the line islands are 14 hours ahead', '2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
  ])('%s', (_, date, zone, start) => {
    expect(startOf(date, zone)).toBe(start);
  });

  it('is the first instant of its local date, for random zones and dates from 1980 to 2026, half of them at a change of the clock', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const offset = (at: number, zone: string) => toLocalMs(at, zone) - at;
    const days = fc.integer({ min: Date.UTC(1980) / DAY_MS, max: Date.UTC(2026, 11, 31) / DAY_MS });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        days,
        fc.boolean(),
        fc.integer({ min: -1, max: 1 }),
        (zone, first, seek, shift) => {
          let day = first;
          // Weeks first, then the day: to the next change of the clock within a year.
          for (
            let step = 0;
            seek && step < 53 && offset(day * DAY_MS, zone) === offset((day + 7) * DAY_MS, zone);
            step++
          )
            day += 7;
          for (
            let step = 0;
            seek && step < 7 && offset(day * DAY_MS, zone) === offset((day + 1) * DAY_MS, zone);
            step++
          )
            day++;
          const date = addDays(civil('1970-01-01'), day + shift);
          const key = formatCivilDate(date);
          const start = dayStartMs(date, zone);
          const dateAt = (at: number) => formatCivilDate(toCivilDate(at, zone));
          expect(dateAt(start) >= key, `${zone} ${key} starts on ${dateAt(start)}`).toBe(true);
          for (let before = 1; before < 1.2 * DAY_MS; before += 45 * 60_000) {
            expect(dateAt(start - before) < key, `${zone}: ${key} has begun ${before} ms before its start`).toBe(true);
          }
        },
      ),
      { seed: 5, numRuns: 150 },
    );
  }, 30_000);
});
