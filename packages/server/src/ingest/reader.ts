import type { Credit } from '../store/ledger.js';
import type { Draft, ImportField, RejectedLine } from './draft.js';
import type { Line } from './lines.js';

/** A movement of money in a source that has both. */
export interface CreditDraft {
  line: number;
  credit: Omit<Credit, 'accountId'>;
}

/** What a source says an account holds, whatever its movements add up to. */
export interface BalanceDraft {
  line: number;
  /** The same statement, imported again, changes nothing. */
  balanceId: string;
  balanceNano: bigint;
}

export type ReaderOutput = Draft | RejectedLine | CreditDraft | BalanceDraft;

/** Turns the lines of a file into calls, batch by batch. */
export interface DraftReader {
  read(lines: readonly Line[]): ReaderOutput[];
  /** What is left when the file ends. */
  end(): ReaderOutput[];
}

export interface ReaderOptions {
  /** Names in the source and the fields they are. */
  map: ReadonlyMap<string, ImportField>;
}

export const formats = ['auto', 'csv', 'jsonl', 'litellm', 'librechat', 'openai'] as const;
export type Format = (typeof formats)[number];
