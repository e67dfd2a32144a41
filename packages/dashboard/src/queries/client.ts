import type {
  Balance,
  BreakdownDimension,
  BreakdownQuery,
  BreakdownRows,
  Capabilities,
  CheckoutRequest,
  CheckoutSession,
  ImpactResult,
  LogEntry,
  LogQuery,
  Page,
  RangeQuery,
  SustainabilityQuery,
  Transaction,
  TransactionsQuery,
  UsageSummary,
} from '@aim2balance/client';

interface CallOptions {
  signal?: AbortSignal | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
}

interface PagesOf<T> {
  /** From this page to the last one. */
  pages(): AsyncIterable<Page<T>>;
}

/** What the dashboard calls: a client of `createClient` is one. */
export interface DashboardClient {
  readonly user: {
    balance(options?: CallOptions): PromiseLike<Balance>;
    transactions(
      query: TransactionsQuery,
      options?: CallOptions,
    ): PromiseLike<Page<Transaction>> & PagesOf<Transaction>;
  };
  readonly usage: {
    summary(query: RangeQuery, options?: CallOptions): PromiseLike<UsageSummary>;
    breakdown<By extends BreakdownDimension>(
      query: BreakdownQuery<By>,
      options?: CallOptions,
    ): PromiseLike<BreakdownRows[By][]>;
    log(query: LogQuery, options?: CallOptions): PromiseLike<Page<LogEntry>> & PagesOf<LogEntry>;
  };
  readonly billing: {
    checkout(request: CheckoutRequest, options?: CallOptions): PromiseLike<CheckoutSession>;
  };
  readonly sustainability: {
    metrics(query: SustainabilityQuery, options?: CallOptions): PromiseLike<ImpactResult>;
  };
  /** What the backend refused so far. */
  readonly capabilities: Capabilities;
  /** Calls back when somebody else has signed in; gives the function that ends this. */
  onIdentityChange?(listener: () => void): () => void;
}
