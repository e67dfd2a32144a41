import { big, int, type Row, type Sql, type SqlValue, text, textOrNull } from './sql.js';

/**
 * A payment as the payment provider reports it. Once settled, the ledger entry of the same id stands for it in the
 * history. A page that was opened and left is no payment and leaves no trace.
 */
export interface Payment {
  accountId: string;
  paymentId: string;
  createdMs: number;
  amountNano: bigint;
  /** `pending`: ordered, but the money is still on its way. */
  status: 'pending' | 'failed' | 'settled';
  /** The payment provider's own reference. */
  providerRef: string | null;
}

const columns = 'account_id,payment_id,created_ms,updated_ms,amount_nano,status,provider_ref';

export function readPayment(row: Row): Payment {
  return {
    accountId: text(row.account_id),
    paymentId: text(row.payment_id),
    createdMs: int(row.created_ms),
    amountNano: big(row.amount_nano),
    status: text(row.status) as Payment['status'],
    providerRef: textOrNull(row.provider_ref),
  };
}

const values = (
  { accountId, paymentId, createdMs, amountNano, status, providerRef }: Payment,
  nowMs: number,
): SqlValue[] => [accountId, paymentId, createdMs, nowMs, amountNano.toString(), status, providerRef];

/** States a payment may leave for another one: reports come in any order, and never lead back. */
const leaves = { pending: '1=0', failed: `payment.status='pending'`, settled: `payment.status<>'settled'` };

/** Writes a payment, or moves a known one on, inside a transaction of the caller. */
export async function movePayment(tx: Sql, payment: Payment, nowMs: number): Promise<void> {
  await tx.query(
    `INSERT INTO payment (${columns}) VALUES ($1,$2,$3,$4,CAST($5 AS BIGINT),$6,$7)
     ON CONFLICT (account_id,payment_id) DO UPDATE SET status=excluded.status, updated_ms=excluded.updated_ms,
       amount_nano=excluded.amount_nano, provider_ref=coalesce(excluded.provider_ref,payment.provider_ref)
     WHERE ${leaves[payment.status]}`,
    values(payment, nowMs),
  );
}

export async function recordPayment(sql: Sql, payment: Payment, nowMs: number): Promise<void> {
  await sql.tx((tx) => movePayment(tx, payment, nowMs));
}

/** Keeps the receipt of a payment; the payment itself may be reported later. */
export async function recordReceipt(sql: Sql, payment: Payment, receiptUrl: string, nowMs: number): Promise<void> {
  await sql.tx((tx) =>
    tx.query(
      `INSERT INTO payment (${columns},receipt_url) VALUES ($1,$2,$3,$4,CAST($5 AS BIGINT),$6,$7,$8)
       ON CONFLICT (account_id,payment_id) DO UPDATE SET receipt_url=excluded.receipt_url`,
      [...values(payment, nowMs), receiptUrl],
    ),
  );
}

export async function accountOfPayment(
  sql: Sql,
  providerRef: string,
): Promise<{ accountId: string; paymentId: string } | null> {
  const [row] = await sql.query('SELECT account_id,payment_id FROM payment WHERE provider_ref=$1', [providerRef]);
  return row ? { accountId: text(row.account_id), paymentId: text(row.payment_id) } : null;
}
