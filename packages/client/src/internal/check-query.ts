import { checkPageQuery, InvalidParameterError, parseRange, parseTimeZone, resolveRange } from '@aim2balance/contract';
import { ConfigurationError } from '../errors.js';

/** A query before it is checked. */
export type Query = Readonly<Record<string, unknown>>;

function checkText(name: string, value: unknown): void {
  if (typeof value !== 'string' || value.length > 1000) {
    throw new InvalidParameterError(name, `The parameter \`${name}\` must be a text of at most 1000 characters.`);
  }
}

/** Checks a query against the contract. Only a range with dates of its own can lie in the future. */
function check(query: Query, choices: Readonly<Record<string, readonly string[]>>): void {
  const { range, tz, page, limit } = query;
  checkPageQuery({ page: page as number | undefined, limit: limit as number | undefined });
  if (page !== undefined && query.cursor !== undefined) {
    throw new InvalidParameterError('cursor', 'Give either `page` or `cursor`: a cursor already says where to go on.');
  }
  if (tz !== undefined) parseTimeZone(String(tz));
  if (range !== undefined && parseRange(range as string).kind !== 'named') {
    resolveRange(range as string, String(tz ?? 'UTC'), new Date());
  }
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
