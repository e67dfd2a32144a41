import { dateFormat } from './intl-cache.js';

export type Instant = string | number | Date | null | undefined;

const DAY_MS = 86_400_000;

function toDate(instant: Instant): Date | null {
  if (instant === null || instant === undefined) return null;
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? null : date;
}

const shapes = {
  date: { dateStyle: 'medium' },
  dateTime: { dateStyle: 'medium', timeStyle: 'short' },
  dateTimeSeconds: { dateStyle: 'medium', timeStyle: 'medium' },
  time: { timeStyle: 'short' },
  long: { dateStyle: 'full', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type InstantShape = keyof typeof shapes;

/** An instant in a zone. `null`: not known. */
export function instant(locale: string, timeZone: string, value: Instant, shape: InstantShape): string | null {
  const date = toDate(value);
  return date && dateFormat(locale, { ...shapes[shape], timeZone }).format(date);
}

const dayShapes = {
  short: { day: 'numeric', month: 'short' },
  medium: { dateStyle: 'medium' },
  long: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DayShape = keyof typeof dayShapes;

/**
 * A calendar day `YYYY-MM-DD`. It belongs to no zone and is never shifted into one: `new Date('2026-11-01')` would be
 * 31 October in Los Angeles.
 */
export function day(locale: string, value: string | null | undefined, shape: DayShape): string | null {
  if (!value || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const date = toDate(`${value}T00:00:00Z`);
  return date && dateFormat(locale, { ...dayShapes[shape], timeZone: 'UTC' }).format(date);
}

/** Days of a half-open interval of instants, as a reader says it: its end is the last moment inside. */
export function dateRange(locale: string, timeZone: string, from: Instant, to: Instant): string | null {
  const start = toDate(from);
  const end = toDate(to);
  if (!start || !end) return null;
  const last = new Date(Math.max(start.getTime(), end.getTime() - 1));
  return dateFormat(locale, { dateStyle: 'medium', timeZone }).formatRange(start, last);
}

function formatDays(locale: string, first: string, last: string, shape: Intl.DateTimeFormatOptions): string | null {
  const [from, to] = [first, last].map((value) =>
    /^\d{4}-\d{2}-\d{2}$/.test(value) ? toDate(`${value}T00:00:00Z`) : null,
  );
  if (!from || !to) return null;
  return dateFormat(locale, { ...shape, timeZone: 'UTC' }).formatRange(from, to);
}

/** Calendar days `YYYY-MM-DD` from the first to the last one, which is included; never shifted by a zone. */
export function days(locale: string, first: string, last: string): string | null {
  return formatDays(locale, first, last, { dateStyle: 'medium' });
}

/** The same without a year. */
export function dayRange(locale: string, first: string, last: string): string | null {
  return formatDays(locale, first, last, { day: 'numeric', month: 'short' });
}

function civilDay(date: Date, timeZone: string): number {
  const text = dateFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(date);
  return Date.parse(`${text}T00:00:00Z`) / DAY_MS;
}

/**
 * How long ago or how soon, in words where recent: "5 minutes ago", "yesterday", "in 3 days"; beyond `wordDays` the
 * date. Days are counted by the calendar of the zone.
 */
export function relative(locale: string, timeZone: string, value: Instant, nowMs: number, wordDays = 6): string | null {
  const date = toDate(value);
  if (!date) return null;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const seconds = Math.round((date.getTime() - nowMs) / 1000);
  const size = Math.abs(seconds);
  if (size < 45) return words.format(0, 'second');
  if (size < 3570) return words.format(Math.sign(seconds) * Math.max(1, Math.round(size / 60)), 'minute');
  const days = civilDay(date, timeZone) - civilDay(new Date(nowMs), timeZone);
  if (days === 0 || size < 6 * 3600) return words.format(Math.sign(seconds) * Math.round(size / 3600), 'hour');
  if (Math.abs(days) <= wordDays) return words.format(days, 'day');
  return instant(locale, timeZone, date, 'date');
}
