import { randomBytes } from 'node:crypto';
import Stripe from 'stripe';
import { createFakeStripe } from '../billing/fake-stripe.js';
import type { BillingOptions } from '../routes/billing.js';
import { CliError } from './cli-error.js';

/** Payments by Stripe, where its keys are set. */
export function stripePayments(env: NodeJS.ProcessEnv, returnOrigins: readonly string[]): BillingOptions | undefined {
  const { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: webhookSecret } = env;
  if (key === undefined && webhookSecret === undefined) return undefined;
  if (!key || !webhookSecret) throw new CliError('Payments need both STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET.');
  return { stripe: new Stripe(key), webhookSecret, returnOrigins };
}

/**
 * Payments for trying out: a stand-in for Stripe behind the server's own address, which signs its webhooks.
 * @param origin the server as it reaches itself
 * @param pageOrigins the server as a browser reaches it
 */
export function fakePayments(
  origin: string,
  pageOrigins: readonly [string, ...string[]],
  returnOrigins: readonly string[],
) {
  const { hostname, port } = new URL(origin);
  const webhookSecret = `whsec_${randomBytes(24).toString('hex')}`;
  const fake = createFakeStripe({ origins: pageOrigins, webhookUrl: `${origin}/api/billing/webhook`, webhookSecret });
  const stripe = new Stripe('sk_test_fake', { host: hostname, port, protocol: 'http', telemetry: false });
  const billing: BillingOptions = { stripe, webhookSecret, returnOrigins };
  return { billing, fetch: fake.fetch, close: fake.close };
}
