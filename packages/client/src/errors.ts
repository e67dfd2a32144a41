import type { Problem } from '@aim2balance/contract';
import type { ValidationIssue } from '@aim2balance/contract/validators';

const brand = Symbol.for('aim2balance.error');
const MAX_MESSAGE = 300;

export interface ErrorDetails {
  /** Stable machine code; `docs/errors/<code>.md` tells cause and fix. */
  code: string;
  cause?: unknown;
  requestId?: string | null;
}

/** Everything this package rejects with is one of these, except an abort: that rejects with the signal's own reason. */
export class Aim2BalanceError extends Error {
  /** Stable machine code. */
  readonly code: string;
  /** Id under which the backend logged the request; `null` when none is known. */
  readonly requestId: string | null;
  /** Requests that were sent for the call; 0 when it was refused before the first. */
  readonly attempts: number = 0;
  /** True where a retry was due but too many calls had failed lately. */
  readonly retriesSuppressed: boolean = false;

  constructor(message: string, details: ErrorDetails) {
    super(shorten(message, MAX_MESSAGE), 'cause' in details ? { cause: details.cause } : undefined);
    this.code = details.code;
    this.requestId = details.requestId ?? null;
  }

  static {
    Aim2BalanceError.prototype.name = 'Aim2BalanceError';
  }

  /** Page about this error, below the project's `docs` folder. */
  get docs(): string {
    return `errors/${this.code}.md`;
  }

  /** @internal Names of the error's classes, so that another copy of the package knows it too. */
  get [brand](): string[] {
    const names: string[] = [];
    for (let type = Object.getPrototypeOf(this); type && type.name !== 'Error'; type = Object.getPrototypeOf(type)) {
      names.push(type.name);
    }
    return names;
  }

  /** `instanceof` that also holds across copies of the package. */
  static isInstance<T>(this: abstract new (...args: never) => T, value: unknown): value is T {
    const names = (value as { [brand]?: unknown } | null | undefined)?.[brand];
    // biome-ignore lint/complexity/noThisInStatic: the class it is called on, which may be a subclass
    return Array.isArray(names) && names.includes((this as unknown as { prototype: Error }).prototype.name);
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
export class ApiError extends Aim2BalanceError {
  readonly status: number;
  /** The error body, read from problem+json or from an older shape; `null` when there was none. */
  readonly problem: Problem | null;
  /** How long the backend asks to wait; `null` when it does not say. */
  readonly retryAfterMs: number | null;

  constructor(message: string, details: ApiErrorDetails) {
    super(message, details);
    this.status = details.status;
    this.problem = details.problem ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }

  static {
    ApiError.prototype.name = 'ApiError';
  }

  override get docs(): string {
    return `errors/${documented.has(this.code) ? this.code : 'http_error'}.md`;
  }
}

/** 400 or 422: the request breaks the contract. */
export class BadRequestError extends ApiError {
  static {
    BadRequestError.prototype.name = 'BadRequestError';
  }
}

/** 401, or no usable token (then `attempts` is 0): the user has to sign in again. */
export class AuthenticationError extends ApiError {
  static {
    AuthenticationError.prototype.name = 'AuthenticationError';
  }
}

/** 403 or 451: signed in, but not allowed. */
export class PermissionError extends ApiError {
  static {
    PermissionError.prototype.name = 'PermissionError';
  }
}

/** 404 or 410. */
export class NotFoundError extends ApiError {
  static {
    NotFoundError.prototype.name = 'NotFoundError';
  }
}

/** 409. */
export class ConflictError extends ApiError {
  static {
    ConflictError.prototype.name = 'ConflictError';
  }
}

/** 429. */
export class RateLimitError extends ApiError {
  static {
    RateLimitError.prototype.name = 'RateLimitError';
  }
}

/** 500 and above. */
export class ServerError extends ApiError {
  static {
    ServerError.prototype.name = 'ServerError';
  }
}

/** No whole answer came: no connection, offline, or cut off on the way. */
export class ConnectionError extends Aim2BalanceError {
  static {
    ConnectionError.prototype.name = 'ConnectionError';
  }
}

/** An attempt took longer than `timeout`, or the call longer than `totalTimeout`. */
export class TimeoutError extends Aim2BalanceError {
  /** The limit that was reached. */
  readonly timeoutMs: number;

  constructor(message: string, details: ErrorDetails & { timeoutMs: number }) {
    super(message, details);
    this.timeoutMs = details.timeoutMs;
  }

  static {
    TimeoutError.prototype.name = 'TimeoutError';
  }
}

export interface ResponseErrorDetails extends ErrorDetails {
  status: number;
  contentType?: string | null;
}

/** The answer is not JSON: a login page, a proxy's page, a body that is not UTF-8. */
export class ResponseParseError extends Aim2BalanceError {
  readonly status: number;
  readonly contentType: string | null;

  constructor(message: string, details: ResponseErrorDetails) {
    super(message, details);
    this.status = details.status;
    this.contentType = details.contentType ?? null;
  }

  static {
    ResponseParseError.prototype.name = 'ResponseParseError';
  }
}

/** The answer is JSON, but not what the contract says. */
export class ResponseValidationError extends Aim2BalanceError {
  readonly status: number;
  /** Method and path, for example `GET /api/usage/log`. */
  readonly endpoint: string;
  /** What is wrong, with the path to it; the first 20. */
  readonly issues: readonly ValidationIssue[];

  constructor(
    message: string,
    details: ResponseErrorDetails & { endpoint: string; issues: readonly ValidationIssue[] },
  ) {
    super(message, details);
    this.status = details.status;
    this.endpoint = details.endpoint;
    this.issues = details.issues;
  }

  static {
    ResponseValidationError.prototype.name = 'ResponseValidationError';
  }
}

/** The backend wants to send the request elsewhere; the client never follows with a token. */
export class RedirectError extends Aim2BalanceError {
  /** `null` where a browser hides it. */
  readonly status: number | null;

  constructor(message: string, details: ErrorDetails & { status: number | null }) {
    super(message, details);
    this.status = details.status;
  }

  static {
    RedirectError.prototype.name = 'RedirectError';
  }
}

/** The answer is larger than `maxResponseBytes`, counted after decompression. */
export class ResponseTooLargeError extends Aim2BalanceError {
  readonly status: number;
  readonly maxBytes: number;

  constructor(message: string, details: ErrorDetails & { status: number; maxBytes: number }) {
    super(message, details);
    this.status = details.status;
    this.maxBytes = details.maxBytes;
  }

  static {
    ResponseTooLargeError.prototype.name = 'ResponseTooLargeError';
  }
}

/** The call or the client was given something it cannot work with; no request was sent. */
export class ConfigurationError extends Aim2BalanceError {
  /** The option or parameter. */
  readonly parameter: string;

  constructor(message: string, details: Partial<ErrorDetails> & { parameter: string }) {
    super(message, { code: 'configuration', ...details });
    this.parameter = details.parameter;
  }

  static {
    ConfigurationError.prototype.name = 'ConfigurationError';
  }
}

/** Codes of answers that have a page of their own. */
const documented = new Set([
  'invalid_parameter',
  'unsupported_parameter',
  'unauthenticated',
  'invalid_token',
  'token_unavailable',
  'forbidden',
  'not_found',
  'conflict',
  'rate_limited',
  'internal',
  'unavailable',
]);

const classes: Record<number, typeof ApiError> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  410: NotFoundError,
  422: BadRequestError,
  429: RateLimitError,
  451: PermissionError,
};

/** @internal The class of an error status. */
export function apiErrorClass(status: number): typeof ApiError {
  return classes[status] ?? (status >= 500 ? ServerError : ApiError);
}

/** @internal */
export function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
