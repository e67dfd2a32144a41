import { type Problem, problemStatus } from '@aim2balance/contract';
import { type ApiError, apiErrorClass, shorten } from '../errors.js';
import type { HeadersLike, ResponseLike } from '../options.js';
import { readRetryAfterMs } from './retry.js';

const titles: Record<number, string> = {
  401: 'Nobody is signed in, or the session is over: sign in again.',
  403: 'This account may not read this.',
  404: 'The backend does not know this: check baseUrl.',
  429: 'Too many requests: wait, then try again.',
  503: 'The backend is not available: try again later.',
};

/** A text for a reader: no markup, no control characters, no token. */
function clean(value: unknown, token: string | null): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = token ? String(value).replaceAll(token, '[token]') : String(value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[<>]/.test(text) ? undefined : shorten(text.replace(/[\x00-\x1f\x7f\s]+/g, ' ').trim(), 1000);
}

export function readRequestId(headers: HeadersLike, token: string | null): string | null {
  return clean(headers.get('x-request-id'), token) ?? null;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** Reads problem+json (RFC 9457) and the older shapes `{error: "…"}`, `{error: {message}}` and `{message: "…"}`. */
function readProblem(text: string, status: number, token: string | null): Problem | null {
  let body: Record<string, unknown>;
  try {
    body = record(JSON.parse(text));
  } catch {
    return null;
  }
  const field = (name: string) => clean(body[name], token);
  const nested = record(body.error);
  const detail = field('detail') ?? field('message') ?? clean(nested.message, token) ?? field('error');
  const code = field('code') ?? clean(nested.code, token);
  const requestId = field('requestId');
  if (!detail && !code && !field('title')) return null;
  return {
    type: field('type') ?? 'about:blank',
    title: field('title') ?? `HTTP ${status}`,
    status,
    ...(detail && { detail }),
    ...(code && { code }),
    ...(requestId && { requestId }),
    ...(Array.isArray(body.errors) && {
      errors: body.errors.slice(0, 20).map((entry) => readPlace(record(entry), token)),
    }),
  };
}

function readPlace(entry: Record<string, unknown>, token: string | null) {
  const parameter = clean(entry.parameter, token);
  const path = clean(entry.path, token);
  return { message: clean(entry.message, token) ?? '', ...(parameter && { parameter }), ...(path && { path }) };
}

function defaultCode(status: number): string {
  if (status === 502 || status === 504) return 'unavailable';
  // 400 has two codes; the general one comes first in the table.
  return Object.entries(problemStatus).find(([, each]) => each === status)?.[0] ?? 'http_error';
}

/** The typed error of an answer of 400 or more. */
export function apiError(endpoint: string, response: ResponseLike, text: string, token: string | null): ApiError {
  const { status, headers } = response;
  const problem = readProblem(text, status, token);
  const code = problem?.code && /^[\w.-]{1,64}$/.test(problem.code) ? problem.code : defaultCode(status);
  const why = problem?.detail ?? problem?.title ?? titles[status] ?? 'The backend could not answer.';
  return new (apiErrorClass(status))(`${endpoint} was answered with ${status}: ${why}`, {
    status,
    code,
    problem,
    requestId: readRequestId(headers, token) ?? problem?.requestId ?? null,
    retryAfterMs: readRetryAfterMs(headers),
  });
}
