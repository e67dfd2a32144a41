import { big, int, type Row, type SqlValue } from './sql.js';
import { exactCount } from './too-large-error.js';

/**
 * What both rollups add up, each with its value for one event. A rollup row is the sum of its events, column by
 * column; unknown costs, caches and cost parts are counted, so that they never pass for zero.
 */
const measures = {
  events: '1',
  input_tokens: 'input_tokens',
  output_tokens: 'output_tokens',
  cached_tokens: 'coalesce(cached_tokens,0)',
  cached_events: 'CASE WHEN cached_tokens IS NULL THEN 0 ELSE 1 END',
  cost_nano: 'coalesce(cost_nano,0)',
  unpriced: 'CASE WHEN cost_nano IS NULL THEN 1 ELSE 0 END',
  parted: 'CASE WHEN base_nano IS NULL THEN 0 ELSE 1 END',
  base_nano: 'coalesce(base_nano,0)',
  markup_nano: 'coalesce(markup_nano,0)',
  fee_nano: 'coalesce(fee_nano,0)',
} as const;

export type Measure = keyof typeof measures;
export const measureNames = Object.keys(measures) as Measure[];

/** The columns of a rollup row. */
export const rolledUp = measureNames.join(',');
/** The same columns, computed from one row of `usage_event`. */
export const ofEvent = measureNames.map((name) => `${measures[name]} AS ${name}`).join(',');
/** The same, to be taken off a sum. */
export const offEvent = measureNames.map((name) => `-(${measures[name]}) AS ${name}`).join(',');
/** Their sums. On PostgreSQL the sum of a BIGINT is NUMERIC: cast back. */
export const summed = measureNames.map((name) => `CAST(coalesce(sum(${name}),0) AS BIGINT) AS ${name}`).join(',');
/** `SET` list that adds an incoming rollup row to the stored one of `table`. */
export function addTo(table: string): string {
  return measureNames.map((name) => `${name}=${table}.${name}+excluded.${name}`).join(',');
}

/** Sums over a set of calls. Tokens and counts are safe integers, amounts are nano-EUR. */
export interface Totals {
  events: number;
  inputTokens: number;
  outputTokens: number;
  /** Sum over the calls of which it is known; see `cachedEvents`. */
  cachedTokens: number;
  /** Calls of which the cached tokens are known. */
  cachedEvents: number;
  /** Sum over the calls whose cost is known. */
  costNano: bigint;
  /** Calls whose cost is not known. */
  unpriced: number;
  /** Calls of which the parts of the cost are known. */
  parted: number;
  baseNano: bigint;
  markupNano: bigint;
  feeNano: bigint;
}

const tokens = (value: SqlValue | undefined) => exactCount(Number(big(value)));

export function totalsOf(row: Row): Totals {
  return {
    events: int(row.events),
    inputTokens: tokens(row.input_tokens),
    outputTokens: tokens(row.output_tokens),
    cachedTokens: tokens(row.cached_tokens),
    cachedEvents: int(row.cached_events),
    costNano: big(row.cost_nano),
    unpriced: int(row.unpriced),
    parted: int(row.parted),
    baseNano: big(row.base_nano),
    markupNano: big(row.markup_nano),
    feeNano: big(row.fee_nano),
  };
}

export const noTotals: Totals = {
  events: 0,
  inputTokens: 0,
  outputTokens: 0,
  cachedTokens: 0,
  cachedEvents: 0,
  costNano: 0n,
  unpriced: 0,
  parted: 0,
  baseNano: 0n,
  markupNano: 0n,
  feeNano: 0n,
};

export function addTotals(a: Totals, b: Totals): Totals {
  return {
    events: a.events + b.events,
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    cachedTokens: a.cachedTokens + b.cachedTokens,
    cachedEvents: a.cachedEvents + b.cachedEvents,
    costNano: a.costNano + b.costNano,
    unpriced: a.unpriced + b.unpriced,
    parted: a.parted + b.parted,
    baseNano: a.baseNano + b.baseNano,
    markupNano: a.markupNano + b.markupNano,
    feeNano: a.feeNano + b.feeNano,
  };
}

/**
 * The 2.5 % rebalancing fee inside a gross cost, in nano-EUR: the recorded fee where the parts are known, else
 * gross · 0.025 / 1.025, rounded half up.
 */
export function rebalancingFeeNano(totals: Totals): bigint {
  const rest = totals.costNano - totals.baseNano - totals.markupNano - totals.feeNano;
  return totals.feeNano + (rest * 50n + 1025n) / 2050n;
}
