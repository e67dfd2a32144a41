import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Aim2BalanceError, createClient } from './index.js';

/** A stub of the network: every case of ten thousand would need a socket otherwise. */
type Answer = {
  status: number;
  contentType: string | null;
  headers: [string, string][];
  body: Uint8Array;
  cutAt: number | null;
};

const text = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '',
    'null',
    '[]',
    '{}',
    '{"data":[]}',
    '{"data":[],"pagination":{}}',
    '{"data":[{}],"pagination":{"total":1}}',
    '1e400',
    '[1e400]',
    '"',
    '<html>',
    '\uFEFF{}',
  ),
  fc
    .record({
      __proto__: fc.constant(null),
      tokens: fc.anything(),
      fiatValue: fc.anything(),
      percentage: fc.anything(),
      data: fc.anything(),
      pagination: fc.anything(),
    })
    .map((value) => JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? ''),
);
const answer: fc.Arbitrary<Answer> = fc.record({
  status: fc.oneof(
    fc.constantFrom(200, 200, 200, 201, 204, 205, 206, 301, 302, 304, 307, 400, 401, 403, 404, 409, 422, 429, 500, 503),
    fc.integer({ min: 200, max: 599 }),
  ),
  contentType: fc.constantFrom(
    null,
    'application/json',
    'application/problem+json',
    'text/html',
    'text/plain; charset=latin1',
    ';;;',
    'application/json; charset=utf-16',
  ),
  headers: fc.array(
    fc.tuple(
      fc.constantFrom('retry-after', 'date', 'x-request-id', 'content-length', 'location', 'etag'),
      fc.stringMatching(/^[\x21-\x7e]{0,40}$/),
    ),
    { maxLength: 4 },
  ),
  body: fc.oneof(
    text.map((each) => new TextEncoder().encode(each)),
    fc.uint8Array({ maxLength: 100 }),
  ),
  cutAt: fc.option(fc.nat({ max: 50 }), { freq: 5 }),
});

function respond({ status, contentType, headers, body, cutAt }: Answer): Response {
  const empty = [204, 205, 304].includes(status);
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(body.subarray(0, cutAt ?? body.length));
      if (cutAt === null) controller.close();
      else controller.error(new TypeError('terminated'));
    },
  });
  const all = contentType === null ? headers : [...headers, ['content-type', contentType] as [string, string]];
  return new Response(empty ? null : stream, { status, headers: all });
}

const calls = [
  (client: ReturnType<typeof createClient>) => client.user.balance(),
  (client: ReturnType<typeof createClient>) => client.user.transactions(),
  (client: ReturnType<typeof createClient>) => client.usage.summary(),
  (client: ReturnType<typeof createClient>) => client.usage.breakdown({ by: 'project' }),
  (client: ReturnType<typeof createClient>) => client.usage.breakdown({ by: 'model' }),
  (client: ReturnType<typeof createClient>) => client.usage.log(),
  (client: ReturnType<typeof createClient>) =>
    client.billing.checkout({ amount: 5, currency: 'EUR', returnUrl: 'https://a.example/' }),
];

test('ten thousand hostile answers end in a result or in a typed error, never in anything else', async () => {
  let failed = 0;
  await fc.assert(
    fc.asyncProperty(answer, fc.nat(calls.length - 1), async (hostile, index) => {
      const client = createClient({
        baseUrl: 'https://chat.example.org',
        token: 'secret-token',
        maxRetries: 0,
        fetch: async () => respond(hostile),
      });
      try {
        const result = await calls[index]?.(client);
        expect(typeof result).toBe('object');
      } catch (error) {
        failed++;
        if (!Aim2BalanceError.isInstance(error)) throw error;
        expect(error.message.length).toBeLessThanOrEqual(300);
        expect(error.message).not.toMatch(/<html|secret-token/);
        expect(error.attempts).toBeGreaterThanOrEqual(1);
        JSON.stringify(error);
      }
    }),
    { numRuns: 10_000, seed: 20_261_122 },
  );
  expect(failed).toBeGreaterThan(5000);
}, 60_000);
