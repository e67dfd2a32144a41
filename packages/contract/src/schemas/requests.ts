import * as z from 'zod/mini';
import type { CheckoutRequest } from '../billing.js';
import { MAX_LIMIT } from '../pagination.js';
import { parseRange } from '../range.js';
import { parseTimeZone } from '../time-zone.js';
import { breakdownDimensions, logSorts, sortOrders, type UsageEventInput, type UsageEventsRequest } from '../usage.js';
import { count, currency, instant, money } from './scalars.js';

const passes = (parse: (text: string) => unknown) => (text: string) => {
  try {
    parse(text);
    return true;
  } catch {
    return false; // the schema reports it with the parameter's name
  }
};
const range = z.string().check(z.refine(passes(parseRange)));
const tz = z.string().check(z.refine(passes(parseTimeZone)));
const wholeNumber = (max: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^[1-9]\d{0,15}$/)), z.transform(Number)),
    z.number().check(z.minimum(1), z.maximum(max)),
  );
const page = wholeNumber(Number.MAX_SAFE_INTEGER);
const limit = wholeNumber(MAX_LIMIT);
const cursor = z.string().check(z.minLength(1), z.maxLength(512));
const name = z.string().check(z.maxLength(1000));
const rangeQuery = { range: z.optional(range), tz: z.optional(tz) };
const pageQuery = { page: z.optional(page), limit: z.optional(limit), cursor: z.optional(cursor) };

/** Query of each GET endpoint, as texts of a URL; the output has numbers where the parameter is one. */
export const querySchemas = {
  balance: z.strictObject({}),
  transactions: z.strictObject({ ...pageQuery, ...rangeQuery, type: z.optional(name) }),
  usageSummary: z.strictObject(rangeQuery),
  usageBreakdown: z.strictObject({ by: z.enum(breakdownDimensions), ...rangeQuery }),
  usageLog: z.strictObject({
    ...rangeQuery,
    ...pageQuery,
    sort: z.optional(z.enum(logSorts)),
    order: z.optional(z.enum(sortOrders)),
    provider: z.optional(name),
    project: z.optional(name),
    model: z.optional(name),
  }),
  sustainabilityMetrics: z.strictObject(rangeQuery),
};

export const checkoutRequestSchema = z.strictObject({
  amount: z.number().check(z.positive(), z.multipleOf(0.01)),
  currency,
  returnUrl: z.string().check(z.maxLength(2048)),
}) satisfies z.ZodMiniType<CheckoutRequest>;

const eventName = z.string().check(z.minLength(1), z.maxLength(200));
const costParts = z.strictObject({
  base: money,
  markup: money,
  fee: money,
  exchangeRate: z.optional(z.nullable(z.number().check(z.positive()))),
  currency: z.optional(currency),
});

export const usageEventSchema = z.strictObject({
  id: eventName,
  accountId: eventName,
  occurredAt: instant,
  model: eventName,
  providerName: eventName,
  projectName: z.optional(z.nullable(z.string().check(z.maxLength(1000)))),
  inputTokens: count,
  outputTokens: count,
  cachedInputTokens: z.optional(count),
  cost: z.optional(z.nullable(money)),
  costParts: z.optional(z.nullable(costParts)),
  durationMs: z.optional(z.nullable(z.number().check(z.nonnegative()))),
}) satisfies z.ZodMiniType<UsageEventInput>;

/** Body of each POST endpoint that takes JSON. */
export const bodySchemas = {
  checkout: checkoutRequestSchema,
  usageEvents: z.strictObject({
    events: z.array(usageEventSchema).check(z.minLength(1), z.maxLength(1000)),
  }) satisfies z.ZodMiniType<UsageEventsRequest>,
};
