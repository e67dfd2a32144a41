import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { a2b, get, SERVICE_TOKEN, scratch, serve } from './support/cli.js';

const TIMEOUT_MS = 120_000;
const trace = (lines: number, offset = 0) =>
  `time,model,provider,project,in,out,eur\n${Array.from(
    { length: lines },
    (_, i) =>
      `2026-10-${String((i % 28) + 1).padStart(2, '0')}T10:00:00Z,gpt-4o,OpenAI,P${i % 3},${i + offset},7,0.000001`,
  ).join('\n')}\n`;
const MAP =
  'time=occurredAt,model=model,provider=providerName,project=projectName,in=inputTokens,out=outputTokens,eur=cost';

function file(content: string): string {
  const path = join(scratch(), 'calls.csv');
  writeFileSync(path, content);
  return path;
}

describe('a2b', { timeout: TIMEOUT_MS }, () => {
  test('ten credits at once on a fresh file: all succeed, the same id is booked once', async () => {
    const db = join(scratch(), 'deep/er/a2b.db');
    const credit = (id: string) => a2b(['credit', '--db', db, '--account', 'u1', '--amount', '5', '--id', id]);
    const results = await Promise.all(Array.from({ length: 10 }, (_, i) => credit(i < 5 ? 'same' : `id${i}`)));
    expect(results.map(({ code, err }) => [code, err])).toEqual(Array(10).fill([0, '']));
    expect(results.filter(({ out }) => out.includes('booked before'))).toHaveLength(4);
    const { code, out } = await a2b(['check', '--db', db]);
    expect([code, out]).toEqual([0, expect.stringContaining('6 ledger entries')]);
  });

  test('LED-05 two imports and a server write one SQLite file: every row is there', async () => {
    const db = join(scratch(), 'a2b.db');
    const server = await serve(['--db', db]);
    const load = (path: string, account: string) =>
      a2b(['import', path, '--db', db, '--account', account, '--map', MAP]);
    const post = async (id: string) => {
      const response = await fetch(`${server.origin}/api/usage/events`, {
        method: 'POST',
        body: JSON.stringify({
          events: [
            {
              id,
              accountId: 'u1',
              occurredAt: '2026-10-01T00:00:00Z',
              model: 'm',
              providerName: 'p',
              inputTokens: 1,
              outputTokens: 1,
            },
          ],
        }),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${SERVICE_TOKEN}` },
      });
      return response.status;
    };
    const [first, second, ...statuses] = await Promise.all([
      load(file(trace(5000)), 'u1'),
      load(file(trace(5000, 50_000)), 'u1'),
      ...Array.from({ length: 20 }, (_, i) => post(`post${i}`)),
    ]);
    expect([first, second]).toMatchObject([{ code: 0 }, { code: 0 }]);
    expect(statuses).toEqual(Array(20).fill(200));
    expect(await get(server, '/api/usage/summary?range=all')).toMatchObject({ totalRequests: 10_020 });
    await server.end('SIGTERM');
    expect(await a2b(['check', '--db', db])).toMatchObject({ code: 0 });
  });

  test('import tells broken lines, stores the others, and says so in its exit code', async () => {
    const db = join(scratch(), 'a2b.db');
    const path = file(`${trace(3)}2026-10-01T10:00:00Z,gpt-4o,OpenAI,P1,-1,7,0\n`);
    const args = ['import', path, '--db', db, '--account', 'u1', '--map', MAP];
    expect(await a2b(args)).toEqual({
      code: 1,
      out: '4 read: 3 stored, 0 stored before, 1 rejected\n',
      err: 'line 5: inputTokens is negative: -1\n',
    });
    expect(await a2b(args)).toMatchObject({ code: 1, out: '4 read: 0 stored, 3 stored before, 1 rejected\n' });
  });

  test('a file under another model is other calls; under the same, none', async () => {
    const db = join(scratch(), 'a2b.db');
    const path = file('time,in,out\n2026-10-01T10:00:00Z,10,5\n2026-10-01T10:00:00Z,10,5\n2026-10-01T11:00:00Z,1,1\n');
    const stored = async (model: string) => {
      const map = ['--map', 'time=occurredAt,in=inputTokens,out=outputTokens', '--set', `model=${model},provider=P`];
      const { out, err } = await a2b(['import', path, '--db', db, '--account', 'u1', ...map]);
      return /(\d+) stored, (\d+) stored before, (\d+) rejected/.exec(out + err)?.slice(1);
    };
    expect(await stored('gpt-4o')).toEqual(['3', '0', '0']);
    expect(await stored('claude-sonnet-4-5')).toEqual(['3', '0', '0']);
    expect(await stored('gpt-4o')).toEqual(['0', '3', '0']);
  });

  test('import reads from a pipe', async () => {
    const db = join(scratch(), 'a2b.db');
    const result = await a2b(['import', '-', '--db', db, '--account', 'u1', '--map', MAP], { input: trace(10) });
    expect(result).toMatchObject({ code: 0, out: '10 read: 10 stored, 0 stored before, 0 rejected\n' });
  });

  test.each([
    [['fly'], /no command "fly"/],
    [['serve', '--prot', '1'], /--prot/],
    [['serve', '--port', 'http'], /--port/],
    [['credit', '--account', 'u1', '--id', 'x', '--amount', 'lots'], /--amount/],
    [['credit', '--account', 'u1', '--id', 'x', '--amount', '0'], /zero/],
    [['credit', '--amount', '5', '--id', 'x'], /--account is missing/],
    [['import', '--account', 'u1'], /Which file/],
    [['import', 'x.csv', '--account', 'u1', '--format', 'xml'], /--format/],
  ])('a wrong call ends with 2 and a reason: %s', async (args, reason) => {
    const { code, err } = await a2b(args);
    expect([code, err]).toEqual([2, expect.stringMatching(reason)]);
  });

  test('a server that nobody could log in to does not start', async () => {
    const { code, err } = await a2b(['serve', '--db', join(scratch(), 'a.db')], { env: { A2B_JWT_SECRET: undefined } });
    expect([code, err]).toEqual([2, expect.stringContaining('A2B_JWT_SECRET')]);
  });

  test('check finds a rollup and a wallet that do not add up', async () => {
    const db = join(scratch(), 'a2b.db');
    await a2b(['import', file(trace(50)), '--db', db, '--account', 'u1', '--map', MAP]);
    const raw = new DatabaseSync(db);
    raw.exec(
      'UPDATE usage_day SET input_tokens = input_tokens + 1 WHERE utc_day = (SELECT min(utc_day) FROM usage_day)',
    );
    raw.exec('UPDATE wallet SET balance_nano = balance_nano + 1');
    raw.close();
    const { code, out } = await a2b(['check', '--db', db]);
    expect(code).toBe(1);
    expect(out).toContain('BROKEN events = daily rollup: u1');
    expect(out).toContain('ok     events = quarter-hour rollup');
    expect(out).toContain('BROKEN wallet = ledger − cost of events: u1');
  });

  test('migrate says what it did, and a schema from the future is left alone', async () => {
    const db = join(scratch(), 'a2b.db');
    expect(await a2b(['migrate', '--db', db])).toMatchObject({ code: 0, out: 'applied: initial, usage-rate\n' });
    expect(await a2b(['migrate', '--db', db])).toMatchObject({ code: 0, out: 'up to date\n' });
    const raw = new DatabaseSync(db);
    raw.exec(`INSERT INTO schema_migration VALUES (999, 'future', 0)`);
    raw.close();
    expect(await a2b(['check', '--db', db])).toMatchObject({ code: 1, err: expect.stringContaining('newer') });
  });
});

describe('a2b serve', { timeout: TIMEOUT_MS }, () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with 0, and the data is kept', async (signal) => {
    const db = join(scratch(), 'a2b.db');
    await a2b(['credit', '--db', db, '--account', 'u1', '--amount', '20', '--id', 'x']);
    const server = await serve(['--db', db]);
    expect(await get(server, '/api/user/balance')).toMatchObject({ fiatValue: 20, percentage: 100 });
    expect(await server.end(signal)).toBe(0);
    await expect(fetch(server.origin)).rejects.toThrow();
    const again = await serve(['--db', db]);
    expect(await get(again, '/api/user/balance')).toMatchObject({ fiatValue: 20 });
    await again.end(signal);
  });

  test('a taken port is said, and the next free one is used', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const server = await serve(['--db', join(scratch(), 'a.db'), '--port', String(port)]);
    expect(server.output()).toContain(`port ${port} is taken`);
    expect(Number(new URL(server.origin).port)).toBeGreaterThan(port);
    await server.end('SIGTERM');
    other.close();
  });

  test('--demo lets the token demo in, and only then', async () => {
    const ask = (origin: string) => fetch(`${origin}/api/user/balance`, { headers: { authorization: 'Bearer demo' } });
    const demo = await serve(['--db', join(scratch(), 'a.db'), '--demo']);
    expect((await ask(demo.origin)).status).toBe(200);
    await demo.end('SIGTERM');
    const strict = await serve(['--db', join(scratch(), 'a.db')]);
    expect((await ask(strict.origin)).status).toBe(401);
    await strict.end('SIGTERM');
  });

  test('--web serves a built page beside the API, and nothing outside of its folder', async () => {
    const folder = scratch();
    mkdirSync(join(folder, 'web/assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'web/.env'), 'secret');
    writeFileSync(join(folder, 'web/index.html'), '<title>page</title>');
    writeFileSync(join(folder, 'web/assets/app-a1b2c3d4.js'), 'export {}');
    const server = await serve(['--db', join(folder, 'a.db'), '--web', join(folder, 'web')]);
    const ask = async (path: string) => {
      const response = await fetch(server.origin + path);
      return { status: response.status, text: await response.text(), headers: response.headers };
    };
    expect(await ask('/')).toMatchObject({ status: 200, text: '<title>page</title>' });
    expect(await ask('/wallet/history')).toMatchObject({ status: 200, text: '<title>page</title>' });
    const script = await ask('/assets/app-a1b2c3d4.js');
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect((await ask('/api/nope')).status).toBe(404);
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/.env',
      '/missing.js',
      '/a%00b',
      '/%',
    ]) {
      const { status, text } = await ask(path);
      expect([path, status, text.includes('secret')]).toEqual([path, 404, false]);
    }
    await server.end('SIGTERM');
  });

  test('--stripe-fake: order, pay, and the balance is there; a forged event changes nothing', async () => {
    const server = await serve(['--db', join(scratch(), 'a.db'), '--stripe-fake', '--demo']);
    const headers = { 'content-type': 'application/json', authorization: 'Bearer demo' };
    const order = await fetch(`${server.origin}/api/billing/checkout`, {
      method: 'POST',
      body: JSON.stringify({ amount: 20, currency: 'EUR', returnUrl: `${server.origin}/back` }),
      headers,
    });
    const { url } = await order.json();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/c\/pay\/cs_test_/);
    const forged = await fetch(`${server.origin}/api/billing/webhook`, {
      method: 'POST',
      body: '{"type":"checkout.session.completed"}',
      headers: { ...headers, 'stripe-signature': 't=1,v1=00' },
    });
    expect(forged.status).toBe(400);
    await fetch(`${url}/pay`, { method: 'POST', redirect: 'manual' });
    await expect
      .poll(async () => (await fetch(`${server.origin}/api/user/balance`, { headers })).json(), { timeout: 20_000 })
      .toMatchObject({ fiatValue: 20 });
    await server.end('SIGTERM');
  });

  test('conformance holds our own server against the contract, and finds a backend that is none', async () => {
    const db = join(scratch(), 'a.db');
    await a2b(['import', file(trace(100)), '--db', db, '--account', 'demo', '--map', MAP]);
    const server = await serve(['--db', db, '--demo', '--web', scratch()]);
    const good = await a2b(['conformance', '--base-url', server.origin, '--token', 'demo']);
    expect(good).toMatchObject({ code: 0, out: expect.stringContaining('0 do not') });
    const bad = await a2b(['conformance', '--base-url', `${server.origin}/elsewhere`, '--token', 'demo']);
    expect(bad).toMatchObject({ code: 1, out: expect.stringContaining('FAILED balance: status 404') });
    await server.end('SIGTERM');
  });

  test('the committed bin names the program and says what is missing', () => {
    const bin = readFileSync(join(import.meta.dirname, '../../packages/server/bin/a2b.js'), 'utf8');
    expect(bin).toContain('../dist/cli.js');
  });
});
