import type { Problem } from '@aim2balance/contract';
import { type ApiError, answerOf, shorten } from '../errors.js';
import type { HeadersLike, ResponseLike } from '../options.js';
import { readRetryAfterMs } from './retry.js';

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
  const { errors } = body;
  return {
    type: field('type') ?? 'about:blank',
    title: field('title') ?? `HTTP ${status}`,
    status,
    detail,
    code,
    requestId,
    errors: Array.isArray(errors)
      ? errors
          .slice(0, 20)
          .map(record)
          .map(({ parameter, path, message }) => ({
            parameter: clean(parameter, token),
            path: clean(path, token),
            message: clean(message, token) ?? '',
          }))
      : undefined,
  };
}

/** The typed error of an answer of 400 or more. */
export function apiError(endpoint: string, response: ResponseLike, text: string, token: string | null): ApiError {
  const { status, headers } = response;
  const problem = readProblem(text, status, token);
  const [Type, usualCode] = answerOf(status);
  const code = /^[\w.-]{1,64}$/.test(problem?.code ?? '') ? (problem?.code as string) : usualCode;
  const why = problem?.detail ?? problem?.title;
  return new Type(`${endpoint} was answered with ${status} ${why ? `(${code}): ${why}` : code}`, {
    status,
    code,
    problem,
    requestId: readRequestId(headers, token) ?? problem?.requestId ?? null,
    retryAfterMs: readRetryAfterMs(headers),
  });
}
