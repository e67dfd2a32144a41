import {
  InvalidParameterError,
  PROBLEM_TYPE,
  type Problem,
  type ProblemCode,
  problemStatus,
} from '@aim2balance/contract';
import { ConflictError } from './store/conflict-error.js';
import { TooLargeError } from './store/too-large-error.js';
import { UnavailableError } from './store/unavailable-error.js';

const titles: Record<ProblemCode, string> = {
  invalid_parameter: 'Invalid parameter',
  unsupported_parameter: 'Unsupported parameter',
  unauthenticated: 'Not logged in',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  method_not_allowed: 'Method not allowed',
  conflict: 'Conflict',
  payload_too_large: 'Payload too large',
  unsupported_media_type: 'Unsupported media type',
  rate_limited: 'Too many requests',
  internal: 'Internal error',
  unavailable: 'Not available at the moment',
};

/** A request that is answered with an error the caller can read. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly errors: Problem['errors'];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    detail: string,
    {
      errors,
      headers = {},
      cause,
    }: { errors?: Problem['errors']; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(detail, { cause });
    this.code = code;
    this.errors = errors;
    this.headers = headers;
  }
}

/** Any failure as the problem that is told to the caller: what is not meant for them is said in general words. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (InvalidParameterError.isInstance(error)) {
    return new ProblemError(error.code, error.message, {
      errors: [{ parameter: error.parameter, message: error.message }],
      cause: error,
    });
  }
  if (ConflictError.isInstance(error)) {
    return new ProblemError('conflict', error.message, {
      errors: error.ids.map((id) => ({
        parameter: 'id',
        message: `${JSON.stringify(id)} is stored with another content.`,
      })),
      cause: error,
    });
  }
  if (TooLargeError.isInstance(error)) {
    return new ProblemError('invalid_parameter', error.message, {
      errors: [{ parameter: 'range', message: error.message }],
      cause: error,
    });
  }
  if (UnavailableError.isInstance(error)) {
    return new ProblemError('unavailable', 'The service cannot reach its database at the moment: try again soon.', {
      headers: { 'retry-after': '1' },
      cause: error,
    });
  }
  return new ProblemError('internal', 'The server failed on this request. Its log has the request id.', {
    cause: error,
  });
}

export function problemResponse(problem: ProblemError, requestId: string): Response {
  const status = problemStatus[problem.code];
  const body: Problem = {
    type: 'about:blank',
    title: titles[problem.code],
    status,
    detail: problem.message,
    code: problem.code,
    requestId,
    ...(problem.errors?.length ? { errors: problem.errors } : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store', ...problem.headers },
  });
}
