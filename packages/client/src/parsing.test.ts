import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  ApiError,
  createClient,
  ResponseParseError,
  ResponseTooLargeError,
  ResponseValidationError,
  ServerError,
} from './index.js';
import { type Handler, sendJson, startBackend } from './test-support/backend.js';
import { failure } from './test-support/failure.js';
import { balance, logEntry, summary, transaction } from './test-support/samples.js';

async function answered<T>(
  handle: Handler,
  call: (client: ReturnType<typeof createClient>) => PromiseLike<T>,
  options: { maxResponseBytes?: number } = {},
): Promise<T> {
  await using backend = await startBackend(handle);
  return await call(createClient({ baseUrl: backend.url, maxRetries: 0, timeout: 2000, ...options }));
}

const withBody =
  (body: unknown): Handler =>
  (response) =>
    sendJson(response, body);

test('PAR-01 unknown fields are accepted on every object, and left out', async () => {
  const extra = { future: { deep: [1] } };
  const page = {
    data: [{ ...transaction(1), ...extra, fees: [{ type: 'payment', amount: 1, ...extra }] }],
    pagination: { total: 1, ...extra },
    ...extra,
  };
  const { data } = await answered(withBody(page), (client) => client.user.transactions());
  expect(data).toEqual([{ ...transaction(1), fees: [{ type: 'payment', amount: 1 }] }]);
  expect(await answered(withBody({ ...balance, ...extra }), (client) => client.user.balance())).toEqual(balance);
});

test('PAR-02 a missing field names endpoint and path, keeps the request id, and is not retried', async () => {
  const rows = [0, 1, 2, 3, 4].map(logEntry);
  const { inputTokens: _, ...broken } = logEntry(3);
  await using backend = await startBackend((response) =>
    sendJson(response, { data: rows.with(3, broken as never), pagination: { total: 5 } }, 200, {
      'x-request-id': 'r-7',
    }),
  );
  const error = await failure(createClient({ baseUrl: backend.url }).usage.log());
  expect(error).toBeInstanceOf(ResponseValidationError);
  expect(error).toMatchObject({
    endpoint: 'GET /api/usage/log',
    requestId: 'r-7',
    status: 200,
    attempts: 1,
    issues: [{ path: ['data', 3, 'inputTokens'] }],
  });
  expect((error as Error).message).toContain('data[3].inputTokens');
  expect(backend.requests).toHaveLength(1);
});

test('PAR-02 ten thousand broken rows give 20 issues and a message of at most 300 characters', async () => {
  const error = await failure(
    answered(withBody({ data: Array.from({ length: 10_000 }, () => ({})), pagination: {} }), (client) =>
      client.usage.log(),
    ),
  );
  expect((error as ResponseValidationError).issues).toHaveLength(20);
  expect((error as Error).message.length).toBeLessThanOrEqual(300);
});

test('PAR-03 an unknown kind of transaction is passed on', async () => {
  const page = { data: [{ ...transaction(1), type: 'promo_v2', status: 'on_hold' }], pagination: { total: 1 } };
  const { data } = await answered(withBody(page), (client) => client.user.transactions());
  expect(data[0]).toMatchObject({ type: 'promo_v2', status: 'on_hold' });
});

test('PAR-04 __proto__ and constructor in an answer pollute nothing', async () => {
  const body = `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"tokens":1,"fiatValue":1,"percentage":1}`;
  const result = await answered(withBody(body), (client) => client.user.balance());
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
  expect(Object.keys(result).sort()).toEqual(['fiatValue', 'percentage', 'tokens']);
  const error = await failure(
    answered(
      (response) => sendJson(response, '{"title":"t","status":400,"__proto__":{"polluted":true}}', 400),
      (client) => client.user.balance(),
    ),
  );
  expect(Object.getPrototypeOf((error as ApiError).problem)).toBe(Object.prototype);
});

test.each([
  ['PAR-05 a count in quotes', '{"totalTokens":"300","totalCost":1}'],
  ['PAR-06 a count beyond 2^53', '{"totalTokens":9007199254740993,"totalCost":1}'],
  ['a count that is not whole', '{"totalTokens":1.5,"totalCost":1}'],
  ['a negative count', '{"totalTokens":-1,"totalCost":1}'],
  ['1e400', '{"totalTokens":1,"totalCost":1e400}'],
  ['an amount in words', '{"totalTokens":1,"totalCost":"one"}'],
  ['null', 'null'],
  ['a bare number', '42'],
  ['a list for an object', '[]'],
])('%s is a ResponseValidationError', async (_name, body) => {
  const error = await failure(answered(withBody(body), (client) => client.usage.summary()));
  expect(error).toBeInstanceOf(ResponseValidationError);
});

test.each([
  ['NaN', '{"totalTokens":NaN,"totalCost":1}'],
  ['an empty body', ''],
  ['half an object', '{"totalTokens":1'],
  ['a deep nest that is no JSON', '['.repeat(200_000)],
])('%s is a ResponseParseError', async (_name, body) => {
  const error = await failure(answered(withBody(body), (client) => client.usage.summary()));
  expect(error).toBeInstanceOf(ResponseParseError);
});

test('bytes that are not UTF-8 are a ResponseParseError, not replaced', async () => {
  const error = await failure(
    answered(
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(Buffer.from([0x22, 0xff, 0xfe, 0x22]));
      },
      (client) => client.user.balance(),
    ),
  );
  expect(error).toBeInstanceOf(ResponseParseError);
});

test('PAR-07 amounts in decimal text are kept exactly, and -0 becomes 0', async () => {
  const amounts = ['0.0000001', '-0', '12.30'];
  const page = { data: amounts.map((amount, index) => ({ ...transaction(index), amount })), pagination: { total: 3 } };
  const { data } = await answered(withBody(page), (client) => client.user.transactions());
  expect(data.map(({ amount }) => amount)).toEqual([0.0000001, 0, 12.3]);
  expect(Object.is(data[1]?.amount, 0)).toBe(true);
});

test('PAR-10 the two 02:30 of the night the clocks go back are two instants', async () => {
  const dates = ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'];
  const page = { data: dates.map((date, index) => ({ ...logEntry(index), date })), pagination: { total: 2 } };
  const { data } = await answered(withBody(page), (client) => client.usage.log());
  const [first, second] = data.map(({ date }) => Date.parse(date));
  expect((second ?? 0) - (first ?? 0)).toBe(3_600_000);
});

test('PAR-12 problem+json is mapped on the error', async () => {
  const problem = {
    type: 'https://chat.example.org/problems/range',
    title: 'Bad request',
    status: 400,
    detail: 'range must be one of 24h, 7d',
    code: 'invalid_parameter',
    requestId: 'r-9',
    errors: [{ parameter: 'range', message: 'unknown' }],
  };
  const error = await failure(
    answered(
      (response) => sendJson(response, problem, 400, { 'content-type': 'application/problem+json' }),
      (client) => client.usage.summary(),
    ),
  );
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 400, code: 'invalid_parameter', requestId: 'r-9', problem });
  expect((error as Error).message).toContain('range must be one of 24h, 7d');
});

test('PAR-13 a 502 page keeps its status and none of its HTML', async () => {
  const error = await failure(
    answered(
      (response) => {
        response.writeHead(502, { 'content-type': 'text/html' });
        response.end('<html><h1>Bad gateway</h1><script>alert(1)</script></html>');
      },
      (client) => client.usage.summary(),
    ),
  );
  expect(error).toBeInstanceOf(ServerError);
  expect(error).toMatchObject({ status: 502, code: 'unavailable', problem: null });
  expect((error as Error).message).not.toMatch(/[<>]/);
});

test.each([
  ['detail', { detail: '<b>no</b>', title: '</script>', code: '<i>' }],
  ['message', { message: '<img src=x onerror=alert(1)>' }],
  ['error', { error: { message: 'a <script> of somebody' } }],
])('markup in the %s of an error is left out of the message', async (_name, body) => {
  const error = await failure(
    answered(
      (response) => sendJson(response, body, 400),
      (client) => client.usage.summary(),
    ),
  );
  expect(error).toMatchObject({ status: 400, code: 'invalid_parameter' });
  expect(JSON.stringify(error)).not.toMatch(/[<>]/);
});

test.each([403, 404])('an error page of %i that never ends keeps its status', async (status) => {
  let closed = Promise.resolve<unknown>(undefined);
  const error = await failure(
    answered(
      (response) => {
        closed = once(response, 'close');
        response.writeHead(status, { 'content-type': 'application/problem+json' });
        response.write('{"title":"No');
      },
      (client) => client.usage.summary({}, { timeout: 400 }),
    ),
  );
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status, problem: null, attempts: 1 });
  await closed;
});

test.each([
  ['{"error":"no such user"}', 'no such user'],
  ['{"message":"slow down"}', 'slow down'],
  ['{"error":{"message":"nested","code":"E1"}}', 'nested'],
  ['{"detail":"plain"}', 'plain'],
])('the older error body %s is read', async (body, told) => {
  const error = await failure(
    answered(
      (response) => sendJson(response, body, 418),
      (client) => client.user.balance(),
    ),
  );
  expect(error).toMatchObject({ status: 418, problem: { detail: told } });
  expect((error as Error).message).toContain(told);
});

test.each<[string, Handler]>([
  ['empty', (response) => response.writeHead(500).end()],
  ['binary', (response) => response.writeHead(500).end(Buffer.from([0xff, 0x00, 0xfe]))],
  ['a list', (response) => sendJson(response, [1, 2], 500)],
  [
    'cut off',
    (response) => response.writeHead(500, { 'content-length': '99' }).write('{"ti', () => response.destroy()),
  ],
  [
    'endless',
    (response) => {
      response.writeHead(500);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    },
  ],
  ['a huge text', (response) => sendJson(response, { error: 'e'.repeat(5000) }, 500)],
])('an error body that is %s does not mask the status', async (_name, handle) => {
  const error = await failure(answered(handle, (client) => client.user.balance()));
  expect(error).toBeInstanceOf(ServerError);
  expect((error as Error).message.length).toBeLessThanOrEqual(300);
});

test('an answer beyond maxResponseBytes is cut off while it streams', async () => {
  let sent = 0;
  const error = await failure(
    answered(
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => {
          while (!response.destroyed && response.write('[1,2,3,4,5,6,7,8,9],'.repeat(1000))) sent += 20_000;
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
      (client) => client.usage.log(),
      { maxResponseBytes: 1 << 20 },
    ),
  );
  expect(error).toBeInstanceOf(ResponseTooLargeError);
  expect(error).toMatchObject({ maxBytes: 1 << 20, status: 200, code: 'response_too_large' });
  expect(sent).toBeLessThan(20 << 20);
});

test('a character that comes in two chunks is one character', async () => {
  const usage = [{ providerName: 'Café', tokens: 1 }];
  const bytes = Buffer.from(JSON.stringify(usage));
  const within = bytes.indexOf(0xa9); // the second byte of the é
  const rows = await answered(
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(bytes.subarray(0, within), () => setTimeout(() => response.end(bytes.subarray(within)), 20));
    },
    (client) => client.usage.breakdown({ by: 'provider' }),
  );
  expect(rows).toEqual(usage);
});

test('a gzip bomb is counted after decompression', async () => {
  const bomb = gzipSync(Buffer.alloc(64 << 20, 0x20));
  const error = await failure(
    answered(
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
        response.end(bomb);
      },
      (client) => client.usage.log(),
      { maxResponseBytes: 1 << 20 },
    ),
  );
  expect(error).toBeInstanceOf(ResponseTooLargeError);
});

test('a summary is read as it is', async () => {
  expect(await answered(withBody(summary), (client) => client.usage.summary())).toEqual(summary);
});
