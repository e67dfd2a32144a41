import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store/store.js';
import { NOW, type TestApp, testApp } from '../test-support/app.js';
import { ENGINE_TIMEOUT_MS, engines } from '../test-support/engines.js';
import { charge, session, sign, stripe, stripeEvent, WEBHOOK_SECRET } from '../test-support/stripe.js';

const appOver = (store?: Store) =>
  testApp({ ...(store && { store }), billing: { stripe, webhookSecret: WEBHOOK_SECRET } });

const post = (app: TestApp, body: string, signature: string | null = sign(body)) =>
  app.ask('/api/billing/webhook', null, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...(signature !== null && { 'stripe-signature': signature }) },
  });

const history = async (app: TestApp) => (await app.ask('/api/user/transactions')).body.data;
const balance = async (app: TestApp) => (await app.ask('/api/user/balance')).body.fiatValue;

describe('signatures', () => {
  const paid = stripeEvent('checkout.session.completed', session());

  test('WHK-01 a valid one: 200 and one credit', async () => {
    const app = await appOver();
    expect((await post(app, paid)).status).toBe(200);
    expect(await history(app)).toMatchObject([
      { id: 'pay_1', type: 'topup', status: 'settled', amount: 20, tokens: 20_000_000 },
    ]);
  });

  test.each([
    ['no header', null],
    ['an empty one', ''],
    ['rubbish', 'hello'],
    ['a time only', `t=${NOW.getTime() / 1000}`],
    ['v0 only', sign(paid).replace('v1=', 'v0=')],
    ['another secret', sign(paid, 'whsec_other')],
    ['the secret with white space', sign(paid, `${WEBHOOK_SECRET} `)],
  ])('WHK-02 %s: 400 and nothing written', async (_, signature) => {
    const app = await appOver();
    const { status, body } = await post(app, paid, signature);
    expect([status, body.code]).toEqual([400, 'invalid_parameter']);
    expect(await app.store.check()).toMatchObject({ ledgerEntries: 0 });
  });

  test('WHK-03 299 seconds old: 200; 301 seconds: 400', async () => {
    const app = await appOver();
    expect((await post(app, paid, sign(paid, WEBHOOK_SECRET, NOW.getTime() - 301_000))).status).toBe(400);
    expect((await post(app, paid, sign(paid, WEBHOOK_SECRET, NOW.getTime() - 299_000))).status).toBe(200);
  });

  test('WHK-05 one byte changed, or the same JSON written anew: 400', async () => {
    const app = await appOver();
    const signature = sign(paid);
    expect((await post(app, paid.replace('2000', '9000'), signature)).status).toBe(400);
    expect((await post(app, JSON.stringify(JSON.parse(paid), null, 1), signature)).status).toBe(400);
    expect(await app.store.check()).toMatchObject({ ledgerEntries: 0 });
  });

  test('without a payment provider the address is 404', async () => {
    expect((await post(await testApp(), paid)).status).toBe(404);
  });
});

describe.each(engines())('payments on $name', { timeout: ENGINE_TIMEOUT_MS }, (engine) => {
  beforeAll(() => engine.start(), ENGINE_TIMEOUT_MS);
  afterAll(() => engine.stop(), ENGINE_TIMEOUT_MS);
  const fresh = async () => appOver(await engine.store(() => NOW));

  test('WHK-07 the same event ten times at once, 20 rounds: ten answers of 200, one credit each', async () => {
    const app = await fresh();
    for (let round = 1; round <= 20; round++) {
      const metadata = { accountId: 'u1', paymentId: `pay_${round}` };
      const body = stripeEvent('checkout.session.completed', session({ metadata }));
      const answers = await Promise.all(Array.from({ length: 10 }, () => post(app, body)));
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
      expect(await balance(app)).toBe(20 * round);
    }
    expect(await app.store.check()).toMatchObject({ holds: true, ledgerEntries: 20 });
  });

  test('WHK-08 a bank transfer is pending, and credited once it arrives, once', async () => {
    const app = await fresh();
    await post(app, stripeEvent('checkout.session.completed', session({ payment_status: 'unpaid' })));
    expect(await balance(app)).toBe(0);
    expect(await history(app)).toMatchObject([{ id: 'pay_1', type: 'topup', status: 'pending', amount: 20 }]);
    for (let again = 0; again < 3; again++) {
      await post(app, stripeEvent('checkout.session.async_payment_succeeded', session()));
    }
    expect(await balance(app)).toBe(20);
    expect(await history(app)).toMatchObject([{ id: 'pay_1', status: 'settled', amount: 20 }]);
  });

  test('reports in the wrong order lead to the same end', async () => {
    const app = await fresh();
    await post(app, stripeEvent('checkout.session.async_payment_succeeded', session()));
    await post(app, stripeEvent('checkout.session.completed', session({ payment_status: 'unpaid' })));
    expect(await history(app)).toMatchObject([{ id: 'pay_1', status: 'settled' }]);
    const failed = await fresh();
    await post(failed, stripeEvent('checkout.session.async_payment_failed', session({ payment_status: 'unpaid' })));
    await post(failed, stripeEvent('checkout.session.completed', session({ payment_status: 'unpaid' })));
    expect(await history(failed)).toMatchObject([{ id: 'pay_1', status: 'failed', amount: 20 }]);
    expect(await balance(failed)).toBe(0);
  });

  test('WHK-10 a crash after the booking, before the answer: the repeated event books nothing more', async () => {
    const app = await fresh();
    const body = stripeEvent('checkout.session.completed', session());
    await app.store.settle({
      accountId: 'u1',
      paymentId: 'pay_1',
      occurredMs: NOW.getTime(),
      amountNano: 20_000_000_000n,
      description: 'Top-up',
      providerRef: 'pi_1',
    });
    expect((await post(app, body)).status).toBe(200);
    expect(await balance(app)).toBe(20);
    expect(await app.store.check()).toMatchObject({ holds: true, ledgerEntries: 1 });
  });

  test('refunds are cumulative: repeated, late and reordered reports add up to the largest', async () => {
    const app = await fresh();
    await post(app, stripeEvent('checkout.session.completed', session()));
    for (const amount_refunded of [1200, 500, 1200, 2000, 500]) {
      expect((await post(app, stripeEvent('charge.refunded', charge({ amount_refunded })))).status).toBe(200);
    }
    expect(await balance(app)).toBe(0);
    const refunds = (await history(app)).filter(({ type }: { type: string }) => type === 'refund');
    expect(refunds.map(({ amount }: { amount: number }) => amount).sort()).toEqual([-12, -8]);
    const parallel = await fresh();
    await post(parallel, stripeEvent('checkout.session.completed', session()));
    const body = stripeEvent('charge.refunded', charge({ amount_refunded: 700 }));
    await Promise.all(Array.from({ length: 10 }, () => post(parallel, body)));
    expect(await balance(parallel)).toBe(13);
    expect((await parallel.store.check()).holds).toBe(true);
  });

  test('a refund that is reported before its payment still comes out right', async () => {
    const app = await fresh();
    await post(app, stripeEvent('charge.refunded', charge({ amount_refunded: 2000 })));
    expect(await balance(app)).toBe(-20);
    await post(app, stripeEvent('checkout.session.completed', session()));
    expect(await balance(app)).toBe(0);
  });

  test('a dispute takes the money back once, and gives it again when it is won', async () => {
    const app = await fresh();
    await post(app, stripeEvent('checkout.session.completed', session()));
    const dispute = { id: 'dp_1', payment_intent: 'pi_1', charge: 'ch_1', amount: 2000, currency: 'eur' };
    await post(app, stripeEvent('charge.dispute.created', { ...dispute, status: 'warning_needs_response' }));
    expect(await balance(app)).toBe(20);
    await post(app, stripeEvent('charge.dispute.created', { ...dispute, status: 'needs_response' }));
    await post(app, stripeEvent('charge.dispute.funds_withdrawn', { ...dispute, status: 'needs_response' }));
    expect(await balance(app)).toBe(0);
    await post(app, stripeEvent('charge.dispute.closed', { ...dispute, status: 'lost' }));
    expect(await balance(app)).toBe(0);
    await post(app, stripeEvent('charge.dispute.closed', { ...dispute, status: 'won' }));
    await post(app, stripeEvent('charge.dispute.funds_reinstated', { ...dispute, status: 'won' }));
    expect(await balance(app)).toBe(20);
    expect((await app.store.check()).holds).toBe(true);
  });

  test('the receipt is linked, whichever report comes first', async () => {
    const app = await fresh();
    await post(app, stripeEvent('charge.succeeded', charge()));
    await post(app, stripeEvent('checkout.session.completed', session()));
    expect(await history(app)).toMatchObject([
      { id: 'pay_1', status: 'settled', receiptUrl: 'https://pay.stripe.com/receipts/1' },
    ]);
  });

  test('events of other products, other kinds and other currencies credit nothing', async () => {
    const app = await fresh();
    for (const [type, object] of [
      ['checkout.session.completed', session({ metadata: {} })],
      ['charge.refunded', charge({ metadata: {}, amount_refunded: 100 })],
      [
        'charge.dispute.created',
        { id: 'dp_9', status: 'needs_response', payment_intent: 'pi_9', amount: 1, currency: 'eur' },
      ],
      ['customer.created', { id: 'cus_1' }],
    ] as const) {
      expect((await post(app, stripeEvent(type, object))).status).toBe(200);
    }
    expect((await post(app, stripeEvent('checkout.session.completed', session({ currency: 'usd' })))).status).toBe(500);
    expect(await app.store.check()).toMatchObject({ holds: true, ledgerEntries: 0 });
  });
});
