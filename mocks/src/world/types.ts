import type { AutoRefill, Grant } from '@aim2balance/contract';

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
