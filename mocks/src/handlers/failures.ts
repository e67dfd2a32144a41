import { HttpResponse } from 'msw';
import { problemResponse } from './problems.js';

const html = '<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1><hr>nginx';

/** Ways in which a backend, or what stands before it, fails. */
export const failures = {
  /** 500 problem+json. */
  serverError: (requestId: string) =>
    problemResponse('internal', 'The request could not be answered. Try again later.', requestId),
  /** 503 problem+json with `Retry-After`. */
  unavailable: (requestId: string) =>
    problemResponse('unavailable', 'The service is down for maintenance.', requestId, {
      headers: { 'retry-after': '30' },
    }),
  /** 401: the credential is not (or no longer) valid. */
  unauthorized: (requestId: string) =>
    problemResponse('unauthenticated', 'The credential is missing or not valid. Sign in again.', requestId),
  /** 403. */
  forbidden: (requestId: string) => problemResponse('forbidden', 'This account may not see these figures.', requestId),
  /** 404 problem+json. */
  notFound: (requestId: string) => problemResponse('not_found', 'There is no such path.', requestId),
  /** 429 with `Retry-After`. */
  rateLimited: (requestId: string) =>
    problemResponse('rate_limited', 'Too many requests. Wait before the next one.', requestId, {
      headers: { 'retry-after': '12' },
    }),
  /** The network fails: no answer at all. */
  offline: () => HttpResponse.error(),
  /** 502 with the HTML page of a gateway. */
  gatewayPage: () => new HttpResponse(html, { status: 502, headers: { 'content-type': 'text/html' } }),
  /** 200 with the HTML page of a captive portal. */
  captivePortal: () => new HttpResponse(html, { status: 200, headers: { 'content-type': 'text/html' } }),
  /** 500 with `{ "error": "…" }`, as older backends answer. */
  legacyError: (requestId: string) =>
    HttpResponse.json({ error: 'Something broke' }, { status: 500, headers: { 'x-request-id': requestId } }),
  /** 200 with JSON that has none of the fields of the contract. */
  malformed: (requestId: string) => HttpResponse.json({ ok: true }, { headers: { 'x-request-id': requestId } }),
  /** 200 with JSON that ends in the middle. */
  cutBody: () => new HttpResponse('{"tokens": 12', { headers: { 'content-type': 'application/json' } }),
} satisfies Record<string, (requestId: string) => Response>;

export type Failure = keyof typeof failures;
