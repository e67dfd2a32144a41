import type {
  Balance,
  BreakdownDimension,
  BreakdownQuery,
  BreakdownRows,
  CheckoutRequest,
  CheckoutSession,
  LogEntry,
  LogQuery,
  PageOf,
  RangeQuery,
  Transaction,
  TransactionsQuery,
  UsageSummary,
} from '@aim2balance/client';

interface CallOptions {
  signal?: AbortSignal | undefined;
}

/** What the dashboard calls: a client of `createClient` is one. */
export interface DashboardClient {
  readonly user: {
    balance(options?: CallOptions): PromiseLike<Balance>;
    transactions(query: TransactionsQuery, options?: CallOptions): PromiseLike<PageOf<Transaction>>;
  };
  readonly usage: {
    summary(query: RangeQuery, options?: CallOptions): PromiseLike<UsageSummary>;
    breakdown<By extends BreakdownDimension>(
      query: BreakdownQuery<By>,
      options?: CallOptions,
    ): PromiseLike<BreakdownRows[By][]>;
    log(query: LogQuery, options?: CallOptions): PromiseLike<PageOf<LogEntry>>;
  };
  readonly billing: {
    checkout(request: CheckoutRequest, options?: CallOptions): PromiseLike<CheckoutSession>;
  };
}
