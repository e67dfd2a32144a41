import { describe, expect, test } from 'vitest';
import { createMockServer } from './node.js';
import { scenarios } from './scenarios.js';

const get = () =>
  fetch('http://api.test/api/user/balance', { headers: { authorization: 'Bearer demo' } }).then(
    ({ status }) => status,
    (error: Error) => error.name,
  );
const held = (request: Promise<unknown>) => Promise.race([request, new Promise((r) => setTimeout(r, 50, 'waits'))]);

describe('createMockServer', () => {
  test('answers between listen() and close()', async () => {
    const server = createMockServer();
    server.listen();
    expect(await get()).toBe(200);
    server.close();
  });

  test('a request that waits for ever fails when the server closes, and waits again after the next listen()', async () => {
    const server = createMockServer({ latency: 'infinite' });
    server.listen();
    const waiting = get();
    expect(await held(waiting)).toBe('waits');
    server.close();
    expect(await waiting).toBe('TypeError');
    server.listen();
    const again = get();
    expect(await held(again)).toBe('waits');
    server.close();
    expect(await again).toBe('TypeError');
  });

  test('so does a request to handlers that were added later', async () => {
    const server = createMockServer();
    server.listen();
    server.use(...scenarios.loading());
    const waiting = get();
    expect(await held(waiting)).toBe('waits');
    server.close();
    expect(await waiting).toBe('TypeError');
  });
});
