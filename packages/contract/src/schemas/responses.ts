import * as z from 'zod/mini';
import type { CheckoutSession } from '../billing.js';
import type { PageOf, Pagination } from '../pagination.js';
import type { Problem } from '../problem.js';
import type { MeasuredValue, SustainabilityMetrics } from '../sustainability.js';
import type {
  CostParts,
  DayUsage,
  LogEntry,
  MeasuredImpact,
  ModelUsage,
  ProjectUsage,
  ProviderUsage,
  RangeEcho,
  UsageEventsResult,
  UsageSummary,
} from '../usage.js';
import type { AutoRefill, Balance, Fee, Grant, SecondaryValue, Transaction } from '../user.js';
import { civilDate, count, credits, currency, httpsUrl, instant, money, openEnum } from './scalars.js';

const secondary = z.object({
  currency,
  value: money,
  rate: z.optional(z.number()),
  asOf: z.optional(instant),
}) satisfies z.ZodMiniType<SecondaryValue>;

const autoRefill = z.object({
  amount: count,
  interval: z.object({ value: z.number(), unit: openEnum }),
  nextAt: z.optional(z.nullable(instant)),
}) satisfies z.ZodMiniType<AutoRefill>;

const grant = z.object({
  tokens: count,
  remaining: count,
  expiresAt: z.nullable(instant),
}) satisfies z.ZodMiniType<Grant>;

export const balanceSchema = z.object({
  tokens: credits,
  fiatValue: money,
  percentage: z.number(),
  currency: z.optional(currency),
  secondary: z.optional(z.nullable(secondary)),
  autoRefill: z.optional(z.nullable(autoRefill)),
  reservedTokens: z.optional(count),
  grants: z.optional(z.array(grant)),
  updatedAt: z.optional(instant),
}) satisfies z.ZodMiniType<Balance>;

const fee = z.object({ type: openEnum, amount: money }) satisfies z.ZodMiniType<Fee>;

export const transactionSchema = z.object({
  id: z.string(),
  date: instant,
  type: openEnum,
  status: openEnum,
  description: z.string(),
  tokens: credits,
  amount: money,
  currency,
  balanceAfter: z.optional(z.nullable(z.object({ tokens: credits, amount: money }))),
  fees: z.optional(z.array(fee)),
  receiptUrl: z.optional(z.nullable(httpsUrl)),
}) satisfies z.ZodMiniType<Transaction>;

const pagination = z.object({
  page: z.optional(count),
  limit: z.optional(count),
  total: z.optional(count),
  totalPages: z.optional(count),
  nextCursor: z.optional(z.nullable(z.string())),
}) satisfies z.ZodMiniType<Pagination>;

/**
 * The envelope of a page; a bare array is read as a page that says nothing of its place. Not a union: the paths of
 * its issues would be lost in the branches.
 */
function pageOf<T>(row: z.ZodMiniType<T>): z.ZodMiniType<PageOf<T>> {
  return z.pipe(
    z.transform((value: unknown) => (Array.isArray(value) ? { data: value, pagination: {} } : value)),
    z.object({ data: z.array(row), pagination }),
  );
}

const rangeEcho = z.object({ from: instant, to: instant, tz: z.string() }) satisfies z.ZodMiniType<RangeEcho>;

const costParts = z.object({
  base: money,
  markup: money,
  fee: money,
  exchangeRate: z.optional(z.nullable(z.number())),
  currency: z.optional(currency),
}) satisfies z.ZodMiniType<CostParts>;

export const usageSummarySchema = z.object({
  totalTokens: count,
  totalCost: money,
  totalRequests: z.optional(count),
  inputTokens: z.optional(count),
  outputTokens: z.optional(count),
  cachedInputTokens: z.optional(count),
  currency: z.optional(currency),
  range: z.optional(rangeEcho),
  previous: z.optional(
    z.nullable(z.object({ totalTokens: count, totalCost: money, totalRequests: z.optional(count) })),
  ),
  unpricedRequests: z.optional(count),
  costParts: z.optional(z.nullable(costParts)),
}) satisfies z.ZodMiniType<UsageSummary>;

const unknownCost = z.optional(z.nullable(money));
const usageRow = {
  tokens: count,
  cost: unknownCost,
  requests: z.optional(count),
  inputTokens: z.optional(count),
  outputTokens: z.optional(count),
};

/** The row schema of each breakdown dimension. */
export const breakdownRowSchemas = {
  provider: z.object({ providerName: z.string(), ...usageRow }) satisfies z.ZodMiniType<ProviderUsage>,
  project: z.object({
    projectName: z.nullable(z.string()),
    ...usageRow,
    providers: z.optional(z.array(z.object({ providerName: z.string(), tokens: count, cost: unknownCost }))),
  }) satisfies z.ZodMiniType<ProjectUsage>,
  model: z.object({
    model: z.string(),
    providerName: z.optional(z.string()),
    ...usageRow,
    cachedInputTokens: z.optional(count),
  }) satisfies z.ZodMiniType<ModelUsage>,
  day: z.object({
    date: civilDate,
    tokens: count,
    cost: unknownCost,
    requests: z.optional(count),
  }) satisfies z.ZodMiniType<DayUsage>,
};

const measuredImpact = z.object({
  kwh: z.optional(z.number()),
  waterL: z.optional(z.number()),
  co2eKg: z.optional(z.number()),
}) satisfies z.ZodMiniType<MeasuredImpact>;

export const logEntrySchema = z.object({
  date: instant,
  projectName: z.nullable(z.string()),
  model: z.string(),
  inputTokens: count,
  outputTokens: count,
  totalTokens: count,
  cost: unknownCost,
  id: z.optional(z.string()),
  providerName: z.optional(z.string()),
  cachedInputTokens: z.optional(count),
  durationMs: z.optional(z.nullable(z.number())),
  currency: z.optional(currency),
  costParts: z.optional(z.nullable(costParts)),
  impact: z.optional(z.nullable(measuredImpact)),
}) satisfies z.ZodMiniType<LogEntry>;

const amount = z.number().check(z.nonnegative());
const measuredValue = z.union([
  amount,
  z.object({ value: z.optional(amount), min: z.optional(amount), max: z.optional(amount) }),
]) satisfies z.ZodMiniType<MeasuredValue>;

export const sustainabilityMetricsSchema = z.object({
  totalKWh: z.optional(measuredValue),
  totalWaterL: z.optional(measuredValue),
  totalCO2e: z.optional(measuredValue),
  totalM2Restored: z.optional(amount),
  co2e: z.optional(z.object({ value: amount })),
  equivalents: z.optional(z.array(z.object({ name: z.string(), value: amount }))),
  restoration: z.optional(
    z.object({ value: amount, tracker: z.optional(z.nullable(z.union([z.string(), z.number()]))) }),
  ),
  methodology: z.optional(z.string()),
  asOf: z.optional(instant),
}) satisfies z.ZodMiniType<SustainabilityMetrics>;

export const checkoutSessionSchema = z.object({
  url: z.string(),
  id: z.optional(z.string()),
}) satisfies z.ZodMiniType<CheckoutSession>;

export const usageEventsResultSchema = z.object({
  accepted: count,
  duplicates: count,
}) satisfies z.ZodMiniType<UsageEventsResult>;

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  code: z.optional(openEnum),
  requestId: z.optional(z.string()),
  errors: z.optional(
    z.array(z.object({ parameter: z.optional(z.string()), path: z.optional(z.string()), message: z.string() })),
  ),
}) satisfies z.ZodMiniType<Problem>;

export const transactionsPageSchema = pageOf(transactionSchema);
export const usageLogPageSchema = pageOf(logEntrySchema);

/** Schema of the answer of each endpoint; the breakdown's depends on its dimension. */
export const responseSchemas = {
  balance: balanceSchema,
  transactions: transactionsPageSchema,
  usageSummary: usageSummarySchema,
  usageLog: usageLogPageSchema,
  sustainabilityMetrics: sustainabilityMetricsSchema,
  checkout: checkoutSessionSchema,
  usageEvents: usageEventsResultSchema,
};
