import { createHash, randomUUID } from 'node:crypto';
import { type CheckoutSession, InvalidParameterError, toNanoEur } from '@aim2balance/contract';
import { parseBody } from '@aim2balance/contract/schemas';
import type Stripe from 'stripe';
import { returnUrls } from '../billing/return-url.js';
import { handleStripeEvent } from '../billing/stripe-event.js';
import { ProblemError } from '../problem.js';
import type { Store } from '../store/store.js';
import type { RouteContext, Routes } from './context.js';
import { readJson, readText } from './read-json.js';

export interface BillingOptions {
  /** The client of the official package. */
  stripe: Stripe;
  /** Signing secret of the webhook endpoint, `whsec_…`. */
  webhookSecret: string;
  /** Origins the payment page may return to. @defaultValue the server's own, as the request has it */
  returnOrigins?: readonly string[];
  /** Smallest top-up, EUR. @defaultValue 5 */
  minEur?: number;
  /** Largest top-up, EUR. @defaultValue 1000 */
  maxEur?: number;
  /** Name of what is bought, on the payment page. @defaultValue 'AI credits' */
  productName?: string;
}

const NANO_PER_CENT = 10_000_000n;
const MAX_BYTES = 64 << 10;
/** Stripe's own default: an older signature is a replay. */
const TOLERANCE_S = 300;

export function billingRoutes(
  store: Store,
  clock: () => Date,
  billing: BillingOptions | undefined,
): Pick<Routes, 'checkout' | 'webhook'> {
  if (!billing) {
    const missing = async (): Promise<never> => {
      throw new ProblemError('not_found', 'This server takes no payments: no payment provider is configured.');
    };
    return { checkout: missing, webhook: missing };
  }
  return {
    async checkout({ accountId, request }) {
      const { amount, currency, returnUrl } = parseBody('checkout', await readJson(request, MAX_BYTES));
      const cents = priceInCents(amount, currency, billing);
      const allowed = billing.returnOrigins ?? [new URL(request.url).origin];
      const paymentId = paymentIdOf(accountId, request);
      const urls = returnUrls(returnUrl, allowed, paymentId);
      return openPage(billing, { accountId, paymentId, cents, ...urls });
    },

    async webhook({ request }: RouteContext) {
      const body = await readText(request, 1 << 20);
      await handleStripeEvent(verified(billing, body, request.headers.get('stripe-signature'), clock()), store);
      return { received: true };
    },
  };
}

function priceInCents(amount: number, currency: string, { minEur = 5, maxEur = 1000 }: BillingOptions): number {
  if (currency !== 'EUR') throw new InvalidParameterError('currency', 'Top-ups are in EUR.');
  const nano = toNanoEur(amount);
  if (nano % NANO_PER_CENT !== 0n) throw new InvalidParameterError('amount', 'A top-up is a whole number of cents.');
  if (nano < toNanoEur(minEur) || nano > toNanoEur(maxEur)) {
    throw new InvalidParameterError('amount', `A top-up lies between ${minEur} and ${maxEur} EUR.`);
  }
  return Number(nano / NANO_PER_CENT);
}

/** The same `Idempotency-Key` of the same account means the same payment. */
function paymentIdOf(accountId: string, request: Request): string {
  const key = request.headers.get('idempotency-key');
  if (key === null) return `pay_${randomUUID()}`;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new InvalidParameterError('Idempotency-Key', 'The key is not 1 to 255 printable ASCII characters.');
  }
  return `pay_${createHash('sha256').update(`${accountId}\u0000${key}`).digest('base64url').slice(0, 32)}`;
}

interface Order {
  accountId: string;
  paymentId: string;
  cents: number;
  successUrl: string;
  cancelUrl: string;
}

async function openPage(
  { stripe, productName = 'AI credits' }: BillingOptions,
  order: Order,
): Promise<CheckoutSession> {
  const { accountId, paymentId, cents, successUrl, cancelUrl } = order;
  const metadata = { accountId, paymentId };
  try {
    const session = await stripe.checkout.sessions.create(
      {
        mode: 'payment',
        client_reference_id: paymentId,
        metadata,
        // The charge inherits them, so a refund names its account by itself.
        payment_intent_data: { metadata },
        line_items: [
          { quantity: 1, price_data: { currency: 'eur', unit_amount: cents, product_data: { name: productName } } },
        ],
        success_url: successUrl,
        cancel_url: cancelUrl,
      },
      { idempotencyKey: paymentId },
    );
    if (session.url === null) throw new Error('Stripe gave no address for the payment page.');
    return { url: session.url, id: paymentId };
  } catch (cause) {
    if ((cause as { type?: unknown }).type === 'StripeIdempotencyError') {
      throw new ProblemError('conflict', 'This Idempotency-Key was used for another top-up: use a new one.', { cause });
    }
    throw new ProblemError('unavailable', 'The payment provider does not answer as it should: try again soon.', {
      headers: { 'retry-after': '2' },
      cause,
    });
  }
}

/** Stripe signs the bytes it sends: they are checked as they came. */
function verified({ stripe, webhookSecret }: BillingOptions, body: string, signature: string | null, now: Date) {
  try {
    return stripe.webhooks.constructEvent(body, signature ?? '', webhookSecret, TOLERANCE_S, undefined, now.getTime());
  } catch (cause) {
    throw new ProblemError('invalid_parameter', 'The signature of the webhook is missing, wrong or too old.', {
      errors: [{ parameter: 'Stripe-Signature', message: 'It does not fit the body.' }],
      cause,
    });
  }
}
