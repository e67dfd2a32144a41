import type { PageQuery } from './pagination.js';
import type { RangeText } from './range.js';

/** A second currency shown next to the first. */
export interface SecondaryValue {
  /** ISO 4217. */
  currency: string;
  value: number;
  /** Units of this currency for one unit of the first. */
  rate?: number;
  /** Instant of the rate. */
  asOf?: string;
}

/** A refill that the backend makes by itself. */
export interface AutoRefill {
  /** Token credits added each time. */
  amount: number;
  interval: { value: number; unit: 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | (string & {}) };
  /** Instant of the next refill; `null` when not known. */
  nextAt?: string | null;
}

/** Credits that expire. */
export interface Grant {
  /** Token credits given. */
  tokens: number;
  /** Token credits left. */
  remaining: number;
  /** Instant; `null` never. */
  expiresAt: string | null;
}

/** The prepaid wallet. 1,000,000 token credits are EUR 1. */
export interface Balance {
  /** Token credits that can be spent; negative when overdrawn. */
  tokens: number;
  /** Their estimated value in `currency`, at most 9 decimals. */
  fiatValue: number;
  /** What is left of the balance as it stood right after the last top-up, 0 to 100. */
  percentage: number;
  /** ISO 4217. @defaultValue 'EUR' */
  currency?: string;
  secondary?: SecondaryValue | null;
  autoRefill?: AutoRefill | null;
  /** Token credits held by calls in flight; already taken off `tokens`. */
  reservedTokens?: number;
  grants?: Grant[];
  /** Instant of the last change. */
  updatedAt?: string;
}

export const transactionTypes = ['topup', 'refill', 'grant', 'usage', 'refund', 'adjustment', 'donation'] as const;
/** Known kinds; a backend may send others. */
export type TransactionType = (typeof transactionTypes)[number] | (string & {});
export const transactionStatuses = ['pending', 'settled', 'failed'] as const;
export type TransactionStatus = (typeof transactionStatuses)[number] | (string & {});

/** A part of an amount that was kept as a fee. */
export interface Fee {
  /** For example `rebalancing` (the 2.5 % that funds restoration) or `payment`. */
  type: string;
  /** EUR. */
  amount: number;
}

/** One line of the billing history. */
export interface Transaction {
  id: string;
  /** Instant. */
  date: string;
  type: TransactionType;
  status: TransactionStatus;
  description: string;
  /** Signed token credits; a credit is positive. */
  tokens: number;
  /** Signed amount in `currency`; a credit is positive. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  balanceAfter?: { tokens: number; amount: number } | null;
  fees?: Fee[];
  /** https only. */
  receiptUrl?: string | null;
}

export interface TransactionsQuery extends PageQuery {
  /** Level 2. */
  type?: TransactionType;
  /** Level 2. */
  range?: RangeText;
  /** IANA zone of the range. Level 2. */
  tz?: string;
}
