import { expect, test } from 'vitest';
import { createClient } from './index.js';
import { sendJson, startBackend } from './test-support/backend.js';

test('a balance is read with the bearer token and the contract’s Accept header', async () => {
  await using backend = await startBackend((response) =>
    sendJson(response, { tokens: 5, fiatValue: '0.000005', percentage: 50 }, 200, { 'x-request-id': 'r-1' }),
  );
  const client = createClient({ baseUrl: `${backend.url}/`, token: 'secret' });
  const { data, requestId, status, headers } = await client.user.balance().withResponse();
  expect(data).toEqual({ tokens: 5, fiatValue: 0.000005, percentage: 50 });
  expect({ requestId, status, type: headers.get('content-type') }).toEqual({
    requestId: 'r-1',
    status: 200,
    type: 'application/json',
  });
  expect(backend.requests[0]).toMatchObject({
    url: '/api/user/balance',
    headers: { authorization: 'Bearer secret', accept: 'application/json, application/problem+json' },
  });
});
