import { book, bookingTx } from './ledger.js';
import { movePayment } from './payments.js';
import { big, type Sql } from './sql.js';

export interface SettleOrder {
  accountId: string;
  /** Id of the payment, and of the ledger entry it becomes. */
  paymentId: string;
  occurredMs: number;
  amountNano: bigint;
  description: string;
  /** The payment provider's own reference. */
  providerRef: string | null;
}

/** Books a paid payment as a top-up and closes it, together; `false`: it was booked before. */
export function settle(sql: Sql, order: SettleOrder, nowMs: number): Promise<boolean> {
  return bookingTx(sql, async (tx) => {
    const { accountId, paymentId, occurredMs, amountNano, description, providerRef } = order;
    const entry = { accountId, entryId: paymentId, occurredMs, kind: 'topup' as const, amountNano, description };
    const booked = await book(tx, entry, nowMs);
    const payment = {
      accountId,
      paymentId,
      createdMs: occurredMs,
      amountNano,
      status: 'settled' as const,
      providerRef,
    };
    await movePayment(tx, payment, nowMs);
    return booked;
  });
}

export interface RefundOrder {
  accountId: string;
  paymentId: string;
  occurredMs: number;
  /** What has been paid back of the payment in all, as a positive amount. */
  refundedNano: bigint;
  description: string;
}

/**
 * Books the part of a cumulative refund that is not booked yet. Late, repeated and reordered reports of the same
 * refunds add up to the largest of them.
 */
export function refundUpTo(sql: Sql, order: RefundOrder, nowMs: number): Promise<boolean> {
  return bookingTx(sql, async (tx) => {
    const { accountId, paymentId, refundedNano } = order;
    const prefix = `${paymentId}-refund-`;
    // Takes the wallet's lock before the sum is read: two reports of one refund may arrive at the same moment.
    await tx.query(
      `INSERT INTO wallet (account_id,balance_nano,reference_nano,updated_ms) VALUES ($1,0,0,$2)
       ON CONFLICT (account_id) DO UPDATE SET updated_ms=wallet.updated_ms`,
      [accountId, nowMs],
    );
    const [row] = await tx.query(
      `SELECT CAST(coalesce(sum(amount_nano),0) AS BIGINT) AS booked FROM ledger_entry
       WHERE account_id=$1 AND entry_id>=$2 AND entry_id<$3`,
      [accountId, prefix, `${prefix}:`],
    );
    const outstanding = refundedNano + big(row?.booked);
    if (outstanding <= 0n) return false;
    return book(
      tx,
      {
        accountId,
        entryId: `${prefix}${refundedNano}`,
        occurredMs: order.occurredMs,
        kind: 'refund',
        amountNano: -outstanding,
        description: order.description,
      },
      nowMs,
    );
  });
}
