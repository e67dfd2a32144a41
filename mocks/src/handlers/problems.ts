import { PROBLEM_TYPE, type Problem, type ProblemCode, problemStatus } from '@aim2balance/contract';
import { problemSchema } from '@aim2balance/contract/schemas';
import { HttpResponse } from 'msw';

const titles: Record<ProblemCode, string> = {
  invalid_parameter: 'Invalid parameter',
  unsupported_parameter: 'Unsupported parameter',
  unauthenticated: 'Unauthenticated',
  forbidden: 'Forbidden',
  not_found: 'Not found',
  method_not_allowed: 'Method not allowed',
  conflict: 'Conflict',
  payload_too_large: 'Payload too large',
  unsupported_media_type: 'Unsupported media type',
  rate_limited: 'Too many requests',
  internal: 'Internal error',
  unavailable: 'Unavailable',
};

/** An error answer as the server writes it. */
export function problemResponse(
  code: ProblemCode,
  detail: string,
  requestId: string,
  more: { headers?: Record<string, string>; errors?: Problem['errors'] } = {},
): Response {
  const problem: Problem = {
    type: 'about:blank',
    title: titles[code],
    status: problemStatus[code],
    detail,
    code,
    requestId,
    ...(more.errors && { errors: more.errors }),
  };
  problemSchema.parse(problem);
  return new HttpResponse(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': PROBLEM_TYPE,
      'cache-control': 'no-store',
      'x-request-id': requestId,
      ...(code === 'unauthenticated' && { 'www-authenticate': 'Bearer' }),
      ...more.headers,
    },
  });
}
