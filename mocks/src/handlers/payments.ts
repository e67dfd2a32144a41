import { type CheckoutRequest, type CheckoutSession, toNanoEur } from '@aim2balance/contract';
import type { MutableWorld } from '../world/types.js';

/** Opens a payment page that nobody will see: the payment is pending until the history has been read a few times. */
export function openCheckout(world: MutableWorld, { amount }: CheckoutRequest): CheckoutSession {
  const id = `cs_mock_${world.ledger.filter((entry) => entry.id.startsWith('cs_mock_')).length + 1}`;
  world.addEntry({
    id,
    atMs: world.now().getTime(),
    type: 'topup',
    status: 'pending',
    description: 'Card payment',
    amountNanoEur: Number(toNanoEur(amount)),
    paymentFeeNanoEur: 0,
  });
  return { url: `https://checkout.stripe.com/c/pay/${id}`, id };
}

/** Settles the payments that {@link openCheckout} opened, as the payment provider's message would. */
export function settlePayments(world: MutableWorld): void {
  for (const { id, status } of world.ledger) if (status === 'pending' && id.startsWith('cs_mock_')) world.settle(id);
}
