import type Stripe from 'stripe';
import type { Payment } from '../store/payments.js';
import type { Store } from '../store/store.js';

const NANO_PER_CENT = 10_000_000n;

interface Owner {
  accountId: string;
  paymentId: string;
}

/**
 * Books what a verified event of Stripe says. Every booking has an id that follows from the payment, so events may
 * come twice, ten times at once, late or in another order. Events of other products on the same Stripe account are
 * none of ours and are passed over.
 */
export async function handleStripeEvent(event: Stripe.Event, store: Store): Promise<void> {
  const occurredMs = event.created * 1000;
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
      return checkoutSession(event.data.object, event.type, occurredMs, store);
    case 'charge.succeeded':
    case 'charge.updated':
      return receipt(event.data.object, occurredMs, store);
    case 'charge.refunded':
      return refund(event.data.object, occurredMs, store);
    case 'charge.dispute.created':
    case 'charge.dispute.funds_withdrawn':
      return dispute(event.data.object, occurredMs, store);
    case 'charge.dispute.closed':
    case 'charge.dispute.funds_reinstated':
      return reinstate(event.data.object, event.type, occurredMs, store);
  }
}

function ownerOf(metadata: Stripe.Metadata | null): Owner | null {
  const { accountId, paymentId } = metadata ?? {};
  return accountId && paymentId ? { accountId, paymentId } : null;
}

const idOf = (reference: string | { id: string } | null): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null);

function nanoOf(cents: number | null, currency: string | null): bigint {
  if (currency !== 'eur' || cents === null) {
    throw new Error(`A payment of ours came as ${cents} ${currency}: only EUR is sold.`);
  }
  return BigInt(cents) * NANO_PER_CENT;
}

async function checkoutSession(
  session: Stripe.Checkout.Session,
  type: string,
  occurredMs: number,
  store: Store,
): Promise<void> {
  const owner = ownerOf(session.metadata);
  if (!owner) return;
  const amountNano = nanoOf(session.amount_total, session.currency);
  const providerRef = idOf(session.payment_intent);
  if (session.payment_status !== 'unpaid') {
    await store.settle({ ...owner, occurredMs, amountNano, description: 'Top-up', providerRef });
    return;
  }
  // `completed` but unpaid: a bank transfer is on its way, and nothing is credited before it arrives.
  const status = type === 'checkout.session.async_payment_failed' ? 'failed' : 'pending';
  await store.recordPayment({ ...owner, createdMs: occurredMs, amountNano, status, providerRef });
}

async function receipt(charge: Stripe.Charge, occurredMs: number, store: Store): Promise<void> {
  const owner = ownerOf(charge.metadata);
  if (!owner || !charge.receipt_url?.startsWith('https://')) return;
  const payment: Payment = {
    ...owner,
    createdMs: occurredMs,
    amountNano: nanoOf(charge.amount, charge.currency),
    status: 'pending',
    providerRef: idOf(charge.payment_intent),
  };
  await store.recordReceipt(payment, charge.receipt_url);
}

async function refund(charge: Stripe.Charge, occurredMs: number, store: Store): Promise<void> {
  const owner = ownerOf(charge.metadata);
  if (!owner) return;
  const refundedNano = nanoOf(charge.amount_refunded, charge.currency);
  await store.refundUpTo({ ...owner, occurredMs, refundedNano, description: 'Refund of a top-up' });
}

/** A dispute carries no metadata: its payment is found by the reference kept when it settled. */
async function disputed({ payment_intent }: Stripe.Dispute, store: Store): Promise<Owner | null> {
  const reference = idOf(payment_intent);
  return reference === null ? null : store.accountOfPayment(reference);
}

const disputeId = ({ paymentId }: Owner, { id }: Stripe.Dispute) => `${paymentId}-dispute-${id}`;

async function dispute(object: Stripe.Dispute, occurredMs: number, store: Store): Promise<void> {
  // An inquiry moves no money.
  if (object.status.startsWith('warning_')) return;
  const owner = await disputed(object, store);
  if (!owner) return;
  await store.credit({
    accountId: owner.accountId,
    entryId: disputeId(owner, object),
    occurredMs,
    kind: 'adjustment',
    amountNano: -nanoOf(object.amount, object.currency),
    description: 'Disputed payment',
  });
}

async function reinstate(object: Stripe.Dispute, type: string, occurredMs: number, store: Store): Promise<void> {
  if (type === 'charge.dispute.closed' && object.status !== 'won') return;
  const owner = await disputed(object, store);
  if (!owner) return;
  await store.credit({
    accountId: owner.accountId,
    entryId: `${disputeId(owner, object)}-reinstated`,
    occurredMs,
    kind: 'adjustment',
    amountNano: nanoOf(object.amount, object.currency),
    description: 'Disputed payment, decided in favour',
  });
}
