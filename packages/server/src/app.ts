import { randomUUID } from 'node:crypto';
import { type Endpoint, type EndpointName, endpoints, problemStatus } from '@aim2balance/contract';
import { Hono } from 'hono';
import { serviceTokenCheck } from './auth/service-token.js';
import type { Auth } from './auth/types.js';
import { corsPolicy } from './cors.js';
import { describeError, type Log } from './log.js';
import { ProblemError, problemResponse, toProblem } from './problem.js';
import { rateLimiter } from './rate-limit.js';
import { json } from './routes/answer.js';
import { type BillingOptions, billingRoutes } from './routes/billing.js';
import type { RouteContext, Routes } from './routes/context.js';
import { eventsRoute } from './routes/events.js';
import { sustainabilityRoute } from './routes/sustainability.js';
import { usageRoutes } from './routes/usage.js';
import { userRoutes } from './routes/user.js';
import type { Store } from './store/store.js';

export interface AppOptions {
  store: Store;
  /** Finds the account of a request. */
  auth: Auth;
  /** @defaultValue the system's clock */
  clock?: () => Date;
  /** Token of the host's backend for `POST /api/usage/events`; without it the endpoint lets nobody in. */
  serviceToken?: string;
  /** Payments; without them the billing endpoints answer 404. */
  billing?: BillingOptions;
  /** Origins of pages that may call the API from a browser, beside its own. */
  corsOrigins?: readonly string[];
  /** Requests a second for each account. @defaultValue no limit */
  rateLimit?: number;
  /** Told of each request. @defaultValue silent */
  log?: Log;
}

export interface App {
  /** Answers one request; mount it in any server that speaks web-standard requests. */
  fetch(request: Request): Promise<Response>;
}

/** The methods of each path. */
const byPath = new Map<string, string[]>();
for (const { method, path } of Object.values(endpoints)) byPath.set(path, [...(byPath.get(path) ?? []), method]);

/** The API of the contract over a store. */
export function createApp(options: AppOptions): App {
  const { store, auth, clock = () => new Date(), log = () => {} } = options;
  const cors = corsPolicy(options.corsOrigins ?? []);
  const limit = options.rateLimit === undefined ? null : rateLimiter(options.rateLimit);
  const isService = options.serviceToken === undefined ? null : serviceTokenCheck(options.serviceToken);

  const routes: Routes = {
    ...userRoutes(store, clock),
    ...usageRoutes(store, clock),
    ...sustainabilityRoute(store, clock),
    ...eventsRoute(store),
    ...billingRoutes(store, clock, options.billing),
  };

  function limited(accountId: string): void {
    const waitMs = limit?.(accountId, performance.now()) ?? 0;
    if (waitMs > 0) {
      throw new ProblemError('rate_limited', `More than ${options.rateLimit} requests a second: slow down.`, {
        headers: { 'retry-after': String(Math.ceil(waitMs / 1000)) },
      });
    }
  }

  async function admit(request: Request, { auth: needs }: Endpoint): Promise<string> {
    if (needs === 'signature') return '';
    if (needs === 'service' && isService?.(request)) return '';
    const identity = await auth(request);
    if (!identity) throw unauthenticated(request);
    limited(identity.accountId);
    if (needs === 'service') {
      throw new ProblemError('forbidden', "This endpoint is for the host's backend and wants its service token.");
    }
    return identity.accountId;
  }

  const hono = new Hono<{ Bindings: Call }>();
  for (const [name, endpoint] of Object.entries(endpoints) as [EndpointName, Endpoint][]) {
    hono.on(endpoint.method, endpoint.path, async (c) => {
      const context: RouteContext = {
        request: c.req.raw,
        search: new URL(c.req.url).searchParams,
        accountId: await admit(c.req.raw, endpoint),
      };
      return json(await routes[name](context), c.req.raw);
    });
  }
  hono.notFound((c) => {
    const methods = byPath.get(c.req.path);
    if (!methods) return problemResponse(new ProblemError('not_found', 'There is nothing at this address.'), c.env.id);
    const allow = methods.join(', ');
    const detail = `${c.req.path} takes ${allow} only.`;
    return problemResponse(new ProblemError('method_not_allowed', detail, { headers: { allow } }), c.env.id);
  });
  hono.onError((error, c) => {
    const problem = toProblem(error);
    if (problemStatus[problem.code] >= 500) c.env.failure = problem.cause ?? problem;
    return problemResponse(problem, c.env.id);
  });

  return {
    async fetch(request) {
      const startMs = performance.now();
      const call: Call = { id: requestIdOf(request) };
      const answer = cors.preflight(request) ?? (await hono.fetch(request, call));
      for (const [name, value] of Object.entries(cors.headers(request))) answer.headers.set(name, value);
      answer.headers.set('x-request-id', call.id);
      answer.headers.set('x-content-type-options', 'nosniff');
      const { pathname } = new URL(request.url);
      log({
        level: answer.status >= 500 ? 'error' : 'info',
        time: clock().toISOString(),
        requestId: call.id,
        method: request.method,
        path: byPath.has(pathname) ? pathname : '(unknown)',
        status: answer.status,
        durationMs: Math.round((performance.now() - startMs) * 10) / 10,
        ...(call.failure === undefined ? {} : { error: describeError(call.failure) }),
      });
      return answer;
    },
  };
}

/** What belongs to one request. */
interface Call {
  id: string;
  /** Why it ended with 5xx. */
  failure?: unknown;
}

/** The caller's id where it is harmless in a header and a log, else a new one. */
function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id');
  return given !== null && /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID();
}

function unauthenticated(request: Request): ProblemError {
  const given = request.headers.has('authorization');
  return new ProblemError(
    'unauthenticated',
    given ? 'The credential is not valid, or no longer: log in again.' : 'This needs a login: send a bearer token.',
    { headers: { 'www-authenticate': `Bearer realm="aim2balance"${given ? ', error="invalid_token"' : ''}` } },
  );
}
