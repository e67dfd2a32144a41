import type { CheckoutRequest, CheckoutSession } from './billing.js';
import type { PageOf } from './pagination.js';
import type { SustainabilityMetrics } from './sustainability.js';
import type {
  BreakdownDimension,
  BreakdownQuery,
  BreakdownRows,
  LogEntry,
  LogQuery,
  RangeQuery,
  UsageEventsRequest,
  UsageEventsResult,
  UsageSummary,
} from './usage.js';
import type { Balance, Transaction, TransactionsQuery } from './user.js';

/** One line of the endpoint table. */
export interface Endpoint {
  readonly method: 'GET' | 'POST';
  readonly path: `/api/${string}`;
  /** One sentence for readers of the API. */
  readonly summary: string;
  /** Query parameters every backend knows. */
  readonly params: readonly string[];
  /** Query parameters a backend may refuse with 400 `unsupported_parameter`. */
  readonly level2Params: readonly string[];
  /** `account`: the user's credential; `service`: the host backend's; `signature`: signed by the payment provider. */
  readonly auth: 'account' | 'service' | 'signature';
}

/** The wire, as data: client, server, mocks and the OpenAPI document all read it. */
export const endpoints = {
  balance: {
    method: 'GET',
    path: '/api/user/balance',
    summary: 'The balance of the wallet and its health.',
    params: [],
    level2Params: [],
    auth: 'account',
  },
  transactions: {
    method: 'GET',
    path: '/api/user/transactions',
    summary: 'The billing history, newest first, a page at a time.',
    params: ['page', 'limit'],
    level2Params: ['type', 'range', 'tz', 'cursor'],
    auth: 'account',
  },
  usageSummary: {
    method: 'GET',
    path: '/api/usage/summary',
    summary: 'Tokens and cost of a range.',
    params: ['range'],
    level2Params: ['tz'],
    auth: 'account',
  },
  usageBreakdown: {
    method: 'GET',
    path: '/api/usage/breakdown',
    summary: 'Tokens and cost of a range by provider, project, model or day.',
    params: ['by', 'range'],
    level2Params: ['tz'],
    auth: 'account',
  },
  usageLog: {
    method: 'GET',
    path: '/api/usage/log',
    summary: 'The single calls of a range, a page at a time.',
    params: ['range', 'page'],
    level2Params: ['tz', 'limit', 'cursor', 'sort', 'order', 'provider', 'project', 'model'],
    auth: 'account',
  },
  sustainabilityMetrics: {
    method: 'GET',
    path: '/api/sustainability/metrics',
    summary: 'Footprint and restoration figures of a backend that has its own.',
    params: ['range'],
    level2Params: ['tz'],
    auth: 'account',
  },
  checkout: {
    method: 'POST',
    path: '/api/billing/checkout',
    summary: 'Opens a payment page for a top-up.',
    params: [],
    level2Params: [],
    auth: 'account',
  },
  webhook: {
    method: 'POST',
    path: '/api/billing/webhook',
    summary: 'Signed events of the payment provider; the only writer of top-ups.',
    params: [],
    level2Params: [],
    auth: 'signature',
  },
  usageEvents: {
    method: 'POST',
    path: '/api/usage/events',
    summary: "A batch of metered calls from the host's backend.",
    params: [],
    level2Params: [],
    auth: 'service',
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;

/** Query of each GET endpoint. */
export interface EndpointQueries {
  balance: Record<never, never>;
  transactions: TransactionsQuery;
  usageSummary: RangeQuery;
  usageBreakdown: BreakdownQuery;
  usageLog: LogQuery;
  sustainabilityMetrics: RangeQuery;
}

/** Body of each POST endpoint that takes JSON. */
export interface EndpointBodies {
  checkout: CheckoutRequest;
  usageEvents: UsageEventsRequest;
}

/** Answer (200) of each endpoint. */
export interface EndpointResponses {
  balance: Balance;
  transactions: PageOf<Transaction>;
  usageSummary: UsageSummary;
  usageBreakdown: BreakdownRows[BreakdownDimension][];
  usageLog: PageOf<LogEntry>;
  sustainabilityMetrics: SustainabilityMetrics;
  checkout: CheckoutSession;
  usageEvents: UsageEventsResult;
}
