import { InvalidParameterError, parseTimeZone } from '@aim2balance/contract';
import { ConfigurationError } from '../errors.js';
import type { ClientOptions, FetchLike } from '../options.js';

/** Options after their checks, defaults filled in. */
export interface Config extends Omit<ClientOptions, 'baseUrl' | 'headers'> {
  /** Without a slash at its end. */
  baseUrl: string;
  timeZone: string;
  timeout: number;
  totalTimeout: number;
  maxRetries: number;
  maxResponseBytes: number;
  fetch: FetchLike;
  headers: Record<string, string>;
}

/** `setTimeout` fires at once beyond this. */
const MAX_TIMER_MS = 2 ** 31 - 1;

function bad(parameter: string, message: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError(message, cause === undefined ? { parameter } : { parameter, cause });
}

/** @throws {ConfigurationError} */
export function checkConfig(options: ClientOptions): Config {
  if (typeof options !== 'object' || options === null) throw bad('options', 'createClient needs options: { baseUrl }.');
  const fetch = options.fetch ?? (globalThis as { fetch?: FetchLike }).fetch?.bind(globalThis);
  if (typeof fetch !== 'function') throw bad('fetch', 'This runtime has no fetch: give one as the option `fetch`.');
  const { token } = options;
  if (token !== undefined && typeof token !== 'function' && typeof token !== 'string') {
    throw bad('token', 'The option `token` is a string or a function that gives one.');
  }
  return {
    ...options,
    baseUrl: checkBaseUrl(options.baseUrl, options.allowInsecure === true),
    timeZone: checkTimeZone(options.timeZone),
    timeout: checkNumber('timeout', options.timeout ?? 10_000, 1),
    totalTimeout: checkNumber('totalTimeout', options.totalTimeout ?? 30_000, 1),
    maxRetries: checkNumber('maxRetries', options.maxRetries ?? 2, 0),
    maxResponseBytes: checkNumber('maxResponseBytes', options.maxResponseBytes ?? 16 << 20, 1),
    fetch,
    headers: checkHeaders(options.headers),
  };
}

function checkBaseUrl(given: ClientOptions['baseUrl'], allowInsecure: boolean): string {
  const text = typeof given === 'string' ? given : given?.href;
  const page = (globalThis as { location?: { href: string } }).location?.href;
  let url: URL;
  try {
    url = new URL(text, page?.startsWith('http') ? page : undefined);
  } catch (cause) {
    throw bad('baseUrl', 'The option `baseUrl` is not a URL: use one such as "https://chat.example.org".', cause);
  }
  if (!/^https?:$/.test(url.protocol)) throw bad('baseUrl', 'The option `baseUrl` must begin with https://.');
  if (url.username || url.password || url.search || url.hash) {
    throw bad('baseUrl', 'The option `baseUrl` holds a user name, a query or a fragment: give origin and path alone.');
  }
  const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'http:' && !loopback && !allowInsecure) {
    throw bad(
      'baseUrl',
      `The option \`baseUrl\` uses http for ${url.hostname}: anyone on the way could read the token. Use https, or set allowInsecure on a test network.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

let runtimeZone: string | undefined;

function checkTimeZone(given: string | undefined): string {
  if (given !== undefined) {
    try {
      return parseTimeZone(given);
    } catch (cause) {
      throw bad('timeZone', InvalidParameterError.isInstance(cause) ? cause.message : 'Not a time zone.', cause);
    }
  }
  // Making a formatter costs a tenth of a millisecond, and the zone of a process does not change.
  runtimeZone ??= usableZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  return runtimeZone;
}

/** Some runtimes name no zone, or `Etc/Unknown`. */
function usableZone(zone: string | undefined): string {
  try {
    return zone ? parseTimeZone(zone) : 'UTC';
  } catch {
    return 'UTC';
  }
}

export function checkNumber(parameter: string, value: number, least: number): number {
  if (!Number.isInteger(value) || value < least || value > MAX_TIMER_MS) {
    throw bad(parameter, `The option \`${parameter}\` must be a whole number from ${least} to ${MAX_TIMER_MS}.`);
  }
  return value;
}

/** Lower-cased names. */
export function checkHeaders(given: Readonly<Record<string, string>> | undefined): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name in given) {
    const value: unknown = given[name];
    // A bad value is not told: it may be a secret.
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || typeof value !== 'string' || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      throw bad(
        'headers',
        `The header ${JSON.stringify(name.slice(0, 40))} has a name or value that HTTP does not allow.`,
      );
    }
    const lower = name.toLowerCase();
    if (lower === 'authorization') {
      throw bad(
        'headers',
        'Give the credential as the option `token`, not as a header: only so it is refreshed and kept safe.',
      );
    }
    headers[lower] = value;
  }
  return headers;
}
