import { type CheckReport, check } from './check.js';
import { type IngestOptions, type IngestResult, ingest } from './ingest.js';
import { type Credit, credit, type WalletState, wallet } from './ledger.js';
import type { Totals } from './measures.js';
import { migrate } from './migrate.js';
import { accountOfPayment, type Payment, recordPayment, recordReceipt } from './payments.js';
import { type Rate, rateOf } from './rates.js';
import { type RefundOrder, refundUpTo, type SettleOrder, settle } from './settle.js';
import type { Sql } from './sql.js';
import { type HistoryLine, type HistoryRequest, history } from './transactions.js';
import type { UsageEvent } from './usage-event.js';
import { type LogRequest, log, type Page } from './usage-log.js';
import { extent, type Group, groups, type Interval, series, totals, type UsageFilter } from './usage-reads.js';

/**
 * Everything the server keeps. Accounts are always named first: no call reads or writes more than one, save
 * `ingest` and `check`.
 */
export interface Store {
  /** Stores metered calls, each id once. @throws {ConflictError} */
  ingest(events: readonly UsageEvent[], options?: IngestOptions): Promise<IngestResult>;
  /** Books a movement of money once; `false`: it was booked before. @throws {ConflictError} */
  credit(entry: Credit): Promise<boolean>;
  /** Records a payment that is under way or failed. */
  recordPayment(payment: Payment): Promise<void>;
  recordReceipt(payment: Payment, receiptUrl: string): Promise<void>;
  /** The payment with the provider's own reference; `null`: none of ours. */
  accountOfPayment(providerRef: string): Promise<{ accountId: string; paymentId: string } | null>;
  /** Books a paid payment as a top-up, once. */
  settle(order: SettleOrder): Promise<boolean>;
  /** Books what has been refunded of a payment so far, as far as it is not booked yet. */
  refundUpTo(order: RefundOrder): Promise<boolean>;
  wallet(accountId: string): Promise<WalletState>;
  history(accountId: string, request: HistoryRequest): Promise<Page<HistoryLine>>;
  totals(accountId: string, interval: Interval, filter?: UsageFilter): Promise<Totals>;
  /** The one exchange rate of an interval; `null`: several, or none. */
  rate(accountId: string, interval: Interval): Promise<Rate | null>;
  groups(accountId: string, by: 'provider' | 'project' | 'model', interval: Interval): Promise<Group[]>;
  series(accountId: string, buckets: readonly Interval[]): Promise<Totals[]>;
  log(accountId: string, request: LogRequest): Promise<Page<UsageEvent>>;
  /** First and last instant with a call; `null` without any. */
  extent(accountId: string): Promise<{ firstMs: number; lastMs: number } | null>;
  check(): Promise<CheckReport>;
  /** Brings the schema up to date; the names of the applied steps. */
  migrate(): Promise<string[]>;
  close(): Promise<void>;
}

/** A store over any engine that {@link Sql} covers. Call `migrate()` before the first use. */
export function createStore(sql: Sql, clock: () => Date = () => new Date()): Store {
  const nowMs = () => clock().getTime();
  return {
    ingest: (events, options) => ingest(sql, events, nowMs(), options),
    credit: (entry) => credit(sql, entry, nowMs()),
    recordPayment: (payment) => recordPayment(sql, payment, nowMs()),
    recordReceipt: (payment, receiptUrl) => recordReceipt(sql, payment, receiptUrl, nowMs()),
    accountOfPayment: (providerRef) => accountOfPayment(sql, providerRef),
    settle: (order) => settle(sql, order, nowMs()),
    refundUpTo: (order) => refundUpTo(sql, order, nowMs()),
    wallet: (accountId) => wallet(sql, accountId),
    history: (accountId, request) => history(sql, accountId, request),
    totals: (accountId, interval, filter) => totals(sql, accountId, interval, filter),
    rate: (accountId, interval) => rateOf(sql, accountId, interval),
    groups: (accountId, by, interval) => groups(sql, accountId, by, interval),
    series: (accountId, buckets) => series(sql, accountId, buckets),
    log: (accountId, request) => log(sql, accountId, request),
    extent: (accountId) => extent(sql, accountId),
    check: () => check(sql),
    migrate: () => migrate(sql, nowMs()),
    close: () => sql.close(),
  };
}
