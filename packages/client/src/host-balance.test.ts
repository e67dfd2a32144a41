import { expect, test } from 'vitest';
import { createClient, NotFoundError, ResponseValidationError } from './index.js';
import { type Handler, sendJson, startBackend } from './test-support/backend.js';
import { failure } from './test-support/failure.js';

const host =
  (body: unknown): Handler =>
  (response, { path }) =>
    path === '/api/balance' ? sendJson(response, body) : sendJson(response, { message: 'Not found' }, 404);

test('the host product’s own balance is read where the contract’s is missing, and asked for directly afterwards', async () => {
  await using backend = await startBackend(
    host({
      _id: '65f',
      tokenCredits: 12_345_678.9,
      balanceEUR: 12.345679,
      balanceUSD: 13.42,
      exchangeRate: 0.92,
      autoRefillEnabled: true,
      refillIntervalValue: 30,
      refillIntervalUnit: 'days',
      refillAmount: 20_000_000,
      lastRefill: '2026-11-01T00:00:00.000Z',
    }),
  );
  const client = createClient({ baseUrl: backend.url });
  const first = await client.user.balance();
  expect(first).toEqual({
    tokens: 12_345_678,
    fiatValue: 12.345679,
    percentage: 61.72839,
    currency: 'EUR',
    secondary: { currency: 'USD', value: 13.42, rate: 1 / 0.92 },
    autoRefill: { amount: 20_000_000, interval: { value: 30, unit: 'days' }, nextAt: null },
  });
  await client.user.balance();
  expect(backend.requests.map(({ path }) => path)).toEqual(['/api/user/balance', '/api/balance', '/api/balance']);
});

test('credits alone are enough: their value follows', async () => {
  await using backend = await startBackend(host({ tokenCredits: -2500, autoRefillEnabled: false }));
  expect(await createClient({ baseUrl: backend.url }).user.balance()).toEqual({
    tokens: -2500,
    fiatValue: -0.0025,
    percentage: 0,
    currency: 'EUR',
  });
});

test.each([[{}], [{ tokenCredits: '5' }], [[]], [null], [{ tokenCredits: 5, balanceEUR: 'five' }]])(
  'a host balance %j is a ResponseValidationError',
  async (body) => {
    await using backend = await startBackend(host(body));
    expect(await failure(createClient({ baseUrl: backend.url }).user.balance())).toBeInstanceOf(
      ResponseValidationError,
    );
  },
);

test('where neither exists the error is that of the contract’s path', async () => {
  await using backend = await startBackend((response) => sendJson(response, {}, 404));
  const error = await failure(createClient({ baseUrl: backend.url }).user.balance());
  expect(error).toBeInstanceOf(NotFoundError);
  expect((error as Error).message).toContain('/api/user/balance');
});
