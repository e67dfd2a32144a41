import { problemSchema } from '@aim2balance/contract/schemas';
import { describe, expect, test } from 'vitest';
import { NOW, testApp, token } from './test-support/app.js';
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
