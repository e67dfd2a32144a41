import { toLocalMs } from '@aim2balance/contract';
import { MAX_OCCURRED_MS, MIN_OCCURRED_MS } from './event-limits.js';
import { Rejection } from './rejection.js';

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,12}))?)?\s?(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const MINUTE_MS = 60_000;

/**
 * An instant (ms) from what exports write: RFC 3339, `2023-11-16 18:15:46.6805900`, a date, or a count of seconds or
 * milliseconds since 1970. Finer parts than a millisecond are cut off.
 * @param timeZone IANA zone of times that name none
 * @throws {Rejection} not a time, or outside of 1970 to 2100
 */
export function parseTime(value: string | number, timeZone: string): number {
  const ms = typeof value === 'number' ? sinceEpoch(value) : fromText(value.trim(), timeZone);
  if (!(ms >= MIN_OCCURRED_MS && ms < MAX_OCCURRED_MS)) {
    throw new Rejection(`the time ${JSON.stringify(value)} lies outside of 1970 to 2100`);
  }
  return ms;
}

/** Seconds until the year 5138, milliseconds beyond. */
function sinceEpoch(value: number): number {
  return Math.floor(value < 1e11 ? value * 1000 : value);
}

function fromText(text: string, timeZone: string): number {
  if (/^\d{9,14}(\.\d+)?$/.test(text)) return sinceEpoch(Number(text));
  const match = form.exec(text);
  if (!match) throw notATime(text);
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = match;
  const localMs = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Number(fraction.slice(0, 3).padEnd(3, '0')),
  );
  const date = new Date(localMs);
  // Date.UTC rolls 31 February over into March.
  const rolled = date.getUTCDate() !== Number(day) || date.getUTCMonth() !== Number(month) - 1;
  if (rolled || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) throw notATime(text);
  if (zone === undefined) return timeZone === 'UTC' ? localMs : fromLocal(localMs, timeZone);
  return /^(Z|UTC)$/i.test(zone) ? localMs : localMs - offsetMs(zone);
}

function notATime(text: string): Rejection {
  return new Rejection(`${JSON.stringify(text.slice(0, 40))} is not a time such as 2026-11-01T09:30:00Z`);
}

function offsetMs(zone: string): number {
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE_MS;
}

/** The first instant with that wall-clock time; a time that a clock change skips moves on by the gap. */
function fromLocal(localMs: number, timeZone: string): number {
  const day = 24 * 60 * MINUTE_MS;
  const candidates = [localMs - day, localMs + day].map((at) => localMs - (toLocalMs(at, timeZone) - at));
  const [early = localMs, late = localMs] = candidates.sort((a, b) => a - b);
  return toLocalMs(early, timeZone) === localMs ? early : late;
}
