import { describe, expect, test } from 'vitest';
import { testApp } from './test-support/app.js';

const RANGE = '2026-09-01..2026-10-15';
const READING = [
  '/api/user/balance',
  '/api/user/transactions?page=1&limit=50',
  `/api/usage/summary?range=${RANGE}`,
  `/api/usage/breakdown?by=provider&range=${RANGE}`,
  `/api/usage/log?range=${RANGE}&page=1`,
  `/api/sustainability/metrics?range=${RANGE}`,
];

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
  });
});
