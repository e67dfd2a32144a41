import { endpoints, nanoToEur, sumEur, toNanoEur } from '@aim2balance/contract';
import { parseResponse, problemSchema } from '@aim2balance/contract/schemas';
import { beforeAll, describe, expect, test } from 'vitest';
import { NOW, type TestApp, testApp, token } from './test-support/app.js';
import { randomEvents, usageEvent } from './test-support/usage.js';

const RANGE = '2026-09-01..2026-10-15';
const READING = [
  '/api/user/balance',
  '/api/user/transactions?page=1&limit=50',
  `/api/usage/summary?range=${RANGE}`,
  `/api/usage/breakdown?by=provider&range=${RANGE}`,
  `/api/usage/log?range=${RANGE}&page=1`,
  `/api/sustainability/metrics?range=${RANGE}`,
];

describe('the reading endpoints', () => {
  const events = randomEvents(400, 5, Date.UTC(2026, 8, 1), Date.UTC(2026, 9, 15));
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
    await app.store.ingest(events);
    await app.store.credit({
      accountId: 'u1',
      entryId: 'first',
      occurredMs: Date.UTC(2026, 8, 1),
      kind: 'topup',
      amountNano: 500_000_000_000n,
      description: 'Top-up',
    });
  });

  test('answers keep the contract, dimension by dimension', async () => {
    parseResponse('balance', (await app.ask('/api/user/balance')).body);
    parseResponse('transactions', (await app.ask('/api/user/transactions')).body);
    parseResponse('usageSummary', (await app.ask('/api/usage/summary?range=30d')).body);
    parseResponse('usageLog', (await app.ask('/api/usage/log?range=30d')).body);
    parseResponse('sustainabilityMetrics', (await app.ask('/api/sustainability/metrics?range=30d')).body);
    for (const by of ['provider', 'project', 'model', 'day'] as const) {
      parseResponse('usageBreakdown', (await app.ask(`/api/usage/breakdown?by=${by}&range=30d`)).body, by);
    }
  });

  test('MON-03 summary, every breakdown, the days and the log agree to the token and the nano-EUR', async () => {
    for (const query of [
      `range=${RANGE}`,
      'range=all',
      `range=${RANGE}&tz=Asia/Kathmandu`,
      'range=30d&tz=Pacific/Chatham',
    ]) {
      const { body: summary } = await app.ask(`/api/usage/summary?${query}`);
      for (const by of ['provider', 'project', 'model', 'day']) {
        const { body: rows } = await app.ask(`/api/usage/breakdown?by=${by}&${query}`);
        const sum = (field: string) =>
          rows.reduce((all: number, row: Record<string, number>) => all + (row[field] ?? 0), 0);
        expect(sum('tokens')).toBe(summary.totalTokens);
        expect(sum('requests')).toBe(summary.totalRequests);
        const costs = rows.map((row: { cost: number | null }) => row.cost ?? 0);
        expect(toNanoEur(sumEur(costs))).toBe(toNanoEur(summary.totalCost));
      }
      const { body: log } = await app.ask(`/api/usage/log?limit=1000&${query}`);
      expect(log.pagination.total).toBe(summary.totalRequests);
      const costs = log.data.map((row: { cost: number | null }) => row.cost ?? 0);
      expect(toNanoEur(sumEur(costs))).toBe(toNanoEur(summary.totalCost));
    }
  });

  test('the balance is the top-up less the cost, in credits rounded down', async () => {
    const spent = events.reduce((sum, { costNano }) => sum + BigInt(costNano ?? 0), 0n);
    const left = 500_000_000_000n - spent;
    const { body } = await app.ask('/api/user/balance');
    expect(body).toMatchObject({ fiatValue: nanoToEur(left), tokens: Number(left / 1000n), currency: 'EUR' });
  });

  test('a call without a known price has no cost, and the summary counts it', async () => {
    const { body: summary } = await app.ask(`/api/usage/summary?range=${RANGE}`);
    expect(summary.unpricedRequests).toBe(events.filter(({ costNano }) => costNano === null).length);
    const { body: log } = await app.ask(`/api/usage/log?limit=1000&range=${RANGE}`);
    const free = log.data.filter((row: { cost: number | null }) => row.cost === null);
    expect(free).toHaveLength(summary.unpricedRequests);
  });

  test('the fee of a usage line is the recorded one, else 2.5 of 102.5', async () => {
    const fees = await testApp();
    const day = Date.UTC(2026, 9, 10, 8);
    const parts = { baseNano: 800_000, markupNano: 120_000, feeNano: 23_000, exchangeRate: 0.92, currency: 'USD' };
    await fees.store.ingest([
      usageEvent({ occurredMs: day, costNano: 943_000, parts }),
      usageEvent({ occurredMs: day, costNano: 1_025_000_000 }),
    ]);
    const { body } = await fees.ask('/api/user/transactions');
    expect(body.data).toHaveLength(1);
    expect(body.data[0]).toMatchObject({
      id: 'usage-2026-10-10-UTC',
      date: '2026-10-10T00:00:00.000Z',
      type: 'usage',
      status: 'settled',
      amount: -1.025943,
      tokens: -1_025_943,
      fees: [{ type: 'rebalancing', amount: 0.025023 }],
    });
  });

  test('the period before comes with the summary; all has none', async () => {
    const { body } = await app.ask(`/api/usage/summary?range=2026-10-01..2026-10-10`);
    const { body: before } = await app.ask(`/api/usage/summary?range=2026-09-21..2026-09-30`);
    expect(body.previous).toEqual({
      totalTokens: before.totalTokens,
      totalCost: before.totalCost,
      totalRequests: before.totalRequests,
    });
    expect((await app.ask('/api/usage/summary?range=all')).body.previous).toBeNull();
  });

  test('all begins with the day of the first call and ends with today', async () => {
    const first = new Date(Math.min(...events.map(({ occurredMs }) => occurredMs)));
    const { body } = await app.ask('/api/usage/summary?range=all');
    expect(body.range).toEqual({
      from: `${first.toISOString().slice(0, 10)}T00:00:00.000Z`,
      to: '2026-10-21T00:00:00.000Z',
      tz: 'UTC',
    });
  });

  test('an account without data gets zeros and empty lists', async () => {
    expect((await app.ask('/api/user/balance', 'new')).body).toEqual({
      tokens: 0,
      fiatValue: 0,
      percentage: 0,
      currency: 'EUR',
    });
    expect((await app.ask('/api/usage/summary', 'new')).body).toMatchObject({ totalTokens: 0, totalCost: 0 });
    expect((await app.ask('/api/usage/breakdown?by=provider', 'new')).body).toEqual([]);
    expect((await app.ask('/api/usage/breakdown?by=day&range=7d', 'new')).body).toHaveLength(7);
    expect((await app.ask('/api/usage/log', 'new')).body).toMatchObject({ data: [], pagination: { total: 0 } });
    expect((await app.ask('/api/user/transactions', 'new')).body).toMatchObject({ data: [], pagination: { total: 0 } });
  });

  test('a server without a restoration price of its own serves no area, one with a price does', async () => {
    const path = `/api/sustainability/metrics?range=${RANGE}`;
    expect((await app.ask(path)).body).not.toHaveProperty('totalM2Restored');
    const priced = await testApp({ store: app.store, eurPerM2: 2 });
    const { body } = await priced.ask(path);
    expect(body.totalM2Restored).toBeGreaterThan(0);
    expect(body.restoration.value).toBe(body.totalM2Restored);
  });

  test('an entity tag spares the body of an unchanged answer', async () => {
    for (const path of READING.filter((path) => !path.includes('sustainability'))) {
      const { headers } = await app.ask(path);
      const etag = headers.get('etag') ?? '';
      const again = await app.ask(path, 'u1', { headers: { 'if-none-match': `"x", W/${etag}` } });
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
      expect((await app.ask(path, 'u1', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    }
  });

  test('SRV-09 every 200 says private, no-cache', async () => {
    for (const path of READING) {
      const { status, headers } = await app.ask(path);
      expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    }
  });
});

describe('isolation', () => {
  const overrides = [
    ...['userId', 'user', 'account', 'accountId', 'sub', 'project_id', 'tenant'].map((name) => ({
      query: `${name}=B`,
    })),
    ...['x-user-id', 'x-account-id', 'x-forwarded-user', 'cookie'].map((name) => ({ header: [name, 'B'] as const })),
  ];

  test('SRV-01 nothing a caller sends shows a byte of another account', async () => {
    const app = await testApp();
    const ofB = randomEvents(60, 2, Date.UTC(2026, 8, 1), Date.UTC(2026, 9, 15)).map((event) => ({
      ...event,
      accountId: 'B',
      projectId: 'secret-of-B',
      provider: 'secret-of-B',
      model: 'secret-of-B',
    }));
    await app.store.ingest(ofB);
    await app.store.ingest([usageEvent({ accountId: 'A', occurredMs: Date.UTC(2026, 9, 1) })]);
    await app.store.credit({
      accountId: 'B',
      entryId: 'secret-of-B',
      occurredMs: Date.UTC(2026, 9, 1),
      kind: 'topup',
      amountNano: 7_000_000_000n,
      description: 'secret-of-B',
    });
    const cursorOfB = (await app.ask(`/api/usage/log?range=${RANGE}&limit=2`, 'B')).body.pagination.nextCursor;
    const pages = [
      ...READING,
      `/api/usage/log?range=${RANGE}&project=secret-of-B`,
      '/api/user/transactions?type=topup',
    ];
    let looked = 0;
    for (const path of pages) {
      const own = await app.ask(path, 'A');
      expect(own.status).toBe(200);
      expect(own.text).not.toContain('secret-of-B');
      for (const { query, header } of overrides as { query?: string; header?: readonly [string, string] }[]) {
        const tried = query === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`;
        const answer = await app.ask(tried, 'A', header ? { headers: { [header[0]]: header[1] } } : {});
        expect([200, 400]).toContain(answer.status);
        expect(answer.text).not.toContain('secret-of-B');
        if (answer.status === 200 && !path.includes('sustainability')) expect(answer.body).toEqual(own.body);
        looked += 1;
      }
    }
    expect(looked).toBe(pages.length * overrides.length);
    const stolen = await app.ask(`/api/usage/log?range=${RANGE}&limit=2&cursor=${cursorOfB}`, 'A');
    expect([stolen.status, stolen.body.code]).toEqual([400, 'invalid_parameter']);
  });
});

describe('refusals', () => {
  test.each([
    ['no token', null, undefined],
    ['an expired one', 'u1', token('u1', { exp: NOW.getTime() / 1000 - 1 })],
    ['one without exp', 'u1', token('u1', { exp: undefined })],
    ['another key', 'u1', token('u1', {}, {}, 'another-secret-of-more-than-32-bytes-01234')],
    ['another algorithm', 'u1', token('u1', {}, { alg: 'HS512' })],
    ['none as algorithm', 'u1', token('u1', {}, { alg: 'none' })],
    ['a changed payload', 'u1', token('u1').replace(/\.([^.]+)\./, '.eyJzdWIiOiJ1MiIsImV4cCI6OTk5OTk5OTk5OX0.')],
    ['rubbish', 'u1', 'rubbish'],
    ['the demo token without --demo', 'u1', 'demo'],
  ])('SRV-03 %s: 401 as a problem, on every endpoint', async (_, account, credential) => {
    const app = await testApp();
    for (const path of READING) {
      const headers: HeadersInit = credential === undefined ? {} : { authorization: `Bearer ${credential}` };
      const answer = await app.ask(path, account, { headers });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="aim2balance"/);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.body.code).toBe('unauthenticated');
    }
  });

  test.each([
    '/api/usage/summary?range=banana',
    '/api/usage/summary?range=2026-10-02..2026-10-01',
    '/api/usage/summary?range=2027-01-01..2027-02-01',
    '/api/usage/summary?range=7d&range=30d',
    '/api/usage/summary?tz=Europe/Atlantis',
    '/api/usage/summary?tz=%2B02:00',
    '/api/usage/breakdown',
    '/api/usage/breakdown?by=account_id',
    '/api/usage/breakdown?by=provider;--',
    '/api/usage/log?sort=event_id',
    '/api/usage/log?sort=cost%20desc',
    '/api/usage/log?order=random',
    '/api/usage/log?page=0',
    '/api/usage/log?page=1e3',
    '/api/usage/log?page=2&cursor=abc',
    '/api/user/balance?tz=UTC',
  ])('SRV-06 400 for what the contract does not have: %s', async (path) => {
    const app = await testApp();
    const { status, body } = await app.ask(path);
    expect(status).toBe(400);
    expect(['invalid_parameter', 'unsupported_parameter']).toContain(body.code);
    expect(body.errors[0].parameter).not.toBe('');
  });

  test.each(['0', '-1', '1.5', 'abc', '1e9', '1000000000', '1001', '', ' 5'])('LOG-11 limit=%s: 400', async (limit) => {
    const app = await testApp();
    for (const path of ['/api/usage/log', '/api/user/transactions']) {
      const { status, body } = await app.ask(`${path}?limit=${encodeURIComponent(limit)}`);
      expect([status, body.code]).toEqual([400, 'invalid_parameter']);
    }
  });

  test('LOG-09 a cursor with one character changed: 400, whichever it is', async () => {
    const app = await testApp();
    await app.store.ingest(randomEvents(40, 9, Date.UTC(2026, 8, 1), Date.UTC(2026, 9, 15)));
    const list = `/api/usage/log?range=${RANGE}&limit=10`;
    const cursor: string = (await app.ask(list)).body.pagination.nextCursor;
    expect((await app.ask(`${list}&cursor=${cursor}`)).body.data).toHaveLength(10);
    for (let at = 0; at < cursor.length; at++) {
      const other = cursor[at] === 'A' ? 'B' : 'A';
      const { status, body } = await app.ask(`${list}&cursor=${cursor.slice(0, at)}${other}${cursor.slice(at + 1)}`);
      expect([status, body.code]).toEqual([400, 'invalid_parameter']);
    }
    const otherList = await app.ask(`/api/usage/log?range=${RANGE}&limit=10&sort=cost&cursor=${cursor}`);
    expect(otherList.status).toBe(400);
  });

  test('SRV-05 SQL in any parameter changes nothing and shows nothing', async () => {
    const app = await testApp();
    await app.store.ingest([usageEvent({ accountId: 'victim', provider: 'hidden' })]);
    const payloads = [
      "' OR '1'='1",
      "' OR 1=1--",
      "'; DROP TABLE usage_event;--",
      '1; DELETE FROM wallet',
      "' UNION SELECT * FROM wallet--",
      "') OR ('1'='1",
      '" OR ""="',
      "admin'--",
      "' OR 'x'='x';",
      '1 OR 1=1',
      "' AND SLEEP(5)--",
      "'; SELECT pg_sleep(5);--",
      '$1',
      '$2::text',
      '?1',
      ':name',
      '%',
      '_%',
      "\\'; --",
      "'||(SELECT secret)||'",
      'NULL',
      "' IS NOT NULL--",
      '0x27',
      'ʼ OR 1=1',
      "'/**/OR/**/1=1",
      "' LIMIT 1 OFFSET 0--",
      "' ORDER BY 1--",
      "') UNION ALL SELECT 1--",
      "' GROUP BY 1--",
      "x' AND 1=(SELECT count(*) FROM wallet)--",
    ];
    for (const payload of payloads) {
      const value = encodeURIComponent(payload);
      for (const parameter of [
        'provider',
        'project',
        'model',
        'range',
        'tz',
        'sort',
        'order',
        'cursor',
        'page',
        'limit',
      ]) {
        const answer = await app.ask(`/api/usage/log?${parameter}=${value}`, 'u1');
        expect([200, 400]).toContain(answer.status);
        if (answer.status === 200) expect(answer.body.data).toEqual([]);
      }
      expect((await app.ask(`/api/user/transactions?type=${value}`, 'u1')).body.data ?? []).toEqual([]);
      expect([200, 400]).toContain((await app.ask(`/api/usage/breakdown?by=${value}`, 'u1')).status);
      await app.store.ingest([
        usageEvent({ accountId: payload, model: payload, projectId: payload, provider: payload }),
      ]);
    }
    expect(await app.store.check()).toMatchObject({ holds: true, events: payloads.length + 1 });
  });

  test('an unknown address is 404, a known one with another method 405 with Allow', async () => {
    const app = await testApp();
    expect((await app.ask('/api/nope')).body.code).toBe('not_found');
    const wrong = await app.ask('/api/user/balance', 'u1', { method: 'DELETE' });
    expect([wrong.status, wrong.body.code, wrong.headers.get('allow')]).toEqual([405, 'method_not_allowed', 'GET']);
  });

  test('SRV-11 every error is a problem with the id of its request, and shows no inside', async () => {
    const app = await testApp();
    const broken = await testApp({
      auth: () => {
        throw new Error('SELECT secret FROM wallet at /srv/app/file.ts');
      },
    });
    const answers = [
      await app.ask('/api/nope'),
      await app.ask('/api/user/balance', null),
      await app.ask('/api/usage/summary?range=x'),
      await app.ask('/api/user/balance', 'u1', { method: 'POST' }),
      await app.ask('/api/usage/events', 'u1', { method: 'POST', body: '{}' }),
      await app.ask('/api/billing/checkout', 'u1', { method: 'POST', body: '{}' }),
      await broken.ask('/api/user/balance'),
    ];
    for (const answer of answers) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(problemSchema.safeParse(answer.body).success).toBe(true);
      expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
      expect(answer.text).not.toMatch(/SELECT|node_modules|\.ts|\.js|\bat \//);
    }
    expect(broken.records.at(-1)?.error).toContain('SELECT secret');
  });

  test('a request id of the caller comes back when it is harmless, else it gets one', async () => {
    const app = await testApp();
    const id = async (given: string) =>
      (await app.ask('/api/user/balance', 'u1', { headers: { 'x-request-id': given } })).headers.get('x-request-id');
    expect(await id('abc-123')).toBe('abc-123');
    expect(await id('<script>')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await id('x'.repeat(65))).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('CORS', () => {
  const page = 'https://chat.example.org';

  test('SRV-08 the exact origin, on success and on every error', async () => {
    const app = await testApp({ corsOrigins: [page], rateLimit: 2 });
    const ask = (path: string, account: string | null = 'u1') => app.ask(path, account, { headers: { origin: page } });
    const answers = [await ask('/api/user/balance'), await ask('/api/user/balance', null), await ask('/api/nope')];
    for (let i = 0; i < 5; i++) answers.push(await ask('/api/user/balance'));
    expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 401, 404, 429]));
    for (const { headers } of answers) {
      expect(headers.get('access-control-allow-origin')).toBe(page);
      expect(headers.get('access-control-allow-credentials')).toBe('true');
      expect(headers.get('vary')).toBe('Origin');
      expect(headers.get('access-control-expose-headers')).toBe('ETag, Retry-After, X-Request-Id');
    }
  });

  test('another origin, a suffix of it and null get no permission', async () => {
    const app = await testApp({ corsOrigins: [page] });
    for (const origin of ['https://evil.example', `${page}.evil.example`, 'http://chat.example.org', 'null']) {
      const { headers } = await app.ask('/api/user/balance', 'u1', { headers: { origin } });
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('vary')).toBe('Origin');
    }
  });

  test('a preflight is answered without a login', async () => {
    const app = await testApp({ corsOrigins: [page] });
    const headers = { origin: page, 'access-control-request-method': 'GET' };
    const answer = await app.ask('/api/user/balance', null, { method: 'OPTIONS', headers });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-headers')).toContain('Authorization');
  });
});

describe('rate limit', () => {
  test('SRV-07 a flood of A gets 429 with whole seconds to wait; B does not notice', async () => {
    const app = await testApp({ rateLimit: 5 });
    const flood = await Promise.all(Array.from({ length: 50 }, () => app.ask('/api/user/balance', 'A')));
    const refused = flood.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(40);
    for (const { headers, body } of refused) {
      expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
      expect(body.code).toBe('rate_limited');
    }
    const other = await Promise.all(Array.from({ length: 5 }, () => app.ask('/api/user/balance', 'B')));
    expect(other.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });
});

describe('usage events', () => {
  const serviceToken = 'service-token-0123456789';
  const wire = (id: string, fields: object = {}) => ({
    id,
    accountId: 'u1',
    occurredAt: '2026-10-10T10:00:00+02:00',
    model: 'gpt-4o',
    providerName: 'OpenAI',
    inputTokens: 10,
    outputTokens: 5,
    cost: 0.002711125,
    ...fields,
  });
  const post = (app: TestApp, events: unknown, credential: string | null = serviceToken) =>
    app.ask('/api/usage/events', null, {
      method: 'POST',
      body: JSON.stringify({ events }),
      headers: { 'content-type': 'application/json', ...(credential && { authorization: `Bearer ${credential}` }) },
    });

  test('a batch is stored once, however often it is sent', async () => {
    const app = await testApp({ serviceToken });
    expect((await post(app, [wire('a'), wire('b')])).body).toEqual({ accepted: 2, duplicates: 0 });
    expect((await post(app, [wire('a'), wire('b'), wire('c')])).body).toEqual({ accepted: 1, duplicates: 2 });
    const { body } = await app.ask('/api/usage/summary?range=2026-10-10..2026-10-10');
    expect(body).toMatchObject({ totalTokens: 45, totalCost: 0.008133375, totalRequests: 3 });
  });

  test('LED-09 one event that breaks the contract refuses the whole batch, and names its place', async () => {
    const app = await testApp({ serviceToken });
    for (const [fields, place] of [
      [{ inputTokens: -1 }, 'inputTokens'],
      [{ inputTokens: 1.5 }, 'inputTokens'],
      [{ outputTokens: 2e12 }, 'outputTokens'],
      [{ cachedInputTokens: 11 }, 'cachedInputTokens'],
      [{ cost: -1 }, 'cost'],
      [{ cost: 2e6 }, 'cost'],
      [{ occurredAt: '2026-10-10' }, 'occurredAt'],
      [{ occurredAt: '1969-12-31T23:59:59Z' }, 'occurredAt'],
      [{ model: 'a\u0000b' }, 'model'],
      [{ costParts: { base: 0.001, markup: 0, fee: 0 } }, 'costParts'],
      [{ surprise: 1 }, ''],
    ] as const) {
      const { status, body } = await post(app, [wire('a'), wire('bad', fields)]);
      expect([status, body.code]).toEqual([400, 'invalid_parameter']);
      expect(body.errors[0].parameter).toContain(place);
      expect(body.errors[0].parameter).toMatch(/1/);
    }
    expect((await app.store.check()).events).toBe(0);
  });

  test('LED-07 a known id with another content: 409, and the first one stays', async () => {
    const app = await testApp({ serviceToken });
    await post(app, [wire('a')]);
    const { status, body } = await post(app, [wire('new'), wire('a', { cost: 5 })]);
    expect([status, body.code]).toEqual([409, 'conflict']);
    expect(body.errors[0].message).toContain('"a"');
    expect(await app.store.check()).toMatchObject({ holds: true, events: 1 });
  });

  test('only the service may send; a user is told so', async () => {
    const app = await testApp({ serviceToken });
    expect((await post(app, [wire('a')], null)).status).toBe(401);
    expect((await post(app, [wire('a')], 'service-token-0123456780')).status).toBe(401);
    expect((await post(app, [wire('a')], token('u1'))).body.code).toBe('forbidden');
    expect((await post(await testApp(), [wire('a')])).status).toBe(401);
  });

  test('bodies that are no JSON, too many, too large: each its own refusal', async () => {
    const app = await testApp({ serviceToken });
    const headers = { authorization: `Bearer ${serviceToken}`, 'content-type': 'application/json' };
    const send = (body: string, more: object = {}) =>
      app.ask('/api/usage/events', null, { method: 'POST', body, headers: { ...headers, ...more } });
    expect((await send('{')).body.code).toBe('invalid_parameter');
    expect((await send('{}')).body.code).toBe('invalid_parameter');
    expect((await send('{"events":[]}')).body.code).toBe('invalid_parameter');
    expect((await send('{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send(' '.repeat(9 << 20))).status).toBe(413);
  });
});

describe('log', () => {
  test('SRV-18 no token, no query, no account, no e-mail in any line', async () => {
    const app = await testApp({
      auth: (request) => {
        if (request.url.includes('30d'))
          throw new Error(`cannot look up jane@example.org with ${request.headers.get('authorization')}`);
        return { accountId: 'jane@example.org' };
      },
    });
    for (const path of [
      ...READING,
      '/api/usage/summary?range=30d',
      '/jane@example.org',
      '/api/usage/log?model=jane@example.org',
    ]) {
      await app.ask(path, 'jane@example.org');
    }
    expect(app.records.length).toBe(READING.length + 3);
    const text = JSON.stringify(app.records);
    expect(text).not.toMatch(/jane|eyJ|range=|Bearer e/);
    expect(text).toContain('[e-mail]');
    expect(new Set(app.records.map(({ path }) => path))).toEqual(
      new Set([...READING.map((path) => path.split('?')[0]), '(unknown)']),
    );
    expect(Object.values(endpoints).map(({ path }) => path)).toEqual(expect.arrayContaining(['/api/usage/log']));
  });
});
