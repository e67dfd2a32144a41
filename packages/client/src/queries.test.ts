import { expect, test } from 'vitest';
import { Aim2BalanceError, ConfigurationError, createClient } from './index.js';
import { sendJson, startBackend } from './test-support/backend.js';
import { failure } from './test-support/failure.js';
import { logEntry, summary } from './test-support/samples.js';

type Call = (client: ReturnType<typeof createClient>) => PromiseLike<unknown>;

const wrong: [string, Call][] = [
  ['TIM-18 an end before its start', (client) => client.usage.summary({ range: '2026-02-01..2026-01-01' })],
  ['TIM-18 a start in the future', (client) => client.usage.summary({ range: '2999-01-01..2999-01-02' })],
  [
    'TIM-18 an instant in the future',
    (client) => client.usage.log({ range: '2999-01-01T00:00:00Z..2999-01-02T00:00:00Z' }),
  ],
  ['TIM-18 ten years', (client) => client.usage.summary({ range: '2010-01-01..2020-01-01' })],
  ['TIM-18 an unknown zone', (client) => client.usage.summary({ tz: 'Mars/Olympus' })],
  ['a zone in minutes', (client) => client.usage.summary({ tz: '+02:00' })],
  ['no range at all', (client) => client.usage.summary({ range: 'yesterday' as never })],
  ['a range of another type', (client) => client.usage.summary({ range: 30 as never })],
  ['a date that does not exist', (client) => client.usage.breakdown({ by: 'model', range: '2026-02-30..2026-03-01' })],
  ['a range of the history', (client) => client.user.transactions({ range: 'x' as never })],
  ['a range of the footprint', (client) => client.sustainability.metrics({ range: 'x' as never })],
  ['page 0', (client) => client.usage.log({ page: 0 })],
  ['page 1.5', (client) => client.user.transactions({ page: 1.5 })],
  ['limit 1001', (client) => client.usage.log({ limit: 1001 })],
  ['page and cursor', (client) => client.usage.log({ page: 2, cursor: 'c' })],
  ['an unknown sort', (client) => client.usage.log({ sort: 'price' as never })],
  ['an unknown order', (client) => client.usage.log({ order: 'up' as never })],
  ['an unknown dimension', (client) => client.usage.breakdown({ by: 'hour' as never })],
  ['no dimension', (client) => client.usage.breakdown({ range: '7d' } as never)],
  ['no query of a breakdown', (client) => client.usage.breakdown(undefined as never)],
  ['a filter that is no text', (client) => client.usage.log({ model: {} as never })],
  ['a signal in the query', (client) => client.usage.summary({ signal: new AbortController().signal } as object)],
  ['a timeout in the query', (client) => client.usage.breakdown({ by: 'model', timeout: 5 } as { by: 'model' })],
  ['retries in the query of a list', (client) => client.user.transactions({ maxRetries: 0 } as object)],
  ['headers in the query of the log', (client) => client.usage.log({ headers: {} } as object)],
  ['a signal in the query of the footprint', (client) => client.sustainability.metrics({ signal: {} } as object)],
  [
    'an amount below zero',
    (client) => client.billing.checkout({ amount: -5, currency: 'EUR', returnUrl: 'https://a.example/' }),
  ],
  [
    'an amount in parts of a cent',
    (client) => client.billing.checkout({ amount: 0.001, currency: 'EUR', returnUrl: 'https://a.example/' }),
  ],
  [
    'an amount that is no number',
    (client) => client.billing.checkout({ amount: Number.NaN, currency: 'EUR', returnUrl: 'https://a.example/' }),
  ],
  [
    'a currency in words',
    (client) => client.billing.checkout({ amount: 5, currency: 'euro', returnUrl: 'https://a.example/' }),
  ],
  [
    'a return to a script',
    (client) => client.billing.checkout({ amount: 5, currency: 'EUR', returnUrl: 'javascript:alert(1)' }),
  ],
];

test.each(wrong)('%s is a typed error before any request', async (_name, call) => {
  await using backend = await startBackend((response) => sendJson(response, summary));
  const error = await failure(call(createClient({ baseUrl: backend.url })));
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(Aim2BalanceError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ code: 'invalid_parameter', attempts: 0, docs: 'errors/invalid_parameter.md' });
  expect(backend.requests).toHaveLength(0);
});

test('a signal that is none is refused before any request', async () => {
  await using backend = await startBackend((response) => sendJson(response, {}, 500));
  const client = createClient({ baseUrl: backend.url });
  for (const signal of [{}, { aborted: false }, 'now', new AbortController()]) {
    const error = await failure(client.usage.summary({}, { signal: signal as never }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ code: 'configuration', parameter: 'signal' });
  }
  expect(backend.requests).toHaveLength(0);
});

test('every parameter goes out under its name, in the zone of the client', async () => {
  await using backend = await startBackend((response, { path }) =>
    sendJson(response, path.endsWith('/log') ? { data: [logEntry(1)], pagination: { total: 1 } } : summary),
  );
  const client = createClient({ baseUrl: `${backend.url}/base/`, timeZone: 'Europe/Berlin' });
  await client.usage.summary();
  await client.usage.log({
    range: '2026-11-01..2026-11-15',
    tz: 'Asia/Kolkata',
    limit: 50,
    cursor: 'c+/=',
    sort: 'cost',
    order: 'asc',
    provider: 'openai',
    project: '',
    model: 'a&b=ü',
  });
  expect(backend.requests[0]?.url).toBe('/base/api/usage/summary?range=30d&tz=Europe%2FBerlin');
  expect(Object.fromEntries(backend.requests[1]?.query ?? [])).toEqual({
    range: '2026-11-01..2026-11-15',
    tz: 'Asia/Kolkata',
    limit: '50',
    cursor: 'c+/=',
    sort: 'cost',
    order: 'asc',
    provider: 'openai',
    project: '',
    model: 'a&b=ü',
  });
});

test("the history is asked for in the client's zone without a range as well: its lines for usage are local days", async () => {
  await using backend = await startBackend((response) => sendJson(response, { data: [], pagination: { total: 0 } }));
  const client = createClient({ baseUrl: backend.url, timeZone: 'Europe/Berlin' });
  await client.user.transactions();
  await client.user.transactions({ tz: 'Asia/Kolkata' });
  expect(backend.requests.map(({ query }) => query?.get('tz'))).toEqual(['Europe/Berlin', 'Asia/Kolkata']);
});

test('amounts in whole cents pass, however floating point writes them', async () => {
  await using backend = await startBackend((response) =>
    sendJson(response, { url: 'https://checkout.stripe.com/c/1' }),
  );
  const client = createClient({ baseUrl: backend.url });
  for (const amount of [20, 19.99, 0.1, 1.1, 4.35, 1_000_000.01]) {
    await client.billing.checkout({ amount, currency: 'EUR', returnUrl: 'https://chat.example.org/back?a=1' });
  }
  expect(backend.requests[1]).toMatchObject({
    method: 'POST',
    path: '/api/billing/checkout',
    body: '{"amount":19.99,"currency":"EUR","returnUrl":"https://chat.example.org/back?a=1"}',
    headers: { 'content-type': 'application/json' },
  });
});

test('headers of client and call are sent, those of the call first', async () => {
  await using backend = await startBackend((response) => sendJson(response, summary));
  const client = createClient({ baseUrl: backend.url, headers: { 'X-Tenant': 'a', 'x-app': 'host' } });
  await client.usage.summary({}, { headers: { 'x-tenant': 'b' } });
  expect(backend.requests[0]?.headers).toMatchObject({ 'x-tenant': 'b', 'x-app': 'host' });
  expect(await failure(client.usage.summary({}, { headers: { Authorization: 'Bearer x' } }))).toBeInstanceOf(
    ConfigurationError,
  );
  expect(await failure(client.usage.summary({}, { headers: { 'x-a': 'b\r\nc: d' } }))).toBeInstanceOf(
    ConfigurationError,
  );
  expect(await failure(client.usage.summary({}, { timeout: 0 }))).toBeInstanceOf(ConfigurationError);
});
