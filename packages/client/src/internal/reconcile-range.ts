import {
  breakdownDimensions,
  creditsToNano,
  nanoToDecimal,
  parseRange,
  type RangeQuery,
  type RangeText,
  resolveRange,
  toNanoEur,
} from '@aim2balance/contract';
import type { Aim2BalanceClient } from '../client.js';
import { ApiError } from '../errors.js';
import type { RequestOptions } from '../options.js';
import type { Difference, Reconciliation } from '../reconcile.js';
import { checkQuery } from './check-query.js';

const PAGE_ROWS = 1000;

/** Sums of rows; a figure is `null` once a row does not tell it. */
interface Sums {
  tokens: bigint;
  costNano: bigint;
  requests: bigint | null;
  /** Rows whose cost is not known. */
  unpriced: number;
}

interface Row {
  tokens: number;
  cost?: number | null;
  requests?: number;
}

function emptySums(): Sums {
  return { tokens: 0n, costNano: 0n, requests: 0n, unpriced: 0 };
}

function add(sums: Sums, { tokens, cost, requests }: Row): void {
  sums.tokens += BigInt(tokens);
  sums.requests = sums.requests === null || requests === undefined ? null : sums.requests + BigInt(requests);
  if (cost == null) sums.unpriced++;
  else sums.costNano += toNanoEur(cost);
}

/** A range that runs on is cut off at this moment, in a form that every backend reads alike. */
function closedRange(range: RangeText, tz: string): RangeText {
  const parsed = parseRange(range);
  if (parsed.kind === 'named' && parsed.name === 'all') return range;
  const now = new Date();
  const { from, to } = resolveRange(range, tz, now);
  return to > now ? `${from.toISOString()}..${now.toISOString()}` : `${from.toISOString()}..${to.toISOString()}`;
}

class Ledger {
  readonly checked: string[] = [];
  readonly differences: Difference[] = [];
  readonly skipped: Reconciliation['skipped'] = [];

  compare(check: string, unit: Difference['unit'], expected: bigint, actual: bigint): void {
    this.checked.push(check);
    if (expected === actual) return;
    const text = unit === 'EUR' ? nanoToDecimal : String;
    this.differences.push({
      check,
      unit,
      expected: text(expected),
      actual: text(actual),
      difference: text(actual - expected),
    });
  }

  skip(check: string, reason: string): void {
    this.skipped.push({ check, reason });
  }

  result(): Reconciliation {
    const { checked, differences, skipped } = this;
    return { ok: differences.length === 0, checked, differences, skipped };
  }
}

export async function reconcileRange(
  client: Aim2BalanceClient,
  { range = '30d', tz = client.timeZone }: RangeQuery,
  options?: RequestOptions,
): Promise<Reconciliation> {
  checkQuery({ range, tz });
  const ledger = new Ledger();
  const query = { range: closedRange(range, tz), tz };
  await compareUsage(client, query, ledger, options);
  await compareWallet(client, ledger, options);
  return ledger.result();
}

async function compareUsage(
  client: Aim2BalanceClient,
  query: RangeQuery,
  ledger: Ledger,
  options?: RequestOptions,
): Promise<void> {
  const summary = await client.usage.summary(query, options);
  const expected: Sums = {
    tokens: BigInt(summary.totalTokens),
    costNano: toNanoEur(summary.totalCost),
    requests: summary.totalRequests === undefined ? null : BigInt(summary.totalRequests),
    unpriced: 0,
  };
  for (const by of breakdownDimensions) {
    const check = `breakdown by ${by}`;
    try {
      const rows = await client.usage.breakdown({ by, ...query }, options);
      const sums = emptySums();
      for (const row of rows) add(sums, row);
      // Level 1 rows have no cost; a row without one beside rows with one was left unpriced.
      const hasCost = rows.length === 0 || sums.unpriced < rows.length;
      compareSums(ledger, check, expected, sums, hasCost);
    } catch (error) {
      if (!ApiError.isInstance(error) || error.code !== 'unsupported_parameter') throw error;
      ledger.skip(check, 'The backend does not serve it.');
    }
  }
  const sums = emptySums();
  for await (const entry of client.usage.log({ ...query, limit: PAGE_ROWS }, options)) {
    add(sums, { tokens: entry.totalTokens, requests: 1, ...(entry.cost != null && { cost: entry.cost }) });
  }
  compareSums(ledger, 'log', expected, sums, true);
}

function compareSums(ledger: Ledger, check: string, expected: Sums, actual: Sums, hasCost: boolean): void {
  ledger.compare(`${check}: tokens`, 'tokens', expected.tokens, actual.tokens);
  if (hasCost) ledger.compare(`${check}: cost`, 'EUR', expected.costNano, actual.costNano);
  else ledger.skip(`${check}: cost`, 'The rows tell no cost.');
  if (expected.requests === null || actual.requests === null) {
    ledger.skip(`${check}: requests`, 'The backend does not count requests.');
  } else ledger.compare(`${check}: requests`, 'requests', expected.requests, actual.requests);
}

/** What was booked is what is there: what is held by calls in flight is still part of it. */
async function compareWallet(client: Aim2BalanceClient, ledger: Ledger, options?: RequestOptions): Promise<void> {
  const balance = await client.user.balance(options);
  let tokens = 0n;
  let amountNano = 0n;
  for await (const { status, ...booked } of client.user.transactions({ limit: PAGE_ROWS }, options)) {
    if (status !== 'settled') continue;
    tokens += BigInt(booked.tokens);
    amountNano += toNanoEur(booked.amount);
  }
  const reserved = balance.reservedTokens ?? 0;
  ledger.compare('transactions: tokens', 'credits', BigInt(balance.tokens) + BigInt(reserved), tokens);
  ledger.compare('transactions: amount', 'EUR', toNanoEur(balance.fiatValue) + creditsToNano(reserved), amountNano);
}
