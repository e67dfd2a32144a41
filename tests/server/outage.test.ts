import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres, type TestPostgres } from '../../packages/server/src/test-support/postgres.js';
import { get, type Server, serve, token } from './support/cli.js';

const TIMEOUT_MS = 240_000;
let postgres: TestPostgres;
let server: Server;

beforeAll(async () => {
  postgres = await startPostgres({ own: true });
  server = await serve(['--db', await postgres.createDatabase()]);
}, TIMEOUT_MS);
afterAll(async () => {
  await server.end('SIGTERM');
  await postgres.stop();
}, TIMEOUT_MS);

test('SRV-15 a stopped database: 503 with Retry-After, then well again without a restart', {
  timeout: TIMEOUT_MS,
}, async () => {
  expect(await get(server, '/api/user/balance')).toMatchObject({ tokens: 0 });
  await postgres.crash();
  for (let attempt = 0; attempt < 3; attempt++) {
    const response = await fetch(`${server.origin}/api/usage/summary`, {
      headers: { authorization: `Bearer ${token('u1')}` },
    });
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(2);
    expect(await response.json()).toMatchObject({ code: 'unavailable', status: 503 });
  }
  await postgres.restart();
  await expect
    .poll(() => get(server, '/api/user/balance'), { timeout: 60_000, interval: 200 })
    .toMatchObject({ tokens: 0, fiatValue: 0 });
  expect(server.output()).not.toContain('postgres://');
});
