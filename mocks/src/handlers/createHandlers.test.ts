import { PROBLEM_TYPE, type Problem } from '@aim2balance/contract';
import { problemSchema } from '@aim2balance/contract/schemas';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createWorld } from '../world/createWorld.js';
import { SERVICE_TOKEN } from './accounts.js';
import { createHandlers, type MockOptions } from './createHandlers.js';

const now = new Date('2026-11-15T10:30:00Z');
const world = createWorld({ now, days: 20 });
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const mock = (options: MockOptions = {}) => server.use(...createHandlers({ world, ...options }));
const get = (path: string, headers: Record<string, string> = { authorization: 'Bearer demo' }) =>
  fetch(`http://api.test${path}`, { headers });
const post = (path: string, body: unknown, token = 'demo') =>
  fetch(`http://api.test${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe(PROBLEM_TYPE);
  return problemSchema.parse(await response.json()) as Problem;
}

const paths = [
  '/api/user/balance',
  '/api/user/transactions',
  '/api/usage/summary?range=7d',
  '/api/usage/breakdown?by=provider&range=7d',
  '/api/usage/log?range=7d&page=1',
];

describe('createHandlers', () => {
  test('every endpoint answers a request with a credential', async () => {
    mock({ measuresImpact: true });
    for (const path of [...paths, '/api/sustainability/metrics?range=7d']) {
      const response = await get(path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get('cache-control')).toBe('private, no-cache');
    }
  });

  test('SRV-03 without or with a wrong credential every endpoint answers 401 problem+json', async () => {
    mock();
    for (const path of paths) {
      const headers: Record<string, string>[] = [
        {},
        { authorization: 'Bearer nobody' },
        { authorization: 'Basic demo' },
      ];
      for (const given of headers) {
        const response = await get(path, given);
        expect(response.status, path).toBe(401);
        expect(response.headers.get('www-authenticate')).toBe('Bearer');
        expect(await problemOf(response)).toMatchObject({ code: 'unauthenticated', status: 401 });
      }
    }
  });

  test.each([
    ['/api/usage/summary?range=banana', 'range', 'invalid_parameter'],
    ['/api/usage/summary?range=7d&range=30d', 'range', 'invalid_parameter'],
    ['/api/usage/summary?tz=Mars/Olympus', 'tz', 'invalid_parameter'],
    ['/api/usage/summary?range=2030-01-01..2030-01-02', 'range', 'invalid_parameter'],
    ['/api/usage/summary?account=other', 'account', 'unsupported_parameter'],
    ['/api/usage/breakdown?range=7d', 'by', 'invalid_parameter'],
    ['/api/usage/breakdown?by=colour', 'by', 'invalid_parameter'],
    ['/api/usage/log?limit=0', 'limit', 'invalid_parameter'],
    ['/api/usage/log?limit=1001', 'limit', 'invalid_parameter'],
    ['/api/usage/log?page=1.5', 'page', 'invalid_parameter'],
    ['/api/usage/log?sort=colour', 'sort', 'invalid_parameter'],
    ['/api/usage/log?cursor=abc', 'cursor', 'invalid_parameter'],
    ['/api/user/balance?x=1', 'x', 'unsupported_parameter'],
  ])('%s is refused with 400 and names %s', async (path, parameter, code) => {
    mock();
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({ code, errors: [{ parameter }] });
  });

  test('an unknown path answers 404 problem+json, or is left to other handlers', async () => {
    mock();
    const response = await get('/api/nowhere');
    expect(response.status).toBe(404);
    expect(await problemOf(response)).toMatchObject({ code: 'not_found' });
    server.resetHandlers();
    mock({ unknownPaths: 'leave' });
    await expect(get('/api/nowhere')).rejects.toThrow();
  });

  test('a request id is echoed, in errors too', async () => {
    mock();
    const headers = { authorization: 'Bearer demo', 'x-request-id': 'abc-1' };
    expect((await get('/api/user/balance', headers)).headers.get('x-request-id')).toBe('abc-1');
    expect(await problemOf(await get('/api/usage/summary?range=x', headers))).toMatchObject({ requestId: 'abc-1' });
    const strange = await get('/api/user/balance', { ...headers, 'x-request-id': 'a'.repeat(65) });
    expect(strange.headers.get('x-request-id')).toBe('mock-balance');
  });

  test('an answer that is still current is a 304', async () => {
    mock();
    const first = await get('/api/user/balance');
    const etag = first.headers.get('etag') ?? '';
    const again = await get('/api/user/balance', { authorization: 'Bearer demo', 'if-none-match': etag });
    expect(again.status).toBe(304);
  });

  test('LOG-02 a cursor stays where it was while new calls arrive', async () => {
    mock();
    const page = async (query: string) => (await get(`/api/usage/log?range=all&limit=50${query}`)).json();
    const first = await page('');
    const call = { ...world.events.at(-1), id: 'late' };
    const event = {
      id: call.id,
      accountId: 'demo',
      occurredAt: now.toISOString(),
      model: 'gpt-4o',
      providerName: 'OpenAI',
      inputTokens: 10,
      outputTokens: 1,
    };
    const sent = await post('/api/usage/events', { events: [event, event] }, SERVICE_TOKEN);
    expect(await sent.json()).toEqual({ accepted: 1, duplicates: 1 });
    const second = await page(`&cursor=${first.pagination.nextCursor}`);
    const expected = world
      .answer('usageLog', { range: 'all', limit: 100 })
      .data.slice(50)
      .map(({ id }) => id);
    expect(second.data.map(({ id }: { id: string }) => id)).toEqual(expected);
  });

  test('LOG-09 a cursor with one character changed, or of another list, is refused with 400', async () => {
    mock();
    const { pagination } = await (await get('/api/usage/log?range=all')).json();
    const cursor: string = pagination.nextCursor;
    const changed = cursor.slice(0, 20) + (cursor[20] === 'A' ? 'B' : 'A') + cursor.slice(21);
    for (const query of [`cursor=${changed}`, `cursor=${cursor}&sort=cost`]) {
      expect((await get(`/api/usage/log?range=all&${query}`)).status, query).toBe(400);
    }
  });

  test('the log by cursor and by page is the same list, in every order', async () => {
    mock();
    for (const sort of ['date', 'cost', 'projectName', 'totalTokens']) {
      for (const order of ['asc', 'desc']) {
        const query = `range=all&limit=100&sort=${sort}&order=${order}`;
        const one = await (await get(`/api/usage/log?${query}`)).json();
        const byPage = await (await get(`/api/usage/log?${query}&page=2`)).json();
        const byCursor = await (await get(`/api/usage/log?${query}&cursor=${one.pagination.nextCursor}`)).json();
        expect(byCursor.data, query).toEqual(byPage.data);
      }
    }
  });

  test('level 1 has only the fields of level 1 and refuses the parameters of level 2', async () => {
    mock({ level: 1 });
    expect(Object.keys(await (await get('/api/user/balance')).json())).toEqual(['tokens', 'fiatValue', 'percentage']);
    expect(Object.keys(await (await get('/api/usage/summary?range=7d')).json())).toEqual(['totalTokens', 'totalCost']);
    const log = await (await get('/api/usage/log?range=7d&page=1')).json();
    expect(Object.keys(log.pagination)).toEqual(['total']);
    expect(Object.keys(log.data[0])).toHaveLength(7);
    for (const path of [
      '/api/usage/breakdown?by=model',
      '/api/usage/breakdown?by=day',
      '/api/usage/summary?tz=UTC',
      '/api/usage/log?sort=cost',
      '/api/user/transactions?cursor=x',
    ]) {
      expect(await problemOf(await get(path)), path).toMatchObject({ code: 'unsupported_parameter', status: 400 });
    }
    expect((await get('/api/sustainability/metrics?range=7d')).status).toBe(404);
  });

  test('level 1 may answer a page as a bare array', async () => {
    mock({ level: 1, bareArrays: true });
    expect(await (await get('/api/user/transactions')).json()).toHaveLength(20);
  });

  test('PAR-07 money may be a decimal string', async () => {
    mock({ decimalStrings: true });
    const numbers = world.answer('usageSummary', { range: '7d' });
    const { totalCost, totalTokens } = await (await get('/api/usage/summary?range=7d')).json();
    expect(totalCost).toBe(String(numbers.totalCost));
    expect(totalTokens).toBe(numbers.totalTokens);
  });

  test('a checkout is pending until the history was read often enough, then it is in the balance', async () => {
    mock({ settleAfterReads: 2 });
    const before = (await (await get('/api/user/balance')).json()).tokens;
    const sent = await post('/api/billing/checkout', { amount: 20, currency: 'EUR', returnUrl: 'https://host.test/' });
    const { id, url } = await sent.json();
    expect(url).toBe(`https://checkout.stripe.com/c/pay/${id}`);
    const status = async () => {
      const { data } = await (await get('/api/user/transactions')).json();
      return data.find((line: { id: string }) => line.id === id)?.status;
    };
    expect(await status()).toBe('pending');
    expect((await (await get('/api/user/balance')).json()).tokens).toBe(before);
    expect(await status()).toBe('settled');
    expect((await (await get('/api/user/balance')).json()).tokens).toBe(before + 20_000_000);
  });

  test('accounts do not see each other', async () => {
    mock();
    await post('/api/billing/checkout', { amount: 10, currency: 'EUR', returnUrl: 'https://host.test/' }, 'demo-a');
    const pending = async (token: string) => {
      const { data } = await (await get('/api/user/transactions', { authorization: `Bearer ${token}` })).json();
      return data.filter(({ status }: { status: string }) => status === 'pending').length;
    };
    expect(await pending('demo-a')).toBe(1);
    expect(await pending('demo-b')).toBe(0);
  });

  test('a body that is not JSON or breaks the contract is refused with 400', async () => {
    mock();
    for (const body of ['{', JSON.stringify({ amount: -1, currency: 'EUR', returnUrl: 'x' })]) {
      const response = await fetch('http://api.test/api/billing/checkout', {
        method: 'POST',
        headers: { authorization: 'Bearer demo' },
        body,
      });
      expect(response.status).toBe(400);
    }
  });

  test('calls are taken from the host only', async () => {
    mock();
    expect((await post('/api/usage/events', { events: [] }, 'nobody')).status).toBe(401);
    const refused = await post('/api/usage/events', { events: [] }, 'demo');
    expect(refused.status).toBe(403);
    expect(await problemOf(refused)).toMatchObject({ code: 'forbidden' });
  });

  test('LED-07 a call that is sent again with another content is a conflict, and nothing of its batch is taken', async () => {
    mock();
    const event = (id: string, inputTokens: number) => ({
      id,
      accountId: 'demo-host',
      occurredAt: now.toISOString(),
      model: 'gpt-4o',
      providerName: 'OpenAI',
      inputTokens,
      outputTokens: 1,
    });
    const send = (...events: object[]) => post('/api/usage/events', { events }, SERVICE_TOKEN);
    expect(await (await send(event('a', 1))).json()).toEqual({ accepted: 1, duplicates: 0 });
    const refused = await send(event('b', 1), event('a', 2));
    expect(refused.status).toBe(409);
    expect(await problemOf(refused)).toMatchObject({ code: 'conflict', errors: [{ parameter: 'id' }] });
    expect((await send(event('c', 1), event('c', 2))).status).toBe(409);
    expect(await (await send(event('b', 5), event('a', 1))).json()).toEqual({ accepted: 1, duplicates: 1 });
  });

  test('a call whose parts do not add up to its cost is refused', async () => {
    mock();
    const event = {
      id: 'parts',
      accountId: 'demo',
      occurredAt: now.toISOString(),
      model: 'gpt-4o',
      providerName: 'OpenAI',
      inputTokens: 1,
      outputTokens: 1,
      cost: 0.000000004,
      costParts: { base: 0.000000001, markup: 0.000000001, fee: 0.000000001 },
    };
    const send = async (cost: number) =>
      (await post('/api/usage/events', { events: [{ ...event, cost }] }, SERVICE_TOKEN)).status;
    expect(await send(0.000000004)).toBe(400);
    expect(await send(0.000000003)).toBe(200);
  });

  test('a path answers another method with 405 and says which it takes', async () => {
    mock();
    for (const [method, path, allow] of [
      ['DELETE', '/api/usage/log', 'GET'],
      ['GET', '/api/usage/events', 'POST'],
    ] as const) {
      const response = await fetch(`http://api.test${path}`, { method });
      expect([response.status, response.headers.get('allow')], path).toEqual([405, allow]);
      expect(await problemOf(response)).toMatchObject({ code: 'method_not_allowed' });
    }
  });

  test.each(['http://api.test/chat', 'http://api.test/chat/', '*/chat/'])(
    'a backend lives below %s',
    async (baseUrl) => {
      mock({ baseUrl });
      expect((await get('/chat/api/user/balance')).status).toBe(200);
      await expect(get('/api/user/balance')).rejects.toThrow();
    },
  );

  test.each([
    [{ fail: 'banana' }, /no way to fail "banana": use serverError, /],
    [{ fail: { usageLog: 'banana' } }, /no way to fail "banana"/],
    [{ fail: { banana: 'serverError' } }, /no endpoint "banana": use balance, /],
    [{ latency: -5 }, /A latency is .*not -5/],
    [{ latency: [400, 100] }, /not \[400,100\]/],
    [{ latency: 'slow' }, /not "slow"/],
    [{ level: 3 }, /level 1 or 2 of the contract, not 3/],
  ])('the options %o are refused at once, and the message says why', (options, message) => {
    const make = () => createHandlers(options as MockOptions);
    expect(make).toThrow(RangeError);
    expect(make).toThrow(message);
  });

  test('failures: everywhere, in one endpoint, or for the first request only', async () => {
    mock({ fail: 'serverError' });
    expect((await get('/api/user/balance')).status).toBe(500);
    server.resetHandlers();
    mock({ fail: { usageLog: 'rateLimited' } });
    expect((await get('/api/user/balance')).status).toBe(200);
    const limited = await get('/api/usage/log');
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '12']);
    server.resetHandlers();
    mock({ fail: 'unavailable', failTimes: 1 });
    expect((await get('/api/user/balance')).status).toBe(503);
    expect((await get('/api/user/balance')).status).toBe(200);
    server.resetHandlers();
    mock({ fail: 'offline' });
    await expect(get('/api/user/balance')).rejects.toThrow(TypeError);
  });

  test('no credential is asked for where cookies carry the session', async () => {
    mock({ account: false });
    expect((await get('/api/user/balance', {})).status).toBe(200);
  });

  test('latency: a number, a range with a seeded choice, a function asked for every request', async () => {
    let asked = 0;
    const latency = (): [number, number] => {
      asked += 1;
      return [20, 40];
    };
    mock({ latency, random: () => 0.5 });
    const startMs = performance.now();
    await get('/api/user/balance');
    expect(performance.now() - startMs).toBeGreaterThan(25);
    await get('/api/user/balance');
    expect(asked).toBe(2);
  });
});
