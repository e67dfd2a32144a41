import { expect, test, vi } from 'vitest';
import { createClient } from './index.js';
import { sendJson, startBackend } from './test-support/backend.js';
import { balance } from './test-support/samples.js';

function jwt(sub: string, serial = 0): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode({ alg: 'none' })}.${encode({ iss: 'host', sub, serial })}.c2ln`;
}

/** The serial of a token that the backend refuses. */
const EXPIRED = 99;

/** A client that speaks with the token it is given next, and how often it told of another user. */
async function listen(first: string) {
  const backend = await startBackend((response, { headers }) =>
    headers.authorization === `Bearer ${jwt('a', EXPIRED)}` ? sendJson(response, {}, 401) : sendJson(response, balance),
  );
  const session = { token: first, refreshed: '' };
  const client = createClient({
    baseUrl: backend.url,
    token: ({ refresh }) => (refresh ? session.refreshed : session.token),
  });
  const told = vi.fn();
  const end = client.onIdentityChange(told);
  const call = async (token: string) => {
    session.token = token;
    await client.user.balance();
    return told.mock.calls.length;
  };
  return { client, session, told, end, call, [Symbol.asyncDispose]: () => backend[Symbol.asyncDispose]() };
}

test('tells once that the token is of another subject, and nothing when the same user gets a new token', async () => {
  await using user = await listen(jwt('a'));
  expect(await user.call(jwt('a'))).toBe(0);
  expect(await user.call(jwt('a', 1))).toBe(0);
  expect(await user.call(jwt('b'))).toBe(1);
  expect(await user.call(jwt('b', 1))).toBe(1);
  expect(await user.call(jwt('a'))).toBe(2);
});

test('tells before the first answer of the other user, so that nothing of both is shown together', async () => {
  await using user = await listen(jwt('a'));
  await user.call(jwt('a'));
  let answered = false;
  user.told.mockImplementation(() => expect(answered).toBe(false));
  user.session.token = jwt('b');
  await user.client.user.balance();
  answered = true;
  expect(user.told).toHaveBeenCalledOnce();
});

test('tells of a reset, and not once more of the user who comes then', async () => {
  await using user = await listen(jwt('a'));
  await user.call(jwt('a'));
  user.client.reset();
  expect(user.told).toHaveBeenCalledOnce();
  expect(await user.call(jwt('b'))).toBe(1);
});

test('tells of a refresh that signs in somebody else', async () => {
  await using user = await listen(jwt('a'));
  await user.call(jwt('a'));
  Object.assign(user.session, { token: jwt('a', EXPIRED), refreshed: jwt('b') });
  await expect(user.client.user.balance()).rejects.toMatchObject({ code: 'identity_changed' });
  expect(user.told).toHaveBeenCalledOnce();
  expect(await user.call(jwt('b'))).toBe(1);
});

test('an opaque token that changes with each call tells nothing: it does not say whose it is', async () => {
  await using user = await listen('opaque-1');
  for (let call = 2; call < 12; call++) expect(await user.call(`opaque-${call}`)).toBe(0);
});

test('whoever stopped listening hears nothing, and a listener that throws fails no call', async () => {
  await using user = await listen(jwt('a'));
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
  user.client.onIdentityChange(() => {
    throw new Error('the host broke');
  });
  user.end();
  await user.call(jwt('a'));
  expect(await user.call(jwt('b'))).toBe(0);
  expect(complaint).toHaveBeenCalledOnce();
  complaint.mockRestore();
});
