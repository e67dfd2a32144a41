/** Zones known to be good: making a formatter for each call would cost more than the rest of it. */
const known = new Set<string>();

/** Today's date in a zone, `YYYY-MM-DD`. @throws {RangeError} not an IANA zone */
export function todayIn(zone: string): string {
  // "+02:00" would pass Intl, but an offset is no zone: it knows no daylight saving time.
  if (!/^[a-z]/i.test(zone)) throw new RangeError(`Invalid time zone specified: ${zone}`);
  // Swedish dates are ISO dates.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format();
}

/** @throws {RangeError} not an IANA zone */
export function checkZone(zone: string): string {
  if (!known.has(zone)) {
    todayIn(zone);
    known.add(zone);
  }
  return zone;
}
