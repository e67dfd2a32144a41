import { formatCivilDate, MAX_LIMIT, type ParsedRange, parseRange } from '@aim2balance/contract';
import { ConfigurationError } from '../errors.js';
import { checkZone, todayIn } from './zone.js';

/** A query before it is checked. */
export type Query = Readonly<Record<string, unknown>>;

/** Only a range with dates of its own can lie in the future. */
function isFuture(range: ParsedRange, zone: string): boolean {
  if (range.kind === 'named') return false;
  return range.kind === 'instants' ? range.from.getTime() > Date.now() : formatCivilDate(range.from) > todayIn(zone);
}

const maximum: Readonly<Record<string, number>> = { page: Number.MAX_SAFE_INTEGER, limit: MAX_LIMIT };

/**
 * Names the table does not have are left to the backend, which says so; options among them would be lost without a word.
 * @throws {ConfigurationError} of code `invalid_parameter`, before any request
 */
export function checkQuery(query: Query, choices: Readonly<Record<string, readonly string[]>> = {}): void {
  const { range, tz = 'UTC', page, cursor } = query;
  const zone = tz as string;
  let parameter = 'tz';
  try {
    checkZone(zone);
    parameter = 'range';
    if (range !== undefined && isFuture(parseRange(range as string), zone))
      throw new RangeError('The range begins in the future.');
  } catch (cause) {
    throw invalidParameter(parameter, (cause as Error).message, cause);
  }
  if (page !== undefined && cursor !== undefined) throw invalidParameter('cursor', 'Give `page` or `cursor`.');
  for (const [name, value] of Object.entries(query)) {
    const most = maximum[name];
    const known = choices[name];
    const isGood = most
      ? Number.isInteger(value) && (value as number) > 0 && (value as number) <= most
      : (known?.includes(value as string) ?? typeof value === 'string');
    if ((value !== undefined || name === 'by') && !isGood) {
      const expected = most
        ? `a whole number from 1 to ${most}`
        : (known?.join(' | ') ?? 'a text, and options come after the query');
      throw invalidParameter(name, `\`${name}\` must be ${expected}.`);
    }
  }
}

export function invalidParameter(parameter: string, message: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError(message, { code: 'invalid_parameter', parameter, cause });
}
