import { InvalidParameterError, NANO_PER_CREDIT, NANO_PER_EUR } from '@aim2balance/contract';
import { ConflictError } from './conflict-error.js';
import { big, int, type Row, type Sql, text } from './sql.js';

/** Why money moved. Usage is not in the ledger: it is metered, and shown as a line a day. */
export const ledgerKinds = ['topup', 'refill', 'grant', 'refund', 'adjustment', 'donation'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

export interface Credit {
  accountId: string;
  /** Unique within the account: the same id is booked once. */
  entryId: string;
  occurredMs: number;
  kind: LedgerKind;
  /** Signed; a credit is positive. */
  amountNano: bigint;
  description: string;
}

export interface LedgerEntry extends Credit {
  balanceAfterNano: bigint;
}

const columns = 'account_id,entry_id,occurred_ms,kind,amount_nano,balance_after_nano,description';

export function readEntry(row: Row): LedgerEntry {
  return {
    accountId: text(row.account_id),
    entryId: text(row.entry_id),
    occurredMs: int(row.occurred_ms),
    kind: text(row.kind) as LedgerKind,
    amountNano: big(row.amount_nano),
    balanceAfterNano: big(row.balance_after_nano),
    description: text(row.description),
  };
}

/**
 * Most that a wallet may hold or owe, and that one movement may move: EUR 4,000,000,000. Two of them still fit a BIGINT,
 * beyond which SQLite would go on in floating point, and as credits they are exact numbers.
 */
export const MAX_WALLET_NANO = 4_000_000_000n * NANO_PER_EUR;

const isWithin = (nano: bigint) => nano <= MAX_WALLET_NANO && nano >= -MAX_WALLET_NANO;

/** @throws {InvalidParameterError} a balance after a write, which has to be rolled back */
export function expectWithinLimit(balanceNano: bigint): void {
  if (isWithin(balanceNano)) return;
  throw new InvalidParameterError(
    'amount',
    'The balance would leave the range of ±4,000,000,000 EUR: nothing is booked.',
  );
}

class AlreadyBooked extends Error {}

/**
 * Books a movement of money once: `true` when this call booked it, `false` when it was booked before.
 * @throws {ConflictError} the id is booked already with another amount or kind; the booked one stays
 * @throws {InvalidParameterError} not a whole number of credits (an adjustment may be any amount: balances of other
 * systems have fractions), or a balance beyond {@link MAX_WALLET_NANO}
 */
export function credit(sql: Sql, entry: Credit, nowMs: number): Promise<boolean> {
  return bookingTx(sql, (tx) => book(tx, entry, nowMs));
}

/** A transaction that calls {@link book}. */
export async function bookingTx<T>(sql: Sql, work: (tx: Sql) => Promise<T>): Promise<T> {
  try {
    return await sql.tx(work);
  } catch (error) {
    // Another process booked the same id between our look and our write: its booking counts, ours was rolled back.
    if (error instanceof AlreadyBooked) return sql.tx(work);
    throw error;
  }
}

/** {@link credit} inside a {@link bookingTx} of the caller. */
export async function book(tx: Sql, entry: Credit, nowMs: number): Promise<boolean> {
  if (!isWithin(entry.amountNano)) {
    throw new InvalidParameterError('amount', 'A movement of money is at most EUR 4,000,000,000.');
  }
  if (entry.kind !== 'adjustment' && entry.amountNano % NANO_PER_CREDIT !== 0n) {
    throw new InvalidParameterError(
      'amount',
      'A movement of money is a whole number of credits, EUR 0.000001 each; an adjustment alone may be any amount.',
    );
  }
  const booked = await findEntry(tx, entry.accountId, entry.entryId);
  if (booked) {
    if (booked.amountNano === entry.amountNano && booked.kind === entry.kind) return false;
    throw new ConflictError(
      `The id ${JSON.stringify(entry.entryId)} is booked already as another movement; the booked one stays. Use an id of its own.`,
      [entry.entryId],
    );
  }
  // The wallet row first: its lock lines up everything that moves this account's money.
  const amount = entry.amountNano.toString();
  const [wallet] = await tx.query(
    `INSERT INTO wallet (account_id,balance_nano,reference_nano,updated_ms)
     VALUES ($1,CAST($2 AS BIGINT),CAST($3 AS BIGINT),$4)
     ON CONFLICT (account_id) DO UPDATE SET balance_nano=wallet.balance_nano+excluded.balance_nano,
       reference_nano=CASE WHEN excluded.balance_nano>0 THEN wallet.balance_nano+excluded.balance_nano
         ELSE wallet.reference_nano END, updated_ms=excluded.updated_ms
     RETURNING balance_nano`,
    [entry.accountId, amount, entry.amountNano > 0n ? amount : '0', nowMs],
  );
  const balanceNano = big(wallet?.balance_nano);
  expectWithinLimit(balanceNano);
  const inserted = await tx.query(
    `INSERT INTO ledger_entry (${columns})
     VALUES ($1,$2,$3,$4,CAST($5 AS BIGINT),CAST($6 AS BIGINT),$7)
     ON CONFLICT (account_id,entry_id) DO NOTHING RETURNING entry_id`,
    [entry.accountId, entry.entryId, entry.occurredMs, entry.kind, amount, balanceNano.toString(), entry.description],
  );
  if (inserted.length === 0) throw new AlreadyBooked();
  return true;
}

export async function findEntry(sql: Sql, accountId: string, entryId: string): Promise<LedgerEntry | null> {
  const [row] = await sql.query(`SELECT ${columns} FROM ledger_entry WHERE account_id=$1 AND entry_id=$2`, [
    accountId,
    entryId,
  ]);
  return row ? readEntry(row) : null;
}

export interface WalletState {
  balanceNano: bigint;
  /** The balance right after the latest credit; 0 without one. */
  referenceNano: bigint;
  /** `null`: the account has no wallet yet. */
  updatedMs: number | null;
}

export async function wallet(sql: Sql, accountId: string): Promise<WalletState> {
  const [row] = await sql.query('SELECT balance_nano,reference_nano,updated_ms FROM wallet WHERE account_id=$1', [
    accountId,
  ]);
  if (!row) return { balanceNano: 0n, referenceNano: 0n, updatedMs: null };
  return {
    balanceNano: big(row.balance_nano),
    referenceNano: big(row.reference_nano),
    updatedMs: int(row.updated_ms),
  };
}
