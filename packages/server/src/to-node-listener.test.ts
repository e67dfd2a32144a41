import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createApp } from './app.js';
import { demoAuth } from './auth/demo.js';
import { openStore } from './store/open-store.js';
import { toNodeListener } from './to-node-listener.js';

/** A server of someone else's on loopback that hands everything below /api/ to ours. */
async function startHost(): Promise<string> {
  const store = await openStore(':memory:');
  const listener = toNodeListener(createApp({ store, auth: demoAuth, serviceToken: 'service-token-0123456789' }));
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/api/')) void listener(request, response);
    else response.end('of the host');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await store.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const event = {
  id: 'e1',
  accountId: 'demo',
  occurredAt: '2026-11-01T10:00:00.000Z',
  projectName: null,
  providerName: 'OpenAI',
  model: 'gpt-4o',
  inputTokens: 10,
  outputTokens: 5,
  cost: 0.002711125,
};

describe('toNodeListener', () => {
  test('answers below the paths it is given, bodies and refusals included, and leaves the host its own', async () => {
    const url = await startHost();
    const posted = await fetch(`${url}/api/usage/events`, {
      method: 'POST',
      headers: { authorization: 'Bearer service-token-0123456789', 'content-type': 'application/json' },
      body: JSON.stringify({ events: [event] }),
    });
    expect([posted.status, await posted.json()]).toEqual([200, expect.objectContaining({ accepted: 1 })]);
    const summary = await fetch(`${url}/api/usage/summary?range=all`, { headers: { authorization: 'Bearer demo' } });
    expect(await summary.json()).toMatchObject({ totalTokens: 15, totalCost: 0.002711125 });
    const refused = await fetch(`${url}/api/user/balance`);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
    expect(await (await fetch(`${url}/own`)).text()).toBe('of the host');
  });

  test("leaves the process's own Request and Response as they are", async () => {
    const { Request: before, Response: response } = globalThis;
    await startHost();
    expect(globalThis.Request).toBe(before);
    expect(globalThis.Response).toBe(response);
  });
});
