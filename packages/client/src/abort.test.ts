import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createClient, TimeoutError } from './index.js';
import { sendJson, startBackend, statuses } from './test-support/backend.js';
import { failure } from './test-support/failure.js';
import { balance, summary } from './test-support/samples.js';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('ABT-01 an aborted signal sends nothing and rejects with its reason', async () => {
  await using backend = await startBackend((response) => sendJson(response, balance));
  const reason = { why: 'left the page' };
  const client = createClient({ baseUrl: backend.url });
  expect(await failure(client.user.balance({ signal: AbortSignal.abort(reason) }))).toBe(reason);
  expect(backend.requests).toHaveLength(0);
});

test('ABT-02 an abort closes the connection', async () => {
  let closed: Promise<unknown> | undefined;
  await using backend = await startBackend((response) => {
    closed = once(response, 'close');
  });
  const controller = new AbortController();
  const call = failure(createClient({ baseUrl: backend.url }).user.balance({ signal: controller.signal }));
  while (!closed) await wait(5);
  const beganMs = performance.now();
  controller.abort();
  expect(await call).toBe(controller.signal.reason);
  expect(performance.now() - beganMs).toBeLessThan(50);
  await closed;
});

test('ABT-03 an abort while waiting for the next attempt ends the call and sends nothing more', async () => {
  await using backend = await startBackend(statuses([503], null, { 'retry-after': '1' }));
  const controller = new AbortController();
  let waiting = false;
  const client = createClient({
    baseUrl: backend.url,
    onEvent: (event) => {
      waiting ||= event.type === 'retry';
    },
  });
  const call = failure(client.user.balance({ signal: controller.signal }));
  while (!waiting) await wait(5);
  const beganMs = performance.now();
  controller.abort('enough');
  expect(await call).toBe('enough');
  expect(performance.now() - beganMs).toBeLessThan(50);
  await wait(1300); // past the time at which the next attempt was due
  expect(backend.requests).toHaveLength(1);
});

test.each([new Error('x'), 'text', undefined, null, 0])(
  'ABT-06 the call rejects with exactly the reason %s',
  async (reason) => {
    await using backend = await startBackend(() => undefined);
    const client = createClient({ baseUrl: backend.url });
    for (const isUnderWay of [false, true]) {
      const controller = new AbortController();
      const call = failure(client.user.balance({ signal: controller.signal }));
      while (isUnderWay && backend.requests.length === 0) await wait(5);
      controller.abort(reason);
      expect(await call).toBe(controller.signal.reason);
      if (reason !== undefined) expect(await call).toBe(reason);
    }
  },
);

/** A signal that counts its listeners. */
function countingSignal() {
  const { signal } = new AbortController();
  const count = { now: 0, most: 0 };
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...given: Parameters<typeof addEventListener>) => {
    count.most = Math.max(count.most, ++count.now);
    addEventListener.apply(signal, given);
  };
  signal.removeEventListener = (...given: Parameters<typeof removeEventListener>) => {
    count.now--;
    removeEventListener.apply(signal, given);
  };
  return { signal, count };
}

test('ABT-07 two thousand calls on one signal keep one listener and leave none', async () => {
  await using backend = await startBackend((response) => sendJson(response, { data: [], pagination: { total: 0 } }));
  const warnings: Error[] = [];
  const onWarning = (warning: Error) => warnings.push(warning);
  process.on('warning', onWarning);
  const { signal, count } = countingSignal();
  const client = createClient({ baseUrl: backend.url });
  for (let round = 0; round < 20; round++) {
    await Promise.all(Array.from({ length: 100 }, (_, index) => client.usage.log({ model: `m-${index}` }, { signal })));
  }
  expect(backend.requests).toHaveLength(2000);
  process.off('warning', onWarning);
  expect(count).toEqual({ now: 0, most: 1 });
  expect(warnings).toEqual([]);
}, 60_000);

test('ABT-08 ten thousand calls on one signal leave no memory behind', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const body = JSON.stringify(balance);
  const client = createClient({ baseUrl: 'https://chat.example.org', fetch: async () => new Response(body) });
  const { signal } = new AbortController();
  const heapAfter = async (calls: number) => {
    for (let call = 0; call < calls; call++) await client.user.balance({ signal });
    // Twice: what a finaliser lets go of is collected by the second.
    for (let round = 0; round < 2; round++) {
      await wait(20);
      collect();
    }
    return process.memoryUsage().heapUsed;
  };
  const before = await heapAfter(2000);
  expect((await heapAfter(10_000)) - before).toBeLessThan(2 << 20);
}, 60_000);

test('ABT-09 of two callers of one request, one aborts and the other gets the answer', async () => {
  let answer: (() => void) | undefined;
  await using backend = await startBackend((response) => {
    answer = () => sendJson(response, balance);
  });
  const client = createClient({ baseUrl: backend.url });
  const controller = new AbortController();
  const leaving = failure(client.user.balance({ signal: controller.signal }));
  const staying = client.user.balance();
  while (!answer) await wait(5);
  controller.abort();
  expect(await leaving).toBe(controller.signal.reason);
  answer();
  await expect(staying).resolves.toEqual(balance);
  expect(backend.requests).toHaveLength(1);
});

test('when the last caller of a shared request aborts, the request is aborted', async () => {
  let closed: Promise<unknown> | undefined;
  await using backend = await startBackend((response) => {
    closed = once(response, 'close');
  });
  const client = createClient({ baseUrl: backend.url });
  const controllers = [new AbortController(), new AbortController()];
  const calls = controllers.map(({ signal }) => failure(client.user.balance({ signal })));
  while (!closed) await wait(5);
  for (const [index, controller] of controllers.entries()) controller.abort(index);
  expect(await Promise.all(calls)).toEqual([0, 1]);
  await closed;
  expect(backend.requests).toHaveLength(1);
});

test('equal calls in flight share one request and a frozen answer; a later call asks again', async () => {
  await using backend = await startBackend((response) => sendJson(response, { ...balance, grants: [] }));
  const client = createClient({ baseUrl: backend.url });
  const [first, second] = await Promise.all([client.user.balance(), client.user.balance()]);
  expect(second).toBe(first);
  expect(Object.isFrozen(first) && Object.isFrozen(first.grants)).toBe(true);
  expect(Object.isFrozen(await client.user.balance())).toBe(false);
  expect(backend.requests).toHaveLength(2);
});

test('what came with a shared answer is frozen as well', async () => {
  await using backend = await startBackend((response) => sendJson(response, balance));
  const client = createClient({ baseUrl: backend.url });
  const calls = [client.user.balance(), client.user.balance()];
  for (const response of await Promise.all(calls.map((call) => call.withResponse()))) {
    expect(Object.isFrozen(response)).toBe(true);
  }
});

test('an answer that is shared is frozen, however late the second caller came', async () => {
  const client = createClient({ baseUrl: 'http://127.0.0.1:1', fetch: async () => Response.json(balance) });
  await client.user.balance(); // the parts that come on demand are there now
  let shared = 0;
  let alone = 0;
  for (let steps = 0; steps < 200; steps++) {
    const first = client.user.balance();
    for (let step = 0; step < steps; step++) await null;
    const second = client.user.balance();
    const isShared = (await first) === (await second);
    if (isShared) shared++;
    else alone++;
    expect(Object.isFrozen(await first), `${steps} steps later`).toBe(isShared);
  }
  expect(shared).toBeGreaterThan(3);
  expect(alone).toBeGreaterThan(3);
});

test('an abort in any step between the token and the request ends the call', async () => {
  const fetch = async () => {
    await wait(5); // so long that every abort comes before the answer
    return Response.json(balance);
  };
  const outcomes = new Set<string>();
  for (let steps = 0; steps < 40; steps++) {
    const controller = new AbortController();
    const token = () => {
      let later = Promise.resolve();
      for (let step = 0; step < steps; step++) later = later.then(() => {});
      later.then(() => controller.abort('gone'));
      return 'good';
    };
    const client = createClient({ baseUrl: 'http://127.0.0.1:1', token, fetch });
    const outcome = await client.user.balance({ signal: controller.signal }).then(
      () => `answered, though aborted ${steps} steps after the token`,
      (reason) => String(reason),
    );
    outcomes.add(outcome);
  }
  expect([...outcomes]).toEqual(['gone']);
});

test('calls that differ in query, headers or limits share nothing', async () => {
  await using backend = await startBackend((response) => sendJson(response, summary));
  const client = createClient({ baseUrl: backend.url });
  await Promise.all([
    client.usage.summary({ range: '7d' }),
    client.usage.summary({ range: '30d' }),
    client.usage.summary({ range: '7d', tz: 'Asia/Kolkata' }),
    client.usage.summary({ range: '7d' }, { headers: { 'x-tenant': 'a' } }),
    client.usage.summary({ range: '7d' }, { timeout: 5000 }),
  ]);
  expect(backend.requests).toHaveLength(5);
});

test('ABT-11 a timeout is a TimeoutError and an abort the reason of the signal, whoever comes first', async () => {
  await using backend = await startBackend(() => undefined);
  const client = createClient({ baseUrl: backend.url, timeout: 100, maxRetries: 0 });
  const late = new AbortController();
  expect(await failure(client.user.balance({ signal: late.signal }))).toBeInstanceOf(TimeoutError);
  late.abort();
  const early = new AbortController();
  const call = failure(client.user.balance({ signal: early.signal }));
  early.abort();
  expect(await call).toBe(early.signal.reason);
});
