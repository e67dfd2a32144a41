import { randomBytes } from 'node:crypto';
import Stripe from 'stripe';
import { paymentPage } from './payment-page.js';

export interface FakeStripeOptions {
  /** Where a browser reaches it, `http://127.0.0.1:8787`; its page lies on the one that the customer comes from, else on the first. */
  origins: readonly [string, ...string[]];
  /** Where its events go. */
  webhookUrl: string;
  webhookSecret: string;
  /** Between the payment and its event: a customer is often back before it. @defaultValue 400 */
  webhookDelayMs?: number;
  /** Between a bank transfer and its arrival. @defaultValue 10000 */
  transferMs?: number;
}

interface Session {
  id: string;
  object: 'checkout.session';
  url: string;
  mode: string;
  status: 'open' | 'complete';
  payment_status: 'unpaid' | 'paid';
  payment_intent: string;
  amount_total: number;
  currency: string;
  client_reference_id: string | null;
  metadata: Record<string, string>;
  success_url: string;
  cancel_url: string;
}

export interface FakeStripe {
  /** Answers `/v1/…` and `/c/pay/…`; `null` for any other path. */
  fetch(request: Request): Promise<Response | null>;
  /** Stops deliveries that are under way. */
  close(): void;
}

const ATTEMPTS = 5;

/**
 * A stand-in for Stripe: it takes checkout sessions from the official client, shows a payment page, and reports what
 * happens there in signed events, again and again until they are taken. For demos and tests, on loopback.
 */
export function createFakeStripe(options: FakeStripeOptions): FakeStripe {
  const { origins, webhookUrl, webhookSecret, webhookDelayMs = 400, transferMs = 10_000 } = options;
  const sessions = new Map<string, Session>();
  const byKey = new Map<string, { body: string; id: string }>();
  const timers = new Set<NodeJS.Timeout>();
  const signer = new Stripe('sk_test_fake');

  function later(ms: number, work: () => Promise<void>): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work().catch((error: unknown) => process.stderr.write(`fake payment: ${String(error)}\n`));
    }, ms);
    timers.add(timer);
  }

  async function deliver(type: string, object: Session, attempt = 1): Promise<void> {
    const payload = JSON.stringify({
      id: `evt_${randomBytes(12).toString('hex')}`,
      object: 'event',
      created: Math.floor(Date.now() / 1000),
      livemode: false,
      type,
      data: { object },
    });
    const signature = signer.webhooks.generateTestHeaderString({ payload, secret: webhookSecret });
    const status = await fetch(webhookUrl, {
      method: 'POST',
      body: payload,
      headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    }).then(
      (response) => response.status,
      () => 0, // nobody listens: delivered again below
    );
    if (status >= 200 && status < 300) return;
    if (attempt < ATTEMPTS) later(250 * 2 ** attempt, () => deliver(type, object, attempt + 1));
    else throw new Error(`the webhook does not take ${type}: status ${status}`);
  }

  async function create(request: Request): Promise<Response> {
    const body = await request.text();
    const key = request.headers.get('idempotency-key');
    const earlier = key === null ? undefined : byKey.get(key);
    if (earlier) {
      if (earlier.body !== body)
        return stripeError(400, 'idempotency_error', 'This key was used with other parameters.');
      return Response.json(sessions.get(earlier.id));
    }
    const form = new URLSearchParams(body);
    const amount =
      Number(form.get('line_items[0][price_data][unit_amount]')) * Number(form.get('line_items[0][quantity]'));
    if (!Number.isSafeInteger(amount) || amount <= 0) {
      return stripeError(400, 'invalid_request_error', 'The amount is not a number of cents.');
    }
    const id = `cs_test_${randomBytes(16).toString('hex')}`;
    const successUrl = form.get('success_url') ?? '';
    const from = URL.canParse(successUrl) ? new URL(successUrl).origin : null;
    const session: Session = {
      id,
      object: 'checkout.session',
      url: `${origins.find((origin) => origin === from) ?? origins[0]}/c/pay/${id}`,
      mode: 'payment',
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: `pi_${randomBytes(12).toString('hex')}`,
      amount_total: amount,
      currency: form.get('line_items[0][price_data][currency]') ?? 'eur',
      client_reference_id: form.get('client_reference_id'),
      metadata: metadataOf(form),
      success_url: successUrl,
      cancel_url: form.get('cancel_url') ?? '',
    };
    sessions.set(id, session);
    if (key !== null) byKey.set(key, { body, id });
    return Response.json(session);
  }

  /** What a button of the payment page does. */
  function act(session: Session, action: string): Response {
    if (action === 'cancel') return redirect(session.cancel_url);
    if (session.status === 'open') {
      session.status = 'complete';
      if (action === 'pay') session.payment_status = 'paid';
      const completed = { ...session };
      later(webhookDelayMs, () => deliver('checkout.session.completed', completed));
      if (action === 'transfer') {
        const paid: Session = { ...session, payment_status: 'paid' };
        later(webhookDelayMs + transferMs, () => deliver('checkout.session.async_payment_succeeded', paid));
      }
    }
    return redirect(session.success_url);
  }

  return {
    async fetch(request) {
      const { pathname } = new URL(request.url);
      if (pathname === '/v1/checkout/sessions' && request.method === 'POST') return create(request);
      if (pathname.startsWith('/v1/'))
        return stripeError(404, 'invalid_request_error', 'The stand-in does not know this.');
      const [, id, action] = /^\/c\/pay\/(\w+)(?:\/(pay|transfer|cancel))?$/.exec(pathname) ?? [];
      if (id === undefined) return null;
      const session = sessions.get(id);
      if (!session) return new Response('There is no such payment.', { status: 404 });
      if (action !== undefined && request.method === 'POST') return act(session, action);
      return paymentPage({ path: `/c/pay/${id}`, cents: session.amount_total, paid: session.status === 'complete' });
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

function metadataOf(form: URLSearchParams): Record<string, string> {
  const metadata: Record<string, string> = {};
  for (const [name, value] of form) {
    const key = /^metadata\[(\w+)\]$/.exec(name)?.[1];
    if (key !== undefined) metadata[key] = value;
  }
  return metadata;
}

function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

function stripeError(status: number, type: string, message: string): Response {
  return Response.json({ error: { type, message } }, { status });
}
