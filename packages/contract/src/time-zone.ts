import { InvalidParameterError, quoted } from './invalid-parameter-error.js';

/** A calendar date without a zone; `month` and `day` are 1-based. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
/** Every offset of the IANA database in force since 1980 is a multiple of this. */
const STEP_MS = 900_000;
const MAX_CACHED = 20_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const starts = new Map<string, number>();

function format(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // "+02:00" would pass Intl, but an offset is no zone: it knows no daylight saving time.
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(timeZone)) throw unknownZone(timeZone);
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, made);
    return made;
  } catch (cause) {
    throw Object.assign(unknownZone(timeZone), { cause });
  }
}

function unknownZone(timeZone: string): InvalidParameterError {
  return new InvalidParameterError(
    'tz',
    `${quoted(timeZone)} is not a known time zone: use an IANA name such as "Europe/Berlin".`,
  );
}

/**
 * Checks an IANA time zone name and gives it back.
 * @throws {InvalidParameterError} unknown zone, or a bare offset
 */
export function parseTimeZone(timeZone: string): string {
  format(timeZone);
  return timeZone;
}

/** Local wall-clock time of an instant, as if it were UTC (ms since 1970). */
export function toLocalMs(instantMs: number, timeZone: string): number {
  const field: Record<string, string> = {};
  for (const part of format(timeZone).formatToParts(instantMs)) field[part.type] = part.value;
  const year = field.era === 'BC' ? 1 - Number(field.year) : Number(field.year);
  const date = new Date(0);
  date.setUTCFullYear(year, Number(field.month) - 1, Number(field.day));
  date.setUTCHours(Number(field.hour), Number(field.minute), Number(field.second), 0);
  return date.getTime() + (((instantMs % 1000) + 1000) % 1000);
}

/** The calendar date of an instant in a zone. */
export function toCivilDate(instantMs: number, timeZone: string): CivilDate {
  return fromUtcDay(toLocalMs(instantMs, timeZone));
}

function fromUtcDay(ms: number): CivilDate {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function toUtcDay({ year, month, day }: CivilDate): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

/** The date `days` days later (or earlier, when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromUtcDay(toUtcDay(date) + days * DAY_MS);
}

/** The same day `months` months later, or that month's last day where it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const first = fromUtcDay(toUtcDay({ year: date.year, month: date.month + months, day: 1 }));
  const last = fromUtcDay(toUtcDay({ year: first.year, month: first.month + 1, day: 0 })).day;
  return { ...first, day: Math.min(date.day, last) };
}

/** Whole days from `a` to `b`. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return Math.round((toUtcDay(b) - toUtcDay(a)) / DAY_MS);
}

/** `YYYY-MM-DD`. */
export function formatCivilDate({ year, month, day }: CivilDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads `YYYY-MM-DD`; `null` where that is not a date of the calendar. */
export function parseCivilDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return formatCivilDate(fromUtcDay(toUtcDay(date))) === text ? date : null;
}

/**
 * First instant (ms) of a local day. Where midnight does not exist (a clock put forward at 00:00) it is the first
 * instant after the gap; where it happens twice it is the first of the two.
 */
export function dayStartMs(date: CivilDate, timeZone: string): number {
  const key = `${timeZone} ${date.year}-${date.month}-${date.day}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const midnight = toUtcDay(date);
  const offsets = [midnight - DAY_MS, midnight + DAY_MS].map((at) => toLocalMs(at, timeZone) - at);
  const candidates = offsets.map((offset) => midnight - offset).sort((a, b) => a - b);
  let start = candidates.find((at) => toLocalMs(at, timeZone) === midnight);
  if (start === undefined) {
    // Midnight was skipped: walk to the first quarter of an hour that belongs to the day (or to a later one).
    start = (candidates[0] ?? midnight) - STEP_MS;
    while (toLocalMs(start, timeZone) < midnight) start += STEP_MS;
  }
  if (starts.size >= MAX_CACHED) starts.clear();
  starts.set(key, start);
  return start;
}
