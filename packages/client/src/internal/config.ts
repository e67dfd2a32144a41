import { ConfigurationError } from '../errors.js';
import type { ClientOptions, FetchLike } from '../options.js';
import { checkZone } from './zone.js';

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

export function bad(parameter: string, message: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError(`The option \`${parameter}\` ${message}`, { code: 'configuration', parameter, cause });
}

/** @throws {ConfigurationError} */
export function checkConfig(options: ClientOptions): Config {
  const {
    token,
    timeZone,
    credentials,
    fetch = (globalThis as { fetch?: FetchLike }).fetch?.bind(globalThis),
  } = options;
  if (typeof fetch !== 'function') throw bad('fetch', 'must be a function: this runtime has none.');
  if (token !== undefined && typeof token !== 'function' && typeof token !== 'string') {
    throw bad('token', 'must be a string or a function that gives one.');
  }
  // `fetch` would refuse it as well, which looks like a broken network.
  if (!/^(omit|same-origin|include)$/.test(credentials ?? 'omit')) {
    throw bad('credentials', 'must be omit, same-origin or include.');
  }
  return {
    ...options,
    baseUrl: checkBaseUrl(options),
    timeZone: timeZone === undefined ? ownZone() : checkTimeZone(timeZone),
    timeout: checkNumber('timeout', options.timeout ?? 10_000, 1),
    totalTimeout: checkNumber('totalTimeout', options.totalTimeout ?? 30_000, 1),
    maxRetries: checkNumber('maxRetries', options.maxRetries ?? 2, 0),
    maxResponseBytes: checkNumber('maxResponseBytes', options.maxResponseBytes ?? 16 << 20, 1),
    fetch,
    headers: checkHeaders(options.headers),
  };
}

function checkBaseUrl({ baseUrl, allowInsecure }: ClientOptions): string {
  const page = (globalThis as { location?: { href: string } }).location?.href;
  let url: URL;
  try {
    url = new URL(typeof baseUrl === 'string' ? baseUrl : baseUrl.href, page?.startsWith('http') ? page : undefined);
  } catch (cause) {
    throw bad('baseUrl', 'must be a URL such as "https://chat.example.org".', cause);
  }
  const { protocol, hostname } = url;
  if (!/^https?:$/.test(protocol) || url.username || url.password || url.search || url.hash) {
    throw bad('baseUrl', 'must be an https address without user, query and fragment.');
  }
  const isLoopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  if (protocol === 'http:' && !isLoopback && !allowInsecure) {
    throw bad('baseUrl', `must be https: over http anyone on the way to ${hostname} can read the token.`);
  }
  // Not `href`: it keeps the `?` of an empty query, and the paths would become part of it.
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

function checkTimeZone(timeZone: string): string {
  try {
    return checkZone(timeZone);
  } catch (cause) {
    throw bad('timeZone', 'must be an IANA name such as "Europe/Berlin".', cause);
  }
}

let runtimeZone: string | undefined;

/** Making a formatter costs a tenth of a millisecond, and the zone of a process does not change. */
function ownZone(): string {
  try {
    runtimeZone ??= checkZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  } catch {
    // Some runtimes name no zone, or `Etc/Unknown`.
    runtimeZone = 'UTC';
  }
  return runtimeZone;
}

export function checkNumber(parameter: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least && value <= MAX_TIMER_MS) return value;
  throw bad(parameter, `must be a whole number from ${least} to ${MAX_TIMER_MS}.`);
}

/** Lower-cased names. The cause of a refusal is not kept: it quotes the value, which may be a secret. */
export function checkHeaders(given: Readonly<Record<string, string>> = {}): Record<string, string> {
  let headers: Record<string, string>;
  try {
    headers = Object.fromEntries(new Headers(given));
  } catch {
    throw bad('headers', 'holds a name or value that HTTP does not allow.');
  }
  if (headers.authorization !== undefined) throw bad('headers', 'must not hold the credential: give it as `token`.');
  return headers;
}
