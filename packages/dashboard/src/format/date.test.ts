import { describe, expect, test } from 'vitest';
import { dateRange, day, dayRange, instant, relative } from './date.js';

const berlin = 'Europe/Berlin';

describe('day', () => {
  test.each([['America/Los_Angeles'], ['Pacific/Kiritimati'], ['Asia/Kathmandu']])(
    'TIM-14 a date without a time is that date, whatever the machine thinks (%s)',
    (zone) => {
      const before = process.env.TZ;
      process.env.TZ = zone;
      try {
        expect(day('en', '2026-11-01', 'short')).toBe('Nov 1');
        expect(day('de', '2026-11-01', 'short')).toBe('1. Nov.');
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    },
  );

  test.each([
    ['en', 'Nov 1, 2026'],
    ['de-DE', '01.11.2026'],
    ['fr-FR', '1 nov. 2026'],
    ['ar-EG', '٠١\u200f/١١\u200f/٢٠٢٦'],
    ['hi-IN', '1 नव॰ 2026'],
    ['ja-JP', '2026/11/01'],
  ])('is written the way of %s', (locale, text) => {
    expect(day(locale, '2026-11-01', 'medium')).toBe(text);
  });

  test.each([[''], ['yesterday'], ['2026-13-01'], [null]])('%s is no day', (value) => {
    expect(day('en', value, 'medium')).toBeNull();
  });
});

describe('instant', () => {
  test('is shown in the zone asked for', () => {
    expect(instant('en', berlin, '2026-10-31T23:30:00Z', 'date')).toBe('Nov 1, 2026');
    expect(instant('en', 'UTC', '2026-10-31T23:30:00Z', 'date')).toBe('Oct 31, 2026');
    expect(instant('de', berlin, '2026-10-31T23:30:00Z', 'dateTime')).toBe('01.11.2026, 00:30');
  });

  test.each([['not a date'], [null], [undefined], [Number.NaN]])('%s is not known', (value) => {
    expect(instant('en', 'UTC', value, 'date')).toBeNull();
    expect(relative('en', 'UTC', value, 0)).toBeNull();
  });
});

test('dateRange ends with the last moment inside', () => {
  expect(dateRange('en', berlin, '2026-10-31T23:00:00Z', '2026-11-15T23:00:00Z')).toBe('Nov 1\u2009–\u200915, 2026');
  expect(dateRange('de', berlin, '2026-10-31T23:00:00Z', '2026-11-15T23:00:00Z')).toBe('01.–15.11.2026');
  expect(dateRange('en', berlin, '2026-10-31T23:00:00Z', '2026-11-01T23:00:00Z')).toBe('Nov 1, 2026');
});

describe('relative', () => {
  const now = Date.parse('2026-11-22T11:00:00Z');
  test.each([
    ['2026-11-22T10:59:50Z', 'now'],
    ['2026-11-22T10:55:00Z', '5 minutes ago'],
    ['2026-11-22T08:00:00Z', '3 hours ago'],
    ['2026-11-21T08:00:00Z', 'yesterday'],
    ['2026-11-18T08:00:00Z', '4 days ago'],
    ['2026-11-01T08:00:00Z', 'Nov 1, 2026'],
    ['2026-11-22T11:05:00Z', 'in 5 minutes'],
    ['2026-11-23T18:00:00Z', 'tomorrow'],
    ['2026-11-25T18:00:00Z', 'in 3 days'],
    ['2026-12-25T18:00:00Z', 'Dec 25, 2026'],
  ])('%s is %s', (value, text) => {
    expect(relative('en', berlin, value, now)).toBe(text);
  });

  test('has words for as many days as asked for', () => {
    expect(relative('en', berlin, '2026-11-20T08:00:00Z', now, 1)).toBe('Nov 20, 2026');
    expect(relative('en', berlin, '2026-11-21T08:00:00Z', now, 1)).toBe('yesterday');
  });

  test('counts days by the calendar of the zone', () => {
    const evening = Date.parse('2026-11-22T22:30:00Z');
    expect(relative('en', 'UTC', '2026-11-22T10:00:00Z', evening)).toBe('13 hours ago');
    expect(relative('en', berlin, '2026-11-22T10:00:00Z', evening + 3_600_000)).toBe('yesterday');
  });

  test.each([
    ['de', 'gestern'],
    ['fr', 'hier'],
    ['ar', 'أمس'],
    ['hi', 'कल'],
    ['ja', '昨日'],
  ])('speaks %s', (locale, text) => {
    expect(relative(locale, berlin, '2026-11-21T08:00:00Z', now)).toBe(text);
  });
});

describe('dayRange', () => {
  test('runs from the first to the last day, whatever the machine thinks', () => {
    expect(dayRange('en', '2026-11-01', '2026-11-03')).toBe('Nov 1\u2009–\u20093');
    expect(dayRange('de', '2026-10-30', '2026-11-01')).toBe('30. Okt.\u2009–\u20091. Nov.');
    expect(dayRange('en', '2026-11-01', '2026-11-01')).toBe('Nov 1');
  });

  test('what is no day is not known', () => {
    expect(dayRange('en', 'soon', '2026-11-01')).toBeNull();
  });
});
