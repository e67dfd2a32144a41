import * as z from 'zod/mini';
import { type EndpointBodies, type EndpointQueries, type EndpointResponses, endpoints } from '../endpoints.js';
import { InvalidParameterError, quoted } from '../invalid-parameter-error.js';
import { checkPageQuery } from '../pagination.js';
import { parseRange } from '../range.js';
import { parseTimeZone } from '../time-zone.js';
import type { BreakdownDimension } from '../usage.js';
import { bodySchemas, querySchemas } from './requests.js';
import { breakdownRowSchemas, responseSchemas } from './responses.js';

/**
 * Reads the query of a GET endpoint. Requests are strict: a parameter the endpoint does not have, one given twice and
 * a value outside the contract are refused.
 * @param search `URLSearchParams`, or whatever else gives its keys and values
 * @throws {InvalidParameterError}
 */
export function parseQuery<Name extends keyof EndpointQueries>(
  name: Name,
  search: Iterable<[key: string, value: string]>,
): EndpointQueries[Name] {
  const { path, params, level2Params } = endpoints[name];
  const known: readonly string[] = [...params, ...level2Params];
  const values: Record<string, string> = {};
  for (const [key, value] of search) {
    if (!known.includes(key)) {
      throw new InvalidParameterError(
        key.slice(0, 64),
        `${path} has no parameter ${quoted(key)}; it knows ${known.join(', ') || 'none'}.`,
        'unsupported_parameter',
      );
    }
    if (Object.hasOwn(values, key)) {
      throw new InvalidParameterError(key, `The parameter ${quoted(key)} is given twice: give it once.`);
    }
    values[key] = value;
  }
  if (values.range !== undefined) parseRange(values.range);
  if (values.tz !== undefined) parseTimeZone(values.tz);
  for (const key of ['page', 'limit'] as const) {
    const text = values[key];
    if (text !== undefined) checkPageQuery({ [key]: /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN }, text);
  }
  if (values.page !== undefined && values.cursor !== undefined) {
    throw new InvalidParameterError('cursor', 'A request has a page or a cursor, not both.');
  }
  const result = z.safeParse(querySchemas[name] as z.ZodMiniType, values);
  if (result.success) return result.data as EndpointQueries[Name];
  const issue = result.error.issues[0];
  const parameter = String(issue?.path[0] ?? '');
  const given = values[parameter];
  throw new InvalidParameterError(
    parameter,
    given === undefined
      ? `The parameter ${quoted(parameter)} is missing: ${expectation(issue)}.`
      : `${quoted(given)} is not a value of ${quoted(parameter)}: ${expectation(issue)}.`,
  );
}

/**
 * Reads the JSON body of a POST endpoint.
 * @throws {InvalidParameterError} `parameter` is the path of the first place that is wrong
 */
export function parseBody<Name extends keyof EndpointBodies>(name: Name, body: unknown): EndpointBodies[Name] {
  const result = z.safeParse(bodySchemas[name] as z.ZodMiniType, body);
  if (result.success) return result.data as EndpointBodies[Name];
  const issue = result.error.issues[0];
  const place = issue?.path.length ? issue.path.join('.') : 'body';
  throw new InvalidParameterError(place, `The ${quoted(place)} of the request is wrong: ${expectation(issue)}.`);
}

/**
 * Reads an answer as the contract has it; unknown fields are dropped. For servers and mocks, which so cannot lie.
 * @throws {z.core.$ZodError} with the paths of what is wrong
 */
export function parseResponse<Name extends keyof EndpointResponses>(
  name: Name,
  value: unknown,
  ...[by]: Name extends 'usageBreakdown' ? [by: BreakdownDimension] : []
): EndpointResponses[Name] {
  const schema =
    by === undefined
      ? responseSchemas[name as keyof typeof responseSchemas]
      : z.array<z.ZodMiniType>(breakdownRowSchemas[by]);
  return z.parse(schema as z.ZodMiniType, value) as EndpointResponses[Name];
}

/** What a schema wanted, in words; zod mini without a locale says only "Invalid input". */
function expectation(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return `expected ${issue.expected === 'int' ? 'a whole number' : `a value of type ${issue.expected}`}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `expected at least ${issue.minimum}`;
    case 'too_big':
      return `expected at most ${issue.maximum}`;
    case 'not_multiple_of':
      return `expected a multiple of ${issue.divisor}`;
    case 'unrecognized_keys':
      return `it has no field ${issue.keys
        .slice(0, 3)
        .map((key) => quoted(key))
        .join(', ')}`;
    case 'invalid_format':
      return issue.format === 'regex' ? 'it has not the form of such a value' : `expected a ${issue.format}`;
    default:
      return 'it is outside the contract';
  }
}
