/** The machine codes of an error, each with the status it comes with. */
export const problemStatus = {
  invalid_parameter: 400,
  unsupported_parameter: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const;
export type ProblemCode = keyof typeof problemStatus;

export const PROBLEM_TYPE = 'application/problem+json';

/** An error answer (RFC 9457). */
export interface Problem {
  /** URI of the kind of problem, or `about:blank`. */
  type: string;
  title: string;
  status: number;
  /** What happened and what to do, for a reader. */
  detail?: string;
  /** Machine code; other backends may send others. */
  code?: ProblemCode | (string & {});
  requestId?: string;
  /** The places that are wrong. */
  errors?: { parameter?: string; path?: string; message: string }[];
}
