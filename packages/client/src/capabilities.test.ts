import { expect, test } from 'vitest';
import { BadRequestError, createClient } from './index.js';
import { type Handler, sendJson, startBackend } from './test-support/backend.js';
import { failure } from './test-support/failure.js';
import { logEntry, summary } from './test-support/samples.js';

const level1: Record<string, string[]> = {
  '/api/user/transactions': ['page', 'limit'],
  '/api/usage/summary': ['range'],
  '/api/usage/breakdown': ['by', 'range'],
  '/api/usage/log': ['range', 'page'],
};

/** A backend that knows level 1 alone, and says so the way `refuse` does. */
function strict(refuse: (parameter: string) => object): Handler {
  return (response, { path, query }) => {
    const unknown = [...query.keys()].find((key) => !level1[path]?.includes(key));
    const by = query.get('by');
    if (unknown) return sendJson(response, refuse(unknown), 400);
    if (by === 'model' || by === 'day') return sendJson(response, refuse('by'), 400);
    if (path === '/api/usage/summary') return sendJson(response, summary);
    if (path === '/api/usage/breakdown') return sendJson(response, [{ providerName: 'openai', tokens: 300 }]);
    const page = Number(query.get('page') ?? 1);
    sendJson(response, { data: page === 1 ? [0, 1].map(logEntry) : [logEntry(2)], pagination: { total: 3 } });
  };
}

const problem = { type: 'about:blank', title: 'Bad request', status: 400, code: 'unsupported_parameter' };
const refusals: [string, (parameter: string) => object][] = [
  ['in errors[]', (parameter) => ({ ...problem, errors: [{ parameter, message: 'unknown' }] })],
  ['in its detail', (parameter) => ({ ...problem, detail: `The parameter ${parameter} is not supported.` })],
  ['nowhere', () => problem],
];

test.each(refusals)('a parameter refused and named %s is left out, now and later', async (_name, refuse) => {
  await using backend = await startBackend(strict(refuse));
  const client = createClient({ baseUrl: backend.url, timeZone: 'Europe/Berlin' });
  expect(client.capabilities.supports('usageLog', 'sort')).toBe(true);
  const rows: string[] = [];
  for await (const { id } of client.usage.log({ sort: 'cost', order: 'asc', limit: 100 })) rows.push(id ?? '');
  expect(rows).toEqual(['e-0', 'e-1', 'e-2']);
  for (const parameter of ['sort', 'order', 'limit', 'tz']) {
    expect(client.capabilities.supports('usageLog', parameter), parameter).toBe(false);
  }
  const before = backend.requests.length;
  await client.usage.log({ sort: 'cost' });
  expect(backend.requests).toHaveLength(before + 1);
});

test('a filter that is refused is an error, and afterwards one before any request', async () => {
  await using backend = await startBackend(
    strict((parameter) => ({ ...problem, errors: [{ parameter, message: '' }] })),
  );
  const client = createClient({ baseUrl: backend.url });
  expect(await failure(client.usage.log({ provider: 'openai' }))).toMatchObject({ code: 'unsupported_parameter' });
  const sent = backend.requests.length;
  const error = await failure(client.usage.log({ provider: 'openai' }));
  expect(error).toBeInstanceOf(BadRequestError);
  expect(error).toMatchObject({ code: 'unsupported_parameter', status: 400, attempts: 0 });
  expect(backend.requests).toHaveLength(sent);
});

test.each([
  ['with the code of the contract', { ...problem, errors: [{ parameter: 'by', message: 'unknown' }] }],
  ['as an invalid value', { ...problem, code: 'invalid_parameter', errors: [{ parameter: 'by', message: 'unknown' }] }],
  ['with an older body', { error: 'bad request' }],
])('a dimension refused %s stands in the capabilities as by=model', async (_name, body) => {
  await using backend = await startBackend((response, request, index) =>
    request.query.get('by') === 'model' ? sendJson(response, body, 400) : strict(() => body)(response, request, index),
  );
  const client = createClient({ baseUrl: backend.url, timeZone: 'UTC' });
  let changes = 0;
  const stop = client.capabilities.subscribe(() => changes++);
  const first = await failure(client.usage.breakdown({ by: 'model', range: '7d' }));
  expect(first).toBeInstanceOf(BadRequestError);
  expect(first).toMatchObject({ code: 'unsupported_parameter', attempts: 1 });
  expect(client.capabilities.supports('usageBreakdown', 'by=model')).toBe(false);
  expect(client.capabilities.supports('usageBreakdown', 'by=provider')).toBe(true);
  expect(client.capabilities.refused.usageBreakdown).toContain('by=model');
  expect(changes).toBe(1);
  stop();
  const sent = backend.requests.length;
  expect(await failure(client.usage.breakdown({ by: 'model', range: '30d' }))).toMatchObject({
    code: 'unsupported_parameter',
  });
  expect(backend.requests).toHaveLength(sent);
});

test('a refused name of any form is a typed error', async () => {
  await using backend = await startBackend((response) => sendJson(response, { ...problem, detail: 'no such' }, 400));
  const client = createClient({ baseUrl: backend.url });
  const error = await failure(client.usage.summary({ 'a(b': 'x' } as never));
  expect(error).toMatchObject({ name: 'BadRequestError', code: 'unsupported_parameter' });
});

test('a 400 that is about something else teaches nothing', async () => {
  await using backend = await startBackend((response) =>
    sendJson(
      response,
      { ...problem, code: 'invalid_parameter', errors: [{ parameter: 'range', message: 'too long' }] },
      400,
    ),
  );
  const client = createClient({ baseUrl: backend.url });
  await failure(client.usage.breakdown({ by: 'model' }));
  await failure(client.usage.summary());
  expect(client.capabilities.refused).toEqual({});
  expect(backend.requests).toHaveLength(2);
});
