import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import {
  AuthenticationError,
  type ClientEvent,
  createClient,
  PermissionError,
  TimeoutError,
  type TokenRequest,
} from './index.js';
import { type Handler, sendJson, startBackend } from './test-support/backend.js';
import { failure } from './test-support/failure.js';
import { balance, summary } from './test-support/samples.js';

/** Answers with the name of the user the token belongs to; only `good` tokens are let in. */
function guarded(good: string[]): Handler {
  return (response, { headers }) => {
    const token = headers.authorization?.replace('Bearer ', '') ?? '';
    if (good.includes(token)) sendJson(response, { ...summary, currency: 'EUR' });
    else sendJson(response, { type: 'about:blank', title: 'Unauthorized', status: 401, code: 'unauthenticated' }, 401);
  };
}

function jwt(sub: string, serial: number): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode({ alg: 'none' })}.${encode({ iss: 'host', sub, serial })}.c2ln`;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const ranges = [
  '24h',
  '7d',
  '30d',
  '90d',
  '365d',
  'mtd',
  'last_month',
  'ytd',
  'all',
  '2026-01-01..2026-01-31',
] as const;

test('AUT-01 ten calls refused together make one refresh and all resolve', async () => {
  await using backend = await startBackend(guarded(['new']));
  const asked: boolean[] = [];
  let token = 'old';
  const client = createClient({
    baseUrl: backend.url,
    token: async ({ refresh }) => {
      asked.push(refresh);
      await wait(5);
      if (refresh) token = 'new';
      return token;
    },
  });
  await Promise.all(ranges.map((range) => client.usage.summary({ range })));
  expect(asked.filter(Boolean)).toHaveLength(1);
  expect(backend.requests).toHaveLength(20);
});

test('AUT-01 holds for a token function that keeps giving the old token unless asked to refresh', async () => {
  await using backend = await startBackend(guarded(['new']));
  const token = vi.fn(({ refresh }: { refresh: boolean }) => (refresh ? 'new' : 'old'));
  const client = createClient({ baseUrl: backend.url, token });
  await Promise.all(ranges.map((range) => client.usage.summary({ range })));
  await client.usage.summary({ range: '7d' });
  expect(token.mock.calls.filter(([{ refresh }]) => refresh)).toHaveLength(1);
  expect(backend.requests).toHaveLength(21);
});

test('AUT-02 a late 401 of the old token refreshes nothing and is tried with the new one', async () => {
  let release: (() => void) | undefined;
  await using backend = await startBackend((response, request, index) => {
    if (index === 0) {
      release = () => guarded([])(response, request, index);
    } else guarded(['new'])(response, request, index);
  });
  const token = vi.fn(({ refresh }: { refresh: boolean }) => (refresh ? 'new' : 'old'));
  const client = createClient({ baseUrl: backend.url, token });
  const straggler = client.usage.summary({ range: '7d' });
  while (!release) await wait(2);
  await client.usage.summary({ range: '30d' });
  release();
  await expect(straggler).resolves.toMatchObject(summary);
  expect(token.mock.calls.filter(([{ refresh }]) => refresh)).toHaveLength(1);
  expect(backend.requests.map(({ headers }) => headers.authorization)).toEqual(
    ['old', 'old', 'new', 'new'].map((sent) => `Bearer ${sent}`),
  );
});

test('a late 401 of a token that the host replaced by itself refreshes nothing', async () => {
  const held: (() => void)[] = [];
  await using backend = await startBackend((response, request, index) => {
    const answer = () => guarded([jwt('anna', 2)])(response, request, index);
    if (index === 0) held.push(answer);
    else answer();
  });
  let current = jwt('anna', 1);
  const token = vi.fn((_request: TokenRequest) => current);
  const client = createClient({ baseUrl: backend.url, token });
  const late = client.usage.summary({ range: '7d' });
  while (held.length === 0) await wait(2);
  current = jwt('anna', 2);
  await client.usage.summary({ range: '30d' });
  held[0]?.();
  await expect(late).resolves.toMatchObject(summary);
  expect(token).not.toHaveBeenCalledWith({ refresh: true });
});

test('a refresh has the time of an attempt, however late the 401 came', async () => {
  await using backend = await startBackend((response, request, index) =>
    setTimeout(() => guarded(['new'])(response, request, index), index === 0 ? 400 : 0),
  );
  const token = ({ refresh }: TokenRequest) =>
    refresh ? new Promise<string>((resolve) => setTimeout(() => resolve('new'), 300)) : 'old';
  const client = createClient({ baseUrl: backend.url, timeout: 600, maxRetries: 0, token });
  await expect(client.usage.summary()).resolves.toMatchObject(summary);
});

test('AUT-03 a failed refresh fails all calls once; a later call tries again', async () => {
  await using backend = await startBackend(guarded(['new']));
  const refreshes = vi.fn(() => Promise.reject(new Error('the login server is down')));
  const client = createClient({
    baseUrl: backend.url,
    token: ({ refresh }) => (refresh ? refreshes() : 'old'),
  });
  const errors = await Promise.all(ranges.map((range) => failure(client.usage.summary({ range }))));
  expect(errors).toHaveLength(10);
  for (const error of errors) {
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({ code: 'token_unavailable', status: 401 });
  }
  expect(refreshes).toHaveBeenCalledTimes(1);
  expect(backend.requests).toHaveLength(10);
  refreshes.mockImplementation(() => Promise.resolve('new') as never);
  await expect(client.usage.summary({ range: '7d' })).resolves.toMatchObject(summary);
  expect(refreshes).toHaveBeenCalledTimes(2);
});

test.each([
  ['the same', () => 'dead'],
  ['another one each time', (serial: number) => `dead-${serial}`],
])('AUT-06 a token that is dead for ever, %s, is sent three times at most', async (_name, make) => {
  await using backend = await startBackend(guarded([]));
  let serial = 0;
  const onAuthError = vi.fn();
  const client = createClient({ baseUrl: backend.url, token: () => make(serial++), onAuthError });
  for (let poll = 0; poll < 20; poll++) {
    expect(await failure(client.usage.summary())).toBeInstanceOf(AuthenticationError);
  }
  expect(backend.requests.length).toBeLessThanOrEqual(3);
  expect(onAuthError).toHaveBeenCalledTimes(1);
});

test('after three refusals a new token gets its chance a minute later, whatever the clock on the wall does', async () => {
  await using backend = await startBackend(guarded(['alive']));
  let serial = 0;
  let isAlive = false;
  const client = createClient({ baseUrl: backend.url, token: () => (isAlive ? 'alive' : `dead-${serial++}`) });
  for (let poll = 0; poll < 5; poll++) await failure(client.usage.summary());
  isAlive = true;
  expect(await failure(client.usage.summary())).toBeInstanceOf(AuthenticationError);
  const elapsedMs = performance.now.bind(performance);
  using _clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 86_400_000);
  using _elapsed = vi.spyOn(performance, 'now').mockImplementation(() => elapsedMs() + 61_000);
  await expect(client.usage.summary()).resolves.toMatchObject(summary);
});

test('a 401 that is tried again with a new token is told as a retry', async () => {
  await using backend = await startBackend(guarded(['new']));
  const events: ClientEvent[] = [];
  const client = createClient({
    baseUrl: backend.url,
    token: ({ refresh }) => (refresh ? 'new' : 'old'),
    onEvent: (event) => events.push(event),
  });
  await client.usage.summary();
  expect(events.map(({ type, attempt }) => `${type} ${attempt}`)).toEqual([
    'request 1',
    'retry 1',
    'request 2',
    'response 2',
  ]);
  expect(events[1]).toMatchObject({ delayMs: 0, error: { status: 401 } });
});

test('after reset() a user who signed in again is let through', async () => {
  await using backend = await startBackend(guarded(['alive']));
  let token = 'dead';
  const client = createClient({ baseUrl: backend.url, token: () => token });
  for (let poll = 0; poll < 5; poll++) await failure(client.usage.summary());
  token = 'alive';
  client.reset();
  await expect(client.usage.summary()).resolves.toMatchObject(summary);
});

test.each([
  ['an empty text', ''],
  ['nothing', undefined],
  ['a line break', 'a\nb'],
  ['a space', 'a b'],
  ['10 KB', 'x'.repeat(10_240)],
  ['an object', {}],
])('AUT-07 %s is no token: an AuthenticationError before any request', async (_name, token) => {
  await using backend = await startBackend(guarded([]));
  const client = createClient({ baseUrl: backend.url, token: () => token as string });
  const error = await failure(client.user.balance());
  expect(error).toBeInstanceOf(AuthenticationError);
  expect(error).toMatchObject({ code: 'invalid_token', attempts: 0 });
  expect(backend.requests).toHaveLength(0);
});

test('AUT-08 the token is in no error, event, inspection or URL, even when the backend echoes it', async () => {
  const token = 'tok-5f9c2e';
  const echoes: Handler[] = [
    (response) =>
      sendJson(response, { type: 'x', title: token, status: 400, detail: `bad ${token}`, code: token }, 400, {
        'x-request-id': token,
      }),
    (response) => sendJson(response, { error: `token ${token} unknown` }, 403),
    (response) => sendJson(response, token, 500),
    (response) => sendJson(response, { tokens: token, fiatValue: 1, percentage: 1 }),
    (response) => sendJson(response, `not json ${token}`),
    (response) => response.destroy(),
    (response) => sendJson(response, {}, 401),
    (response) => sendJson(response, {}, 302, { location: `https://evil.example/?${token}` }),
    () => undefined,
  ];
  let index = 0;
  await using backend = await startBackend((response, request, count) => echoes[index]?.(response, request, count));
  const events: ClientEvent[] = [];
  for (index = 0; index < echoes.length; index++) {
    const client = createClient({
      baseUrl: backend.url,
      token,
      timeout: 200,
      maxRetries: 1,
      onEvent: (event) => events.push(event),
    });
    const error = await failure(client.user.balance());
    expect(error).toBeInstanceOf(Error);
    const told = [
      inspect(error, { depth: 9, showHidden: true }),
      JSON.stringify(error),
      String(error),
      (error as Error).stack,
    ];
    expect(told.join('\n')).not.toContain(token);
    expect(inspect(client, { depth: 9, showHidden: true })).not.toContain(token);
    expect(JSON.stringify(client)).not.toContain(token);
  }
  expect(inspect(events, { depth: 9 })).not.toContain(token);
  expect(backend.requests.every(({ url }) => !url.includes(token))).toBe(true);
});

test('AUT-11 a 403 refreshes nothing', async () => {
  await using backend = await startBackend((response) => sendJson(response, {}, 403));
  const token = vi.fn(() => 'fine');
  const client = createClient({ baseUrl: backend.url, token });
  expect(await failure(client.user.balance())).toBeInstanceOf(PermissionError);
  expect(token.mock.calls).toEqual([[{ refresh: false }]]);
  expect(backend.requests).toHaveLength(1);
});

test('a refresh that hangs is inside the timeouts', async () => {
  await using backend = await startBackend(guarded([]));
  const client = createClient({
    baseUrl: backend.url,
    timeout: 200,
    maxRetries: 0,
    token: ({ refresh }) => (refresh ? new Promise<string>(() => {}) : 'old'),
  });
  const beganMs = performance.now();
  expect(await failure(client.user.balance())).toBeInstanceOf(TimeoutError);
  expect(performance.now() - beganMs).toBeLessThan(1000);
});

test('a token function that hangs once does not block later calls', async () => {
  await using backend = await startBackend(guarded(['good']));
  let calls = 0;
  const client = createClient({
    baseUrl: backend.url,
    timeout: 150,
    token: () => (calls++ === 0 ? new Promise<string>(() => {}) : 'good'),
  });
  expect(await failure(client.usage.summary())).toBeInstanceOf(TimeoutError);
  await expect(client.usage.summary()).resolves.toMatchObject(summary);
});

test('no answer of one user reaches another: another subject shares nothing with requests under way', async () => {
  const held: (() => void)[] = [];
  await using backend = await startBackend((response, { headers }) => {
    const isAnna = headers.authorization === `Bearer ${jwt('anna', 1)}`;
    const answer = () => sendJson(response, { ...balance, tokens: isAnna ? 1 : 2 });
    if (isAnna) held.push(answer);
    else answer();
  });
  let token = jwt('anna', 1);
  const client = createClient({ baseUrl: backend.url, token: () => token });
  const anna = client.user.balance();
  while (held.length === 0) await wait(2);
  token = jwt('ben', 1);
  const ben = client.user.balance();
  await expect(ben).resolves.toMatchObject({ tokens: 2 });
  for (const answer of held) answer();
  await expect(anna).resolves.toMatchObject({ tokens: 1 });
  expect(backend.requests).toHaveLength(2);
});

test('a retry after the user changed is refused, not sent as somebody else', async () => {
  await using backend = await startBackend((response, _request, index) =>
    index === 0 ? sendJson(response, {}, 503) : sendJson(response, balance),
  );
  let token = jwt('anna', 1);
  const client = createClient({
    baseUrl: backend.url,
    token: () => token,
    onEvent: ({ type }) => {
      if (type === 'retry') token = jwt('ben', 1);
    },
  });
  expect(await failure(client.user.balance())).toMatchObject({ code: 'identity_changed', attempts: 1 });
  expect(backend.requests).toHaveLength(1);
});

test('a new token of the same subject goes on sharing, and is used for the retry', async () => {
  await using backend = await startBackend((response, _request, index) =>
    index === 0 ? sendJson(response, {}, 503) : sendJson(response, balance),
  );
  let serial = 1;
  const client = createClient({ baseUrl: backend.url, token: () => jwt('anna', serial++) });
  await expect(client.user.balance()).resolves.toEqual(balance);
  expect(backend.requests[1]?.headers.authorization).toBe(`Bearer ${jwt('anna', 2)}`);
});

test('a refresh that signs in somebody else fails the calls of the first user', async () => {
  await using backend = await startBackend(guarded([jwt('ben', 1)]));
  const client = createClient({
    baseUrl: backend.url,
    token: ({ refresh }) => jwt(refresh ? 'ben' : 'anna', 1),
  });
  expect(await failure(client.usage.summary())).toMatchObject({ code: 'identity_changed' });
});

test('reset() cuts running shared requests loose: their callers keep them, later callers do not join', async () => {
  const held: (() => void)[] = [];
  await using backend = await startBackend((response, _request, index) => {
    held.push(() => sendJson(response, { ...balance, tokens: index }));
  });
  const client = createClient({ baseUrl: backend.url, credentials: 'include' });
  const before = client.user.balance();
  while (held.length < 1) await wait(2);
  client.reset();
  const after = client.user.balance();
  while (held.length < 2) await wait(2);
  for (const answer of held) answer();
  await expect(before).resolves.toMatchObject({ tokens: 0 });
  await expect(after).resolves.toMatchObject({ tokens: 1 });
});

test('a token function is never asked twice at once, and nobody gets a token asked for before they came', async () => {
  await using backend = await startBackend((response) => sendJson(response, balance));
  let running = 0;
  let most = 0;
  let asked = 0;
  const client = createClient({
    baseUrl: backend.url,
    token: async () => {
      most = Math.max(most, ++running);
      const serial = ++asked;
      await wait(10);
      running--;
      return `token-${serial}`;
    },
  });
  const first = client.user.balance();
  await wait(3);
  await Promise.all([first, client.user.balance(), client.user.balance()]);
  expect(most).toBe(1);
  expect(asked).toBe(2);
});
