import {
  type BreakdownDimension,
  type EndpointName,
  type EndpointQueries,
  endpoints,
  InvalidParameterError,
} from '@aim2balance/contract';
import { parseBody, parseQuery, parseResponse } from '@aim2balance/contract/schemas';
import { type HttpHandler, HttpResponse, http } from 'msw';
import { checksum } from '../answers/pages.js';
import { createWorld } from '../world/createWorld.js';
import type { MutableWorld, World } from '../world/types.js';
import { bearerOf, createAccounts, demoAccount, SERVICE_TOKEN } from './accounts.js';
import { withDecimalStrings } from './decimals.js';
import { type Failure, failures } from './failures.js';
import { type Latency, waitFor } from './latency.js';
import { isLevel1, refuseLevel2, toLevel1 } from './level1.js';
import { conflictsOf, toMockEvent } from './metered.js';
import { checkMockOptions } from './options.js';
import { openCheckout, settlePayments } from './payments.js';
import { problemResponse } from './problems.js';

export interface MockOptions {
  /** What stands before the paths of the contract; `*` matches any origin. @defaultValue '*' */
  baseUrl?: string;
  /** The account every credential sees, or how to make it at the first request. @defaultValue `createWorld()` */
  world?: World | (() => World);
  /** 1: a backend that speaks only level 1 of the contract. @defaultValue 2 */
  level?: 1 | 2;
  /** Pages are bare arrays, without an envelope. */
  bareArrays?: boolean;
  /** Money goes over the wire as decimal strings. */
  decimalStrings?: boolean;
  /** `GET /api/sustainability/metrics` answers with figures of the backend; otherwise 404. */
  measuresImpact?: boolean;
  /** Time before each answer; a function is asked anew for every request. @defaultValue 0 */
  latency?: Latency | (() => Latency);
  /** Chooses within a range of latencies. @defaultValue Math.random */
  random?: () => number;
  /** How every endpoint, or some of them, fail. */
  fail?: Failure | Partial<Record<EndpointName, Failure>>;
  /** Only the first requests of an account to each address fail; then the backend has recovered. */
  failTimes?: number;
  /** The account of a bearer token, `null` refuses it; `false` asks for no credential. @defaultValue `demo`, `demo-…` */
  account?: ((token: string) => string | null) | false;
  /** A payment settles at the n-th reading of the history after its checkout. @defaultValue 3 */
  settleAfterReads?: number;
  /** Other paths below `/api`: answered with 404 as the server does, or left to other handlers. @defaultValue 'answer' */
  unknownPaths?: 'answer' | 'leave';
}

const queryNames = new Set<EndpointName>([
  'balance',
  'transactions',
  'usageSummary',
  'usageBreakdown',
  'usageLog',
  'sustainabilityMetrics',
]);
const isQuery = (name: EndpointName): name is keyof EndpointQueries => queryNames.has(name);

/** The caller's id where the server would take it. */
function requestIdOf(request: Request, otherwise: string): string {
  const given = request.headers.get('x-request-id');
  return given !== null && /^[\w.:-]{1,64}$/.test(given) ? given : otherwise;
}

/**
 * Handlers of a whole backend. Queries and answers go through the schemas of the contract: it cannot lie.
 * @throws {RangeError} an option that no backend has
 */
export function createHandlers(options: MockOptions = {}): HttpHandler[] {
  checkMockOptions(options);
  const { unknownPaths = 'answer', world = () => createWorld() } = options;
  const baseUrl = (options.baseUrl ?? '*').replace(/\/+$/, '');
  const accounts = createAccounts(typeof world === 'function' ? world : () => world);
  const names = (Object.keys(endpoints) as EndpointName[]).filter((name) => name !== 'webhook');
  const handlers = names.map((name) => {
    const { method, path } = endpoints[name];
    return http[method === 'GET' ? 'get' : 'post'](`${baseUrl}${path}`, async ({ request }) => {
      const requestId = requestIdOf(request, `mock-${name}`);
      const latency = options.latency ?? 0;
      const isAwaited = await waitFor(
        typeof latency === 'function' ? latency() : latency,
        options.random ?? Math.random,
      );
      if (!isAwaited) return failures.offline();
      try {
        return await respond({ name, request, requestId, options, accounts });
      } catch (error) {
        if (!InvalidParameterError.isInstance(error)) throw error;
        return problemResponse(error.code, error.message, requestId, {
          errors: [{ parameter: error.parameter, message: error.message }],
        });
      }
    });
  });
  if (unknownPaths === 'leave') return handlers;
  const otherwise = http.all(`${baseUrl}/api/*`, ({ request }) => {
    const requestId = requestIdOf(request, 'mock-unknown');
    const { pathname } = new URL(request.url);
    const known = names.find((name) => pathname.endsWith(endpoints[name].path));
    return known ? methodNotAllowed(endpoints[known], requestId) : failures.notFound(requestId);
  });
  return [...handlers, otherwise];
}

const methodNotAllowed = ({ path, method }: { path: string; method: string }, requestId: string) =>
  problemResponse('method_not_allowed', `${path} takes ${method} only.`, requestId, { headers: { allow: method } });

interface Exchange {
  name: EndpointName;
  request: Request;
  requestId: string;
  options: MockOptions;
  accounts: ReturnType<typeof createAccounts>;
}

async function respond(exchange: Exchange): Promise<Response> {
  const { name, request, requestId, options, accounts } = exchange;
  const { account = demoAccount, fail, failTimes = Number.POSITIVE_INFINITY, level = 2 } = options;
  const token = bearerOf(request);
  const accountId = account === false ? 'demo' : token === null ? null : account(token);

  const failure = typeof fail === 'string' ? fail : fail?.[name];
  const { pathname, search, searchParams } = new URL(request.url);
  if (failure && accounts.count(accountId ?? '', pathname + search) <= failTimes) return failures[failure](requestId);

  if (name === 'usageEvents') return ingest(exchange, token, accountId);
  if (accountId === null) return failures.unauthorized(requestId);
  const world = accounts.world(accountId);
  if (level === 1) {
    if (!isLevel1(name)) return failures.notFound(requestId);
    refuseLevel2(name, searchParams);
  }
  if (name === 'checkout') {
    const session = openCheckout(world, parseBody('checkout', await jsonOf(request)));
    return json(parseResponse('checkout', session), exchange);
  }
  if (!isQuery(name) || (name === 'sustainabilityMetrics' && !options.measuresImpact)) {
    return failures.notFound(requestId);
  }
  if (name === 'transactions' && accounts.count(accountId, 'settling') % (options.settleAfterReads ?? 3) === 0) {
    settlePayments(world);
  }
  return json(answer(world, name, searchParams, options), exchange);
}

function answer(
  world: MutableWorld,
  name: keyof EndpointQueries,
  search: URLSearchParams,
  { level, bareArrays, decimalStrings }: MockOptions,
): unknown {
  const query = parseQuery(name, search);
  const by = 'by' in query ? (query.by as BreakdownDimension) : undefined;
  const whole = world.answer(name, query);
  const checked =
    by === undefined
      ? parseResponse(name as Exclude<typeof name, 'usageBreakdown'>, whole)
      : parseResponse('usageBreakdown', whole, by);
  const value = level === 1 ? toLevel1(name, checked, by) : checked;
  const shaped = bareArrays && typeof value === 'object' && value !== null && 'data' in value ? value.data : value;
  return decimalStrings ? withDecimalStrings(shaped) : shaped;
}

async function ingest(
  { request, requestId, accounts }: Exchange,
  token: string | null,
  accountId: string | null,
): Promise<Response> {
  if (token !== SERVICE_TOKEN) {
    if (accountId === null) return failures.unauthorized(requestId);
    return problemResponse(
      'forbidden',
      "This endpoint is for the host's backend and wants its service token.",
      requestId,
    );
  }
  const { events } = parseBody('usageEvents', await jsonOf(request));
  const conflicts = conflictsOf(events, (id) => accounts.world(id).events);
  if (conflicts.length > 0) {
    return problemResponse('conflict', 'A call that is known was sent again with another content.', requestId, {
      errors: conflicts.map((id) => ({
        parameter: 'id',
        message: `${JSON.stringify(id)} is stored with another content.`,
      })),
    });
  }
  let accepted = 0;
  for (const event of events) accepted += accounts.world(event.accountId).addEvents([toMockEvent(event)]);
  return HttpResponse.json(parseResponse('usageEvents', { accepted, duplicates: events.length - accepted }), {
    headers: { 'x-request-id': requestId },
  });
}

async function jsonOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch (cause) {
    throw Object.assign(new InvalidParameterError('body', 'The body is not JSON.'), { cause });
  }
}

/** A good answer, cacheable by its ETag as the server's are. */
function json(value: unknown, { request, requestId }: Exchange): Response {
  const body = JSON.stringify(value);
  const etag = `"${checksum(body)}"`;
  const headers = { 'cache-control': 'private, no-cache', etag, 'x-request-id': requestId };
  if (request.method === 'GET' && request.headers.get('if-none-match') === etag) {
    return new HttpResponse(null, { status: 304, headers });
  }
  return new HttpResponse(body, { headers: { ...headers, 'content-type': 'application/json' } });
}
