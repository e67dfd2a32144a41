import type { BreakdownDimension, RangeQuery, RangeText } from '@aim2balance/contract';
import type { Aim2BalanceClient } from '../client.js';
import type { Aim2BalanceError } from '../errors.js';
import type { RequestOptions } from '../options.js';
import type { Difference, Reconciliation } from '../reconcile.js';

// Loaded on demand, and so given what the client has already.

const dimensions: readonly BreakdownDimension[] = ['provider', 'project', 'model', 'day'];
const NANO_PER_CREDIT = 1000n;
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

function add(sums: Sums, { tokens, cost, requests }: Row, { toNanoEur }: Money): void {
  sums.tokens += BigInt(tokens);
  sums.requests = sums.requests === null || requests === undefined ? null : sums.requests + BigInt(requests);
  if (cost == null) sums.unpriced++;
  else sums.costNano += toNanoEur(cost);
}

/** Exact arithmetic with amounts in EUR. */
export interface Money {
  toNanoEur: (amount: number) => bigint;
  nanoToDecimal: (nano: bigint) => string;
}

/** The range of a summary, cut off at this moment where it runs on, in a form that every backend reads alike. */
async function closedRange(client: Aim2BalanceClient, query: RangeQuery, options?: RequestOptions): Promise<RangeText> {
  const { range } = await client.usage.summary(query, options);
  // A backend that does not tell what it read, or one that reads all there is.
  if (!range || query.range === 'all') return query.range ?? '30d';
  const now = new Date().toISOString();
  return `${range.from}..${Date.parse(range.to) > Date.parse(now) ? now : range.to}`;
}

class Ledger {
  readonly money: Money;
  readonly checked: string[] = [];
  readonly differences: Difference[] = [];
  readonly skipped: Reconciliation['skipped'] = [];

  constructor(money: Money) {
    this.money = money;
  }

  compare(check: string, unit: Difference['unit'], expected: bigint, actual: bigint): void {
    this.checked.push(check);
    if (expected === actual) return;
    const text = unit === 'EUR' ? this.money.nanoToDecimal : String;
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
  query: Required<RangeQuery>,
  money: Money,
  options?: RequestOptions,
): Promise<Reconciliation> {
  const ledger = new Ledger(money);
  await compareUsage(client, { ...query, range: await closedRange(client, query, options) }, ledger, options);
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
    costNano: ledger.money.toNanoEur(summary.totalCost),
    requests: summary.totalRequests === undefined ? null : BigInt(summary.totalRequests),
    unpriced: 0,
  };
  for (const by of dimensions) {
    const check = `breakdown by ${by}`;
    try {
      const rows = await client.usage.breakdown({ by, ...query }, options);
      const sums = emptySums();
      for (const row of rows) add(sums, row, ledger.money);
      // Level 1 rows have no cost; a row without one beside rows with one was left unpriced.
      const hasCost = rows.length === 0 || sums.unpriced < rows.length;
      compareSums(ledger, check, expected, sums, hasCost);
    } catch (error) {
      if ((error as Aim2BalanceError).code !== 'unsupported_parameter') throw error;
      ledger.skip(check, 'The backend does not serve it.');
    }
  }
  const sums = emptySums();
  for await (const entry of client.usage.log({ ...query, limit: PAGE_ROWS }, options)) {
    add(sums, { tokens: entry.totalTokens, requests: 1, cost: entry.cost ?? null }, ledger.money);
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

/**
 * What was booked is what is there: what is held by calls in flight is still part of it. Credits are whole and amounts
 * are not, so that each line may be up to one credit away from its amount.
 */
async function compareWallet(client: Aim2BalanceClient, ledger: Ledger, options?: RequestOptions): Promise<void> {
  const { toNanoEur } = ledger.money;
  const balance = await client.user.balance(options);
  let lines = 0n;
  let tokens = 0n;
  let amountNano = 0n;
  for await (const { status, ...booked } of client.user.transactions({ limit: PAGE_ROWS }, options)) {
    if (status !== 'settled') continue;
    lines++;
    tokens += BigInt(booked.tokens);
    amountNano += toNanoEur(booked.amount);
  }
  const reserved = BigInt(balance.reservedTokens ?? 0);
  const expected = BigInt(balance.tokens) + reserved;
  const off = tokens > expected ? tokens - expected : expected - tokens;
  ledger.compare('transactions: tokens', 'credits', expected, off <= lines ? expected : tokens);
  const held = reserved * NANO_PER_CREDIT;
  ledger.compare('transactions: amount', 'EUR', toNanoEur(balance.fiatValue) + held, amountNano);
}
