// The API mounted in servers that hosts have, and what is asked of each over HTTP.
import assert from 'node:assert/strict';

export const serviceToken = 'service-token-of-the-mount-checks';

/** File in `mounts/`, and what the host installs beside ours. */
export const mounts = [
  { name: 'express', title: 'The API in Express 5', packages: { express: '^5.1.0' } },
  { name: 'fastify', title: 'The API in Fastify 5', packages: { fastify: '^5.6.0' } },
  { name: 'hono', title: 'The API in Hono', packages: { hono: '^4.12.0', '@hono/node-server': '^2.0.0' } },
];

const event = {
  id: 'call-1',
  accountId: 'demo',
  occurredAt: '2026-11-01T10:00:00.000Z',
  projectName: 'Trace',
  providerName: 'OpenAI',
  model: 'gpt-4o',
  inputTokens: 10,
  outputTokens: 5,
  cost: 0.002711125,
};

/** @throws {assert.AssertionError} what the server at `url` does that it should not */
export async function checkMount(url) {
  const own = await fetch(`${url}/own`);
  assert.equal(await own.text(), 'of the host');
  const posted = await fetch(`${url}/api/usage/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${serviceToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ events: [event] }),
  });
  assert.equal(posted.status, 200, await posted.text());
  const read = (path, token = 'demo') => fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const summary = await (await read('/api/usage/summary?range=all')).json();
  assert.deepEqual([summary.totalTokens, summary.totalCost], [15, 0.002711125]);
  const refused = await read('/api/user/balance', 'wrong');
  assert.deepEqual([refused.status, refused.headers.get('content-type')], [401, 'application/problem+json']);
  const bad = await read('/api/usage/summary?range=banana');
  assert.deepEqual([bad.status, (await bad.json()).code], [400, 'invalid_parameter']);
  assert.equal((await read('/elsewhere')).status, 404);
}
