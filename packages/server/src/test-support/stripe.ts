import Stripe from 'stripe';
import { NOW } from './app.js';

export const WEBHOOK_SECRET = 'whsec_test_0123456789abcdef';
/** Signs only; it never calls Stripe. */
export const stripe = new Stripe('sk_test_0');

let events = 0;

/** An event as Stripe sends it. */
export function stripeEvent(type: string, object: object, createdMs = NOW.getTime()): string {
  events += 1;
  return JSON.stringify({
    id: `evt_${events}`,
    object: 'event',
    created: Math.floor(createdMs / 1000),
    type,
    data: { object },
  });
}

/** A checkout session of 20 EUR of account `u1`. */
export function session(fields: object = {}) {
  return {
    id: 'cs_test_1',
    object: 'checkout.session',
    payment_status: 'paid',
    payment_intent: 'pi_1',
    amount_total: 2000,
    currency: 'eur',
    metadata: { accountId: 'u1', paymentId: 'pay_1' },
    ...fields,
  };
}

/** The charge of that session. */
export function charge(fields: object = {}) {
  return {
    id: 'ch_1',
    object: 'charge',
    amount: 2000,
    amount_refunded: 0,
    currency: 'eur',
    payment_intent: 'pi_1',
    receipt_url: 'https://pay.stripe.com/receipts/1',
    metadata: { accountId: 'u1', paymentId: 'pay_1' },
    ...fields,
  };
}

/** The `Stripe-Signature` of a body, made at `atMs`. */
export function sign(payload: string, secret = WEBHOOK_SECRET, atMs = NOW.getTime()): string {
  return stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(atMs / 1000) });
}
