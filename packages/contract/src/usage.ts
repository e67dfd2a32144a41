import type { PageQuery } from './pagination.js';
import type { RangeText } from './range.js';

/** The interval an answer covers, as the backend resolved it. */
export interface RangeEcho {
  /** Instant. */
  from: string;
  /** Instant, not included. */
  to: string;
  /** IANA zone. */
  tz: string;
}

export interface RangeQuery {
  /** @defaultValue '30d' */
  range?: RangeText;
  /** IANA zone in which days start. @defaultValue 'UTC' */
  tz?: string;
}

/** The parts of a cost; `base + markup + fee` is the total to the nano-EUR. */
export interface CostParts {
  /** List price of the provider, in EUR. */
  base: number;
  /** EUR. */
  markup: number;
  /** The 2.5 % rebalancing fee, in EUR. */
  fee: number;
  /** EUR for one unit of `currency`, the currency of the list price; `null` when not known. */
  exchangeRate?: number | null;
  /** ISO 4217 of the list price. */
  currency?: string;
}

export interface UsageTotals {
  totalTokens: number;
  /** EUR. */
  totalCost: number;
  totalRequests?: number;
}

export interface UsageSummary {
  /** Input and output tokens of the range. */
  totalTokens: number;
  /** Gross cost of the range in EUR, fee included; the sum of the calls whose price is known. */
  totalCost: number;
  totalRequests?: number;
  inputTokens?: number;
  outputTokens?: number;
  /** Part of `inputTokens` that was read from a cache. */
  cachedInputTokens?: number;
  /** ISO 4217. @defaultValue 'EUR' */
  currency?: string;
  range?: RangeEcho;
  /** The period of the same length just before. */
  previous?: UsageTotals | null;
  /** Calls whose cost is not known; left out when the backend does not say. */
  unpricedRequests?: number;
  costParts?: CostParts | null;
}

interface UsageRow {
  tokens: number;
  /** EUR; `null` or left out when not known. */
  cost?: number | null;
  requests?: number;
  inputTokens?: number;
  outputTokens?: number;
}

export interface ProviderUsage extends UsageRow {
  providerName: string;
}

/** A provider's part of a project. */
export interface ProviderSegment {
  providerName: string;
  tokens: number;
  /** EUR; `null` or left out when not known. */
  cost?: number | null;
}

export interface ProjectUsage extends UsageRow {
  /** `null`: calls that belong to no project. */
  projectName: string | null;
  providers?: ProviderSegment[];
}

/** Level 2. */
export interface ModelUsage extends UsageRow {
  model: string;
  providerName?: string;
  cachedInputTokens?: number;
}

/** Level 2: one row for every local day of the range, zeros included. */
export interface DayUsage {
  /** `YYYY-MM-DD` in the zone of the request. */
  date: string;
  tokens: number;
  /** EUR; `null` or left out when not known. */
  cost?: number | null;
  requests?: number;
}

export const breakdownDimensions = ['provider', 'project', 'model', 'day'] as const;
/** `model` and `day` are level 2. */
export type BreakdownDimension = (typeof breakdownDimensions)[number];

/** The row of each dimension. */
export interface BreakdownRows {
  provider: ProviderUsage;
  project: ProjectUsage;
  model: ModelUsage;
  day: DayUsage;
}

export interface BreakdownQuery<By extends BreakdownDimension = BreakdownDimension> extends RangeQuery {
  by: By;
}

/** Measured footprint of one call. */
export interface MeasuredImpact {
  kwh?: number;
  waterL?: number;
  co2eKg?: number;
}

/** One interaction. */
export interface LogEntry {
  /** Instant. */
  date: string;
  /** `null`: no project. */
  projectName: string | null;
  model: string;
  inputTokens: number;
  outputTokens: number;
  totalTokens: number;
  /** EUR; `null` or left out when not known. */
  cost?: number | null;
  id?: string;
  providerName?: string;
  cachedInputTokens?: number;
  durationMs?: number | null;
  /** ISO 4217. @defaultValue 'EUR' */
  currency?: string;
  costParts?: CostParts | null;
  impact?: MeasuredImpact | null;
}

export const logSorts = [
  'date',
  'projectName',
  'providerName',
  'model',
  'inputTokens',
  'outputTokens',
  'totalTokens',
  'cost',
] as const;
export type LogSort = (typeof logSorts)[number];
export const sortOrders = ['asc', 'desc'] as const;
export type SortOrder = (typeof sortOrders)[number];

export interface LogQuery extends RangeQuery, PageQuery {
  /** Level 2. @defaultValue 'date' */
  sort?: LogSort;
  /** Level 2. @defaultValue 'desc' */
  order?: SortOrder;
  /** Level 2: rows of this provider only. */
  provider?: string;
  /** Level 2: rows of this project only; an empty text asks for the calls without one. */
  project?: string;
  /** Level 2: rows of this model only. */
  model?: string;
}

/** One metered call, as the host's backend sends it to `POST /api/usage/events`. */
export interface UsageEventInput {
  /** Unique within the account: the same id is stored once. */
  id: string;
  accountId: string;
  /** Instant. */
  occurredAt: string;
  model: string;
  providerName: string;
  /** `null` or left out: no project. */
  projectName?: string | null;
  /** Cached ones included. */
  inputTokens: number;
  outputTokens: number;
  cachedInputTokens?: number;
  /** EUR, fee included; `null` or left out: not known. */
  cost?: number | null;
  costParts?: CostParts | null;
  durationMs?: number | null;
}

export interface UsageEventsRequest {
  /** 1 to 1000 events; one that breaks the contract refuses the whole batch. */
  events: UsageEventInput[];
}

export interface UsageEventsResult {
  /** Events stored by this request. */
  accepted: number;
  /** Events that were stored before. */
  duplicates: number;
}
