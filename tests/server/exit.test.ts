import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { balance } from '../../packages/client/src/test-support/samples.js';
import { script } from './support/cli.js';

/** Settles in every way there is, then has nothing more to do; says how long the process lived on. */
const PROGRAM = `
import { createClient } from '@aim2balance/client';
const client = createClient({ baseUrl: process.env.A2B_URL, maxRetries: 1, timeout: 60_000, totalTimeout: 120_000 });
const controller = new AbortController();
const abandoned = client.usage.summary({}, { signal: controller.signal });
setTimeout(() => controller.abort(), 100);
const settled = await Promise.allSettled([
  client.user.balance(),
  client.user.transactions(),
  client.usage.breakdown({ by: 'model' }, { timeout: 100, maxRetries: 0 }),
  abandoned,
]);
const settledMs = performance.now();
process.on('exit', () => {
  const ways = settled.map(({ reason }) => reason?.name ?? 'fulfilled');
  console.log(JSON.stringify({ ways, livedOnMs: performance.now() - settledMs }));
});
`;

// Timers of the client are seconds and minutes long. A machine at work may stop any process for 200 ms: not thrice.
test('RET-35 a program whose calls have settled ends by itself, within 200 ms', { retry: 2 }, async () => {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/api/user/balance')) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(balance));
    } else if (request.url?.includes('transactions')) {
      response.writeHead(503, { 'retry-after': '0' }).end();
    } // All else is never answered.
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const child = spawn(process.execPath, [await script(PROGRAM)], { env: { ...process.env, A2B_URL: url } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code, said).toBe(0);
    const { ways, livedOnMs } = JSON.parse(said);
    expect(ways).toEqual(['fulfilled', 'ServerError', 'TimeoutError', 'AbortError']);
    expect(livedOnMs).toBeLessThanOrEqual(200);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
