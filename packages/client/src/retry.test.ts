import { expect, test, vi } from 'vitest';
import {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  createClient,
  NotFoundError,
  PermissionError,
  RateLimitError,
  RedirectError,
  ResponseParseError,
  ServerError,
  TimeoutError,
} from './index.js';
import { backoffMs, readRetryAfterMs } from './internal/retry.js';
import { type Handler, sendJson, startBackend, statuses } from './test-support/backend.js';
import { failure } from './test-support/failure.js';
import { balance } from './test-support/samples.js';

test.concurrent('RET-01 two failures, then an answer: three requests', async () => {
  await using backend = await startBackend(statuses([500, 500, 200], balance));
  await expect(createClient({ baseUrl: backend.url }).user.balance()).resolves.toEqual(balance);
  expect(backend.requests).toHaveLength(3);
});

test.concurrent('RET-02 a backend that fails for ever ends in a ServerError after three requests', async () => {
  await using backend = await startBackend(statuses([500], null, { 'x-request-id': 'r-500' }));
  const beganMs = performance.now();
  const error = await failure(createClient({ baseUrl: backend.url, totalTimeout: 10_000 }).user.balance());
  expect(error).toBeInstanceOf(ServerError);
  expect(error).toMatchObject({ status: 500, requestId: 'r-500', attempts: 3, code: 'internal' });
  expect(backend.requests).toHaveLength(3);
  expect(performance.now() - beganMs).toBeLessThan(10_000);
});

test.concurrent.each([408, 425, 429, 500, 502, 503, 504])('RET-03 a %i is tried again', async (status) => {
  await using backend = await startBackend(statuses([status, 200], balance));
  await expect(createClient({ baseUrl: backend.url }).user.balance()).resolves.toEqual(balance);
  expect(backend.requests).toHaveLength(2);
});

test.concurrent.each([
  [400, BadRequestError],
  [401, AuthenticationError],
  [403, PermissionError],
  [404, NotFoundError],
  [409, ConflictError],
  [410, NotFoundError],
  [422, BadRequestError],
  [451, PermissionError],
] as const)('RET-04 a %i is not tried again', async (status, type) => {
  await using backend = await startBackend(statuses([status], null));
  const error = await failure(createClient({ baseUrl: backend.url }).usage.summary());
  expect(error).toBeInstanceOf(type);
  expect(error).toMatchObject({ status, attempts: 1 });
  expect(backend.requests).toHaveLength(1);
});

test('RET-06 the wait is anywhere up to a doubling cap of at most 8 s', () => {
  for (const random of [0, 0.5, 0.999]) {
    const spy = vi.spyOn(Math, 'random').mockReturnValue(random);
    for (let attempt = 1; attempt <= 10; attempt++) {
      const cap = Math.min(8000, 500 * 2 ** (attempt - 1));
      expect(backoffMs(attempt)).toBeCloseTo(random * cap, 6);
    }
    spy.mockRestore();
  }
  const schedules = [1, 2].map(() => [1, 2, 3].map(backoffMs).join());
  expect(schedules[0]).not.toBe(schedules[1]);
});

test.concurrent('RET-08 Retry-After in seconds is waited for', async () => {
  await using backend = await startBackend(statuses([429, 200], balance, { 'retry-after': '2' }));
  await createClient({ baseUrl: backend.url }).user.balance();
  const [first, second] = backend.requests;
  const waitedMs = (second?.atMs ?? 0) - (first?.atMs ?? 0);
  expect(waitedMs).toBeGreaterThanOrEqual(1990);
  expect(waitedMs).toBeLessThanOrEqual(2600);
});

test.concurrent('RET-09 a Retry-After longer than the call may take is an error at once', async () => {
  await using backend = await startBackend(statuses([429], null, { 'retry-after': '3600' }));
  const beganMs = performance.now();
  const error = await failure(createClient({ baseUrl: backend.url }).user.balance());
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ retryAfterMs: 3_600_000, attempts: 1 });
  expect(backend.requests).toHaveLength(1);
  expect(performance.now() - beganMs).toBeLessThan(2000);
});

const noTimes = ['soon', '-5', '1e3', '0x10', '', 'NaN', '1.5', 'Infinity', '2026-11-01', '99999999999'];

test('RET-11 a Retry-After that is no time is read as none', () => {
  for (const value of noTimes) expect(readRetryAfterMs(new Headers({ 'retry-after': value })), value).toBeNull();
  expect(readRetryAfterMs(new Headers())).toBeNull();
});

test('a Retry-After is read without the blanks that some runtimes leave around it', () => {
  const answered = (value: string) => ({ get: (name: string) => (name === 'retry-after' ? value : null) });
  expect(readRetryAfterMs(answered(' 7\t') as never)).toBe(7000);
});

test.concurrent.each(noTimes)('RET-11 a Retry-After of "%s" leaves the backoff', async (value) => {
  await using backend = await startBackend(statuses([429, 503, 200], balance, { 'retry-after': value }));
  const delaysMs: number[] = [];
  const client = createClient({
    baseUrl: backend.url,
    onEvent: (event) => event.type === 'retry' && delaysMs.push(event.delayMs),
  });
  await expect(client.user.balance()).resolves.toEqual(balance);
  expect(backend.requests).toHaveLength(3);
  expect(delaysMs).toHaveLength(2);
  for (const [index, delayMs] of delaysMs.entries()) {
    expect(delayMs).toBeLessThanOrEqual(500 * 2 ** index);
    const [before, after] = backend.requests.slice(index, index + 2);
    expect((after?.atMs ?? 0) - (before?.atMs ?? 0)).toBeGreaterThanOrEqual(delayMs - 2);
  }
});

test.concurrent('RET-12 a Retry-After date is taken against the clock of the backend', async () => {
  // The backend's clock is a day ahead of ours.
  const nowMs = Date.now() + 86_400_000;
  const date = (ms: number) => new Date(ms).toUTCString();
  await using backend = await startBackend(
    statuses([503, 200], balance, { date: date(nowMs), 'retry-after': date(nowMs + 5000) }),
  );
  await createClient({ baseUrl: backend.url }).user.balance();
  const [first, second] = backend.requests;
  const waitedMs = (second?.atMs ?? 0) - (first?.atMs ?? 0);
  expect(waitedMs).toBeGreaterThanOrEqual(4000);
  expect(waitedMs).toBeLessThanOrEqual(6000);
}, 15_000);

test.concurrent('RET-14 a Retry-After date in the past leaves the backoff', async () => {
  await using backend = await startBackend(
    statuses([503], null, { 'retry-after': new Date(Date.now() - 60_000).toUTCString() }),
  );
  const delaysMs: number[] = [];
  const client = createClient({
    baseUrl: backend.url,
    onEvent: (event) => event.type === 'retry' && delaysMs.push(event.delayMs),
  });
  const error = await failure(client.user.balance());
  expect(error).toMatchObject({ retryAfterMs: 0, attempts: 3 });
  const times = backend.requests.map(({ atMs }) => atMs);
  for (const [index, delayMs] of delaysMs.entries()) {
    expect((times[index + 1] ?? 0) - (times[index] ?? 0)).toBeGreaterThanOrEqual(delayMs - 2);
  }
  expect(delaysMs).toHaveLength(2);
});

test.concurrent('RET-16 a connection cut before the headers is tried again', async () => {
  await using backend = await startBackend((response, _request, index) =>
    index === 0 ? response.destroy() : sendJson(response, balance),
  );
  await expect(createClient({ baseUrl: backend.url }).user.balance()).resolves.toEqual(balance);
  expect(backend.requests).toHaveLength(2);
});

test.concurrent('RET-17 headers that never come end in a TimeoutError after `timeout`', async () => {
  await using backend = await startBackend(() => undefined);
  const client = createClient({ baseUrl: backend.url, timeout: 300, totalTimeout: 2000 });
  const beganMs = performance.now();
  const single = await failure(client.user.balance({ maxRetries: 0 }));
  expect(single).toBeInstanceOf(TimeoutError);
  expect(single).toMatchObject({ timeoutMs: 300, attempts: 1 });
  expect(performance.now() - beganMs).toBeGreaterThanOrEqual(295);
  expect(performance.now() - beganMs).toBeLessThan(1000);
  expect(backend.requests).toHaveLength(1);
  const againMs = performance.now();
  expect(await failure(client.user.balance())).toBeInstanceOf(TimeoutError);
  expect(performance.now() - againMs).toBeLessThanOrEqual(2100);
});

test.concurrent('RET-18 a body that stalls ends in a TimeoutError', async () => {
  await using backend = await startBackend((response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"tokens":');
  });
  const client = createClient({ baseUrl: backend.url, timeout: 300, maxRetries: 0 });
  const beganMs = performance.now();
  expect(await failure(client.user.balance())).toBeInstanceOf(TimeoutError);
  expect(performance.now() - beganMs).toBeLessThan(1000);
});

test.concurrent('a body shorter than announced is retried where the runtime lets it pass', async () => {
  let calls = 0;
  const fetch = async () => {
    if (calls++ > 0) return Response.json(balance);
    return new Response('{"tokens":1', { headers: { 'content-type': 'application/json', 'content-length': '100' } });
  };
  await expect(createClient({ baseUrl: 'http://127.0.0.1:1', fetch }).user.balance()).resolves.toEqual(balance);
  expect(calls).toBe(2);
});

test.concurrent('the time that the token took counts as part of the attempt', async () => {
  await using backend = await startBackend((response) => setTimeout(() => sendJson(response, balance), 300));
  const client = createClient({
    baseUrl: backend.url,
    timeout: 500,
    maxRetries: 0,
    token: () => new Promise((resolve) => setTimeout(() => resolve('slow'), 300)),
  });
  const error = await failure(client.user.balance());
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ timeoutMs: 500, attempts: 1 });
});

test.concurrent('each attempt has the whole timeout, however long the one before took', async () => {
  await using backend = await startBackend((response, _request, index) => {
    if (index > 0) setTimeout(() => sendJson(response, balance), 300);
  });
  const client = createClient({ baseUrl: backend.url, timeout: 600, totalTimeout: 5000 });
  await expect(client.user.balance()).resolves.toEqual(balance);
  expect(backend.requests).toHaveLength(2);
});

test.concurrent('a token that never comes is waited for no longer than the call may take', async () => {
  const client = createClient({
    baseUrl: 'http://127.0.0.1:1',
    timeout: 20_000,
    totalTimeout: 200,
    token: () => new Promise(() => {}),
  });
  const beganMs = performance.now();
  const error = await failure(client.user.balance());
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ timeoutMs: 200, attempts: 0 });
  expect(performance.now() - beganMs).toBeLessThan(2000);
});

test.concurrent('the total timeout ends a call whose attempts would go on', async () => {
  await using backend = await startBackend(() => undefined);
  const client = createClient({ baseUrl: backend.url, timeout: 5000, totalTimeout: 300 });
  const beganMs = performance.now();
  expect(await failure(client.user.balance())).toMatchObject({ name: 'TimeoutError', timeoutMs: 300 });
  expect(performance.now() - beganMs).toBeLessThan(1500);
});

const cutBody: Handler = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"toke', () => response.destroy());
};

test.concurrent('RET-20 a body cut short is tried again and ends in a ConnectionError', async () => {
  await using backend = await startBackend(cutBody);
  const error = await failure(createClient({ baseUrl: backend.url }).user.balance());
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ code: 'connection', attempts: 3 });
  expect(backend.requests).toHaveLength(3);
});

test.concurrent('RET-21 a captive portal is a short ResponseParseError without its HTML', async () => {
  await using backend = await startBackend((response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<html><body>${'<p>Log in to the hotel</p>'.repeat(50)}</body></html>`);
  });
  const error = await failure(createClient({ baseUrl: backend.url }).usage.summary());
  expect(error).toBeInstanceOf(ResponseParseError);
  expect(error).toMatchObject({ status: 200, contentType: 'text/html; charset=utf-8', attempts: 1 });
  const { message } = error as Error;
  expect(message.length).toBeLessThanOrEqual(200);
  expect(message).not.toMatch(/[<>]|hotel/);
  expect(backend.requests).toHaveLength(1);
});

test.concurrent('RET-23 when every call fails, retries stop and the error says so', async () => {
  await using backend = await startBackend(statuses([503], null));
  const client = createClient({ baseUrl: backend.url });
  let last: unknown;
  for (let call = 0; call < 100; call++) last = await failure(client.user.balance());
  expect(backend.requests.length).toBeLessThanOrEqual(110);
  expect(last).toMatchObject({ retriesSuppressed: true, attempts: 1 });
  expect((last as Error).message).toContain('Not retried, too many calls failed lately');
});

test('RET-25 a storm of a thousand clients stays below 1.5 × and spreads out', async () => {
  vi.useFakeTimers();
  try {
    const atMs: number[] = [];
    const fetch = async () => {
      atMs.push(performance.now());
      return new Response(null, { status: 503 });
    };
    const beganMs = performance.now();
    const calls = Array.from({ length: 1000 }, () => {
      const client = createClient({ baseUrl: 'https://chat.example.org', fetch });
      return [
        client.user.balance(),
        client.user.transactions(),
        client.usage.summary(),
        client.usage.breakdown({ by: 'provider' }),
        client.usage.log(),
      ];
    });
    const settled = Promise.allSettled(calls.flat());
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await settled).every(({ status }) => status === 'rejected')).toBe(true);
    expect(atMs.length).toBeGreaterThan(5000); // it does try again
    expect(atMs.length).toBeLessThanOrEqual(7500);
    const buckets = new Map<number, number>();
    for (const at of atMs.filter((ms) => ms > beganMs)) {
      const bucket = Math.floor((at - beganMs) / 100);
      buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
    }
    expect(Math.max(...buckets.values())).toBeLessThanOrEqual(600);
  } finally {
    vi.useRealTimers();
  }
}, 30_000);

test.concurrent('RET-26 failures of all kinds share one budget', async () => {
  await using backend = await startBackend((response, _request, index) =>
    index === 0 ? response.destroy() : sendJson(response, {}, 500),
  );
  expect(await failure(createClient({ baseUrl: backend.url }).user.balance())).toMatchObject({ attempts: 3 });
  expect(backend.requests).toHaveLength(3);
});

test.concurrent.each<[string, Handler]>([
  ['500', (response) => sendJson(response, {}, 500)],
  ['a reset', (response) => response.destroy()],
  ['a timeout', () => undefined],
  ['a truncated body', cutBody],
])('RET-27 without retries %s makes one request', async (_name, handle) => {
  await using backend = await startBackend(handle);
  const client = createClient({ baseUrl: backend.url, maxRetries: 0, timeout: 300 });
  expect(await failure(client.user.balance())).toMatchObject({ attempts: 1 });
  expect(backend.requests).toHaveLength(1);
});

test.concurrent('RET-32 a redirect to another origin is refused and never followed', async () => {
  await using elsewhere = await startBackend((response) => sendJson(response, balance));
  await using backend = await startBackend((response) => {
    response.writeHead(302, { location: `${elsewhere.url}/api/user/balance` });
    response.end();
  });
  const error = await failure(createClient({ baseUrl: backend.url, token: 'secret' }).user.balance());
  expect(error).toBeInstanceOf(RedirectError);
  expect(error).toMatchObject({ status: 302, code: 'redirect', attempts: 1 });
  expect(backend.requests).toHaveLength(1);
  expect(elsewhere.requests).toHaveLength(0);
});

test('RET-35 a settled call leaves no timer behind', async () => {
  await using backend = await startBackend((response, _request, index) =>
    index % 2 ? sendJson(response, balance) : sendJson(response, {}, 500),
  );
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = timers();
  const client = createClient({ baseUrl: backend.url, timeout: 60_000, totalTimeout: 120_000 });
  await client.user.balance();
  await failure(client.user.balance({ maxRetries: 0 }));
  const controller = new AbortController();
  const aborted = failure(client.user.balance({ signal: controller.signal }));
  controller.abort();
  await aborted;
  expect(timers()).toBeLessThanOrEqual(before);
});

test.concurrent('a checkout is never sent twice by itself', async () => {
  await using backend = await startBackend(statuses([503], null));
  const client = createClient({ baseUrl: backend.url });
  const call = client.billing.checkout({ amount: 20, currency: 'EUR', returnUrl: 'https://chat.example.org/' });
  expect(await failure(call)).toMatchObject({ status: 503, attempts: 1 });
  expect(backend.requests).toHaveLength(1);
});
