import Stripe from 'stripe';
import { afterEach, describe, expect, test } from 'vitest';
import { createFakeStripe } from '../billing/fake-stripe.js';
import { type Listening, listen } from '../cli/listen.js';
import { type TestApp, testApp } from '../test-support/app.js';
import { WEBHOOK_SECRET } from '../test-support/stripe.js';

const OWN = 'https://chat.example.org';
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The app, and a stand-in for Stripe, both on loopback. */
async function withPayments({ transferMs = 50 } = {}): Promise<TestApp> {
  let handleApi = async (_: Request) => new Response(null, { status: 503 });
  let handleStripe = async (_: Request) => new Response(null, { status: 503 });
  const api = await listen((request) => handleApi(request), '127.0.0.1', 0);
  const pay: Listening = await listen((request) => handleStripe(request), '127.0.0.1', 0);
  const fake = createFakeStripe({
    origins: [`http://127.0.0.1:${pay.port}`, 'http://localhost:5173'],
    webhookUrl: `http://127.0.0.1:${api.port}/api/billing/webhook`,
    webhookSecret: WEBHOOK_SECRET,
    webhookDelayMs: 20,
    transferMs,
  });
  handleStripe = async (request) => (await fake.fetch(request)) ?? new Response(null, { status: 404 });
  closing.push(
    () => fake.close(),
    () => api.close(),
    () => pay.close(),
  );
  const stripe = new Stripe('sk_test_0', {
    host: '127.0.0.1',
    port: pay.port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
  });
  // The stand-in signs with the real time: the app has to live in it.
  const clock = () => new Date();
  const app = await testApp({
    clock,
    billing: { stripe, webhookSecret: WEBHOOK_SECRET, returnOrigins: [OWN, 'http://localhost:5173'] },
  });
  handleApi = async (request) => {
    const answer = await app.ask(new URL(request.url).pathname, null, {
      method: request.method,
      body: await request.text(),
      headers: request.headers,
    });
    return new Response(answer.text, { status: answer.status });
  };
  return app;
}

const ask = (app: TestApp, body: unknown, headers: Record<string, string> = {}) =>
  app.ask('/api/billing/checkout', 'u1', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

const order = (fields: object = {}) => ({
  amount: 20,
  currency: 'EUR',
  returnUrl: `${OWN}/wallet?tab=1#top`,
  ...fields,
});

async function settled(app: TestApp, status: string): Promise<void> {
  await expect
    .poll(
      async () => (await app.ask('/api/user/transactions')).body.data.map((row: { status: string }) => row.status),
      {
        timeout: 10_000,
      },
    )
    .toEqual([status]);
}

describe('checkout', () => {
  test('the whole way: page, pay, back with the id, balance and history', { timeout: 30_000 }, async () => {
    const app = await withPayments();
    const { status, body } = await ask(app, order());
    expect(status).toBe(200);
    const page = await fetch(body.url);
    expect(await page.text()).toContain('€20.00');
    const back = await fetch(`${body.url}/pay`, { method: 'POST', redirect: 'manual' });
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toBe(`${OWN}/wallet?tab=1&checkout=success&transaction=${body.id}#top`);
    await settled(app, 'settled');
    expect((await app.ask('/api/user/transactions')).body.data[0]).toMatchObject({ id: body.id, amount: 20 });
    expect((await app.ask('/api/user/balance')).body).toMatchObject({
      fiatValue: 20,
      tokens: 20_000_000,
      percentage: 100,
    });
    await fetch(`${body.url}/pay`, { method: 'POST', redirect: 'manual' });
    expect((await app.store.check()).ledgerEntries).toBe(1);
  });

  test('a bank transfer shows as pending, then settles', { timeout: 30_000 }, async () => {
    const app = await withPayments({ transferMs: 1_500 });
    const { body } = await ask(app, order());
    await fetch(`${body.url}/transfer`, { method: 'POST', redirect: 'manual' });
    await settled(app, 'pending');
    await settled(app, 'settled');
  });

  test('CHK-05 to cancel changes nothing', async () => {
    const app = await withPayments();
    const { body } = await ask(app, order());
    const back = await fetch(`${body.url}/cancel`, { method: 'POST', redirect: 'manual' });
    expect(back.headers.get('location')).toContain('checkout=cancel');
    expect((await app.ask('/api/user/transactions')).body.data).toEqual([]);
  });

  test('the same Idempotency-Key opens one page; with another amount it is a conflict', async () => {
    const app = await withPayments();
    const key = { 'idempotency-key': 'click-1' };
    const [first, second] = [await ask(app, order(), key), await ask(app, order(), key)];
    expect(second.body).toEqual(first.body);
    expect((await ask(app, order({ amount: 50 }), key)).status).toBe(409);
    expect((await ask(app, order())).body.id).not.toBe(first.body.id);
  });

  test.each([-5, 0, 4.99, 1000.01, 1e9, 0.001, 20.005, '20', '20; drop', null, Number.NaN])(
    'amount %s: 400',
    async (amount) => {
      const app = await withPayments();
      const { status, body } = await ask(app, order({ amount }));
      expect([status, body.code]).toEqual([400, 'invalid_parameter']);
    },
  );

  test.each([5, 19.99, 1000])('amount %s is sold', async (amount) => {
    const app = await withPayments();
    expect((await ask(app, order({ amount }))).status).toBe(200);
  });

  test.each([
    'https://evil.example/',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/wallet',
    '',
    'https://chat.example.org@evil.example/',
    'https://chat.example.org.evil.example/',
    'http://chat.example.org/',
    'https://user:pass@chat.example.org/',
    'https://chat.example.org:444/',
    'https:\\\\evil.example\\@chat.example.org',
    ' https://chat.example.org/',
    'http://192.168.0.1/',
    'http://localhost:5174/',
  ])('a return to %s: 400', async (returnUrl) => {
    const app = await withPayments();
    const { status, body } = await ask(app, order({ returnUrl }));
    expect([status, body.code]).toEqual([400, 'invalid_parameter']);
    expect(body.errors[0].parameter).toBe('returnUrl');
  });

  test('a loopback page may be http where its origin is allowed', async () => {
    const app = await withPayments();
    expect((await ask(app, order({ returnUrl: 'http://localhost:5173/' }))).status).toBe(200);
  });

  test('another currency, another field, no JSON, no login: refused', async () => {
    const app = await withPayments();
    expect((await ask(app, order({ currency: 'USD' }))).status).toBe(400);
    expect((await ask(app, order({ price: 'price_1' }))).status).toBe(400);
    expect((await ask(app, '{')).status).toBe(400);
    expect((await ask(app, order(), { 'content-type': 'text/plain' })).status).toBe(415);
    const open = await app.ask('/api/billing/checkout', null, { method: 'POST', body: '{}' });
    expect(open.status).toBe(401);
  });

  test('a payment provider that does not answer: 503 with Retry-After, and nothing booked', async () => {
    const stripe = new Stripe('sk_test_0', {
      host: '127.0.0.1',
      port: 9,
      protocol: 'http',
      telemetry: false,
      maxNetworkRetries: 0,
    });
    const app = await testApp({ billing: { stripe, webhookSecret: WEBHOOK_SECRET, returnOrigins: [OWN] } });
    const { status, headers, body } = await ask(app, order());
    expect([status, headers.get('retry-after'), body.code]).toEqual([503, '2', 'unavailable']);
    expect((await app.store.check()).ledgerEntries).toBe(0);
  });
});
