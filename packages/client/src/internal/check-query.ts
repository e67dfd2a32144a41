import {
  checkPageQuery,
  formatCivilDate,
  InvalidParameterError,
  type ParsedRange,
  parseRange,
  parseTimeZone,
  toCivilDate,
} from '@aim2balance/contract';
import { ConfigurationError } from '../errors.js';

/** A query before it is checked. */
export type Query = Readonly<Record<string, unknown>>;

function checkText(name: string, value: unknown): void {
  if (typeof value !== 'string' || value.length > 1000) {
    throw new InvalidParameterError(name, `The parameter \`${name}\` must be a text of at most 1000 characters.`);
  }
}

/** Only a range with dates of its own can lie in the future. */
function checkStart(range: ParsedRange, timeZone: string): void {
  if (range.kind === 'named') return;
  const isFuture =
    range.kind === 'instants'
      ? range.from.getTime() > Date.now()
      : formatCivilDate(range.from) > formatCivilDate(toCivilDate(Date.now(), timeZone));
  if (isFuture) {
    throw new InvalidParameterError('range', 'The range begins in the future: there is nothing to read yet.');
  }
}

function check(query: Query, choices: Readonly<Record<string, readonly string[]>>): void {
  const { range, tz, page, limit } = query;
  checkPageQuery({ page: page as number | undefined, limit: limit as number | undefined });
  if (page !== undefined && query.cursor !== undefined) {
    throw new InvalidParameterError('cursor', 'Give either `page` or `cursor`: a cursor already says where to go on.');
  }
  if (tz !== undefined) parseTimeZone(String(tz));
  if (range !== undefined) checkStart(parseRange(range as string), String(tz ?? 'UTC'));
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || name === 'page' || name === 'limit') continue;
    checkText(name, value);
    const known = choices[name];
    if (known && !known.includes(value as string)) {
      throw new InvalidParameterError(name, `The parameter \`${name}\` must be one of ${known.join(', ')}.`);
    }
  }
}

/** @throws {ConfigurationError} of code `invalid_parameter`, before any request */
export function checkQuery(query: Query, choices: Readonly<Record<string, readonly string[]>> = {}): void {
  try {
    check(query, choices);
  } catch (cause) {
    throw toConfigurationError(cause);
  }
}

export function toConfigurationError(cause: unknown): unknown {
  return InvalidParameterError.isInstance(cause)
    ? new ConfigurationError(cause.message, { code: 'invalid_parameter', parameter: cause.parameter, cause })
    : cause;
}
