import type { AutoRefill, EndpointQueries, EndpointResponses, Grant } from '@aim2balance/contract';
import type { WorldScenario } from './profiles.js';

/** The parts of a cost, in whole nano-EUR. */
export interface NanoParts {
  baseNanoEur: number;
  markupNanoEur: number;
  feeNanoEur: number;
}

/** One metered call. */
export interface MockEvent {
  id: string;
  /** Instant, ms since 1970. */
  atMs: number;
  projectName: string | null;
  providerName: string;
  model: string;
  /** Cached ones included. */
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  /** `null`: not known. */
  costNanoEur: number | null;
  parts: NanoParts | null;
  durationMs: number | null;
}

/** A line of the ledger that is not usage. */
export interface LedgerEntry {
  id: string;
  /** Instant, ms since 1970. */
  atMs: number;
  type: 'topup' | 'refill' | 'grant' | 'refund' | 'adjustment' | 'donation';
  status: 'pending' | 'settled' | 'failed';
  description: string;
  /** Signed; a credit is positive. Counts only when settled. */
  amountNanoEur: number;
  /** Kept by the payment provider; informative. */
  paymentFeeNanoEur: number;
}

/** What the wallet shows beside its balance. */
export interface WalletExtras {
  autoRefill: AutoRefill | null;
  grants: Grant[];
  reservedTokens: number;
  /** USD for one EUR; `null`: no second currency. */
  usdPerEur: number | null;
}

/** Everything a backend would hold of one account. Every answer of a world is derived from its events and its ledger. */
export interface World {
  readonly seed: number;
  readonly scenario: WorldScenario;
  /** Metered calls, oldest first. */
  readonly events: readonly MockEvent[];
  /** Credits and other movements that are not usage, oldest first. */
  readonly ledger: readonly LedgerEntry[];
  readonly wallet: WalletExtras;
  now(): Date;
  /**
   * The answer of a GET endpoint, with every level 2 field.
   * @throws {InvalidParameterError} a range that begins in the future, an unknown cursor
   */
  answer<Name extends keyof EndpointQueries>(name: Name, query: EndpointQueries[Name]): EndpointResponses[Name];
  /** The same account, with room for changes of its own. */
  fork(): MutableWorld;
}

/** A world that takes payments and calls. */
export interface MutableWorld extends World {
  /** Adds calls, each id once. @returns how many were new */
  addEvents(events: readonly MockEvent[]): number;
  addEntry(entry: LedgerEntry): void;
  /** Turns a pending entry into a settled one. */
  settle(id: string): void;
}
