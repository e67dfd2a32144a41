import type { Problem } from '@aim2balance/contract';
import type { ValidationIssue } from '@aim2balance/contract/validators';

const brand = Symbol.for('aim2balance.error');
const MAX_MESSAGE = 300;

export interface ErrorDetails {
  /** Stable machine code; `docs/errors/<code>.md` tells cause and fix. */
  code: string;
  cause?: unknown;
  requestId?: string | null;
  /** Requests that were sent for the call. @defaultValue 0 */
  attempts?: number;
}

/** Everything this package rejects with is one of these, except an abort: that rejects with the signal's own reason. */
export class Aim2BalanceError<Details extends ErrorDetails = ErrorDetails> extends Error {
  /** Stable machine code. */
  declare readonly code: string;
  /** Id under which the backend logged the request; `null` when none is known. */
  declare readonly requestId: string | null;
  /** Requests that were sent for the call; 0 when it was refused before the first. */
  declare readonly attempts: number;
  /** True where a retry was due but too many calls had failed lately. */
  declare readonly retriesSuppressed: boolean;

  constructor(message: string, details: Details) {
    const { cause, ...fields } = details;
    super(shorten(message), cause === undefined ? undefined : { cause });
    Object.assign(this, { requestId: null, attempts: 0, retriesSuppressed: false }, fields);
  }

  /** Page about this error, below the project's `docs` folder. */
  get docs(): string {
    return `errors/${this.code}.md`;
  }

  /** @internal Names of the error's classes, so that another copy of the package knows it too. */
  get [brand](): string[] {
    const names: string[] = [];
    for (let type = Object.getPrototypeOf(this); type !== Error.prototype; type = Object.getPrototypeOf(type)) {
      names.push(type.name);
    }
    return names;
  }

  /** `instanceof` that also holds across copies of the package. */
  static isInstance<T>(this: abstract new (...args: never) => T, value: unknown): value is T {
    const names = (value as { [brand]?: string[] } | null | undefined)?.[brand];
    // biome-ignore lint/complexity/noThisInStatic: the class it is called on, which may be a subclass
    return names?.includes((this as unknown as { prototype: Error }).prototype.name) === true;
  }

  /** What may be logged: no cause, no headers, no credential. */
  toJSON(): Record<string, unknown> {
    const { name, message, docs } = this;
    return Object.assign({ name, message, docs }, this as object);
  }
}

export interface ApiErrorDetails extends ErrorDetails {
  status: number;
  problem?: Problem | null;
  retryAfterMs?: number | null;
}

/** The backend answered with an error. */
export class ApiError extends Aim2BalanceError<ApiErrorDetails> {
  declare readonly status: number;
  /** The error body, read from problem+json or from an older shape; `null` when there was none. */
  declare readonly problem: Problem | null;
  /** How long the backend asks to wait; `null` when it does not say. */
  declare readonly retryAfterMs: number | null;

  constructor(message: string, details: ApiErrorDetails) {
    super(message, { problem: null, retryAfterMs: null, ...details });
  }

  override get docs(): string {
    return `errors/${documented.includes(this.code) ? this.code : 'http_error'}.md`;
  }
}

/** 400 or 422: the request breaks the contract. */
export class BadRequestError extends ApiError {}

/** 401, or no usable token (then `attempts` is 0): the user has to sign in again. */
export class AuthenticationError extends ApiError {}

/** 403 or 451: signed in, but not allowed. */
export class PermissionError extends ApiError {}

/** 404 or 410. */
export class NotFoundError extends ApiError {}

/** 409. */
export class ConflictError extends ApiError {}

/** 429. */
export class RateLimitError extends ApiError {}

/** 500 and above. */
export class ServerError extends ApiError {}

/** No whole answer came: no connection, offline, or cut off on the way. */
export class ConnectionError extends Aim2BalanceError {}

export interface TimeoutErrorDetails extends ErrorDetails {
  timeoutMs: number;
}

/** An attempt took longer than `timeout`, or the call longer than `totalTimeout`. */
export class TimeoutError extends Aim2BalanceError<TimeoutErrorDetails> {
  /** The limit that was reached. */
  declare readonly timeoutMs: number;
}

export interface ResponseErrorDetails extends ErrorDetails {
  status: number;
  contentType: string | null;
}

/** The answer is not JSON: a login page, a proxy's page, a body that is not UTF-8. */
export class ResponseParseError extends Aim2BalanceError<ResponseErrorDetails> {
  declare readonly status: number;
  declare readonly contentType: string | null;
}

export interface ResponseValidationErrorDetails extends ErrorDetails {
  status: number;
  endpoint: string;
  issues: readonly ValidationIssue[];
}

/** The answer is JSON, but not what the contract says. */
export class ResponseValidationError extends Aim2BalanceError<ResponseValidationErrorDetails> {
  declare readonly status: number;
  /** Method and path, for example `GET /api/usage/log`. */
  declare readonly endpoint: string;
  /** What is wrong, with the path to it; the first 20. */
  declare readonly issues: readonly ValidationIssue[];
}

export interface RedirectErrorDetails extends ErrorDetails {
  status: number | null;
}

/** The backend wants to send the request elsewhere; the client never follows with a token. */
export class RedirectError extends Aim2BalanceError<RedirectErrorDetails> {
  /** `null` where a browser hides it. */
  declare readonly status: number | null;
}

export interface ResponseTooLargeErrorDetails extends ErrorDetails {
  status: number;
  maxBytes: number;
}

/** The answer is larger than `maxResponseBytes`, counted after decompression. */
export class ResponseTooLargeError extends Aim2BalanceError<ResponseTooLargeErrorDetails> {
  declare readonly status: number;
  declare readonly maxBytes: number;
}

export interface ConfigurationErrorDetails extends ErrorDetails {
  parameter: string;
}

/** The call or the client was given something it cannot work with; no request was sent. */
export class ConfigurationError extends Aim2BalanceError<ConfigurationErrorDetails> {
  /** The option or parameter. */
  declare readonly parameter: string;
}

// On the prototypes: a name of each instance would be printed with it.
for (const [name, type] of Object.entries({
  Aim2BalanceError,
  ApiError,
  BadRequestError,
  AuthenticationError,
  PermissionError,
  NotFoundError,
  ConflictError,
  RateLimitError,
  ServerError,
  ConnectionError,
  TimeoutError,
  ResponseParseError,
  ResponseValidationError,
  RedirectError,
  ResponseTooLargeError,
  ConfigurationError,
})) {
  type.prototype.name = name;
}

type Answer = readonly [type: typeof ApiError, code: string];

/** Class and code of an error status, unless the answer has a code of its own. */
const answers: Record<number, Answer> = {
  400: [BadRequestError, 'invalid_parameter'],
  401: [AuthenticationError, 'unauthenticated'],
  403: [PermissionError, 'forbidden'],
  404: [NotFoundError, 'not_found'],
  409: [ConflictError, 'conflict'],
  410: [NotFoundError, 'not_found'],
  422: [BadRequestError, 'invalid_parameter'],
  429: [RateLimitError, 'rate_limited'],
  451: [PermissionError, 'forbidden'],
  500: [ServerError, 'internal'],
  502: [ServerError, 'unavailable'],
  503: [ServerError, 'unavailable'],
  504: [ServerError, 'unavailable'],
};

/** Codes of answers that have a page of their own. */
const documented = ['unsupported_parameter', 'invalid_token', 'token_unavailable'].concat(
  Object.values(answers).map(([, code]) => code),
);

/** @internal */
export function answerOf(status: number): Answer {
  return answers[status] ?? [status >= 500 ? ServerError : ApiError, 'http_error'];
}

/** @internal */
export function shorten(text: string, length = MAX_MESSAGE): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
