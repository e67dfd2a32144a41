import { createClient } from '@aim2balance/client';
import { createApp, openStore, type Store } from '@aim2balance/server';
import { describe, expect, test } from 'vitest';

const NANO = 1_000_000_000n;

async function backend() {
  const store = await openStore(':memory:');
  const app = createApp({ store, auth: async () => ({ accountId: 'u1' }) });
  const ask = async (path: string) => app.fetch(new Request(`http://localhost${path}`));
  const client = createClient({
    baseUrl: 'http://localhost',
    maxRetries: 0,
    fetch: (url, init) => app.fetch(new Request(url, init as RequestInit)),
  });
  return { store, ask, client };
}

const book = (store: Store, amountNano: bigint, entryId = 'big') =>
  store.credit({
    accountId: 'u1',
    entryId,
    occurredMs: Date.UTC(2026, 9, 1),
    kind: 'grant',
    amountNano,
    description: 'Big',
  });

const call = (eventId: string, tokens: number, costNano = 0) => ({
  accountId: 'u1',
  eventId,
  occurredMs: Date.now() - 3_600_000,
  projectId: '',
  provider: 'OpenAI',
  model: 'gpt-4o',
  inputTokens: tokens,
  outputTokens: 0,
  cachedTokens: null,
  costNano,
  parts: null,
  durationMs: null,
});

describe('large amounts: server, contract and client agree', () => {
  test.each([
    ['the largest exact number', 8_388_608n * NANO, 8_388_608, 8_388_608],
    ['a credit more', 8_388_608n * NANO + 1_000n, '8388608.000001', 8_388_608.000001],
    ['2^53 nano-EUR and more', 9_007_199_254_741_000n, '9007199.254741', 9_007_199.254741],
    ['an overdraft', -9_007_199_254_741_000n, '-9007199.254741', -9_007_199.254741],
    ['the most a wallet holds', 4_000_000_000n * NANO, '4000000000', 4_000_000_000],
  ])('%s', async (_name, nano, onTheWire, read) => {
    const { store, ask, client } = await backend();
    await book(store, nano);
    const wire = await (await ask('/api/user/balance')).json();
    expect(wire.fiatValue).toBe(onTheWire);
    const balance = await client.user.balance();
    // Credits stay exact to the last one; the value is the nearest number.
    expect(BigInt(balance.tokens)).toBe(nano / 1_000n);
    expect(balance.fiatValue).toBe(read);
    const [line] = (await client.user.transactions()).data;
    expect(line).toMatchObject({ tokens: balance.tokens, amount: read, balanceAfter: { amount: read } });
    expect((await store.check()).holds).toBe(true);
  });

  test('a movement or a cost that leads beyond is refused, and nothing is stored', async () => {
    const { store } = await backend();
    await expect(book(store, 4_000_000_001n * NANO)).rejects.toMatchObject({ code: 'invalid_parameter' });
    await book(store, -3_999_999_999n * NANO);
    await expect(book(store, -2n * NANO, 'more')).rejects.toMatchObject({ code: 'invalid_parameter' });
    const costly = [1, 2].map((n) => call(`e${n}`, 1, 1e9));
    await expect(store.ingest(costly)).rejects.toMatchObject({ code: 'invalid_parameter' });
    expect(await store.check()).toMatchObject({ holds: true, events: 0, ledgerEntries: 1 });
    expect((await store.wallet('u1')).balanceNano).toBe(-3_999_999_999n * NANO);
  });

  test('a part of a credit is no movement of money', async () => {
    const { store } = await backend();
    await expect(book(store, 1n)).rejects.toMatchObject({ code: 'invalid_parameter' });
    expect(await book(store, 1_000n)).toBe(true);
  });

  test('tokens up to 2^53 − 1 are told exactly, more are an error that says what to do', async () => {
    const { store, ask, client } = await backend();
    await store.ingest([call('a', Number.MAX_SAFE_INTEGER)]);
    expect((await client.usage.summary({ range: '24h' })).totalTokens).toBe(9_007_199_254_740_991);
    await store.ingest([call('b', 1)]);
    for (const path of ['/api/usage/summary?range=24h', '/api/usage/breakdown?by=model&range=24h']) {
      const answer = await ask(path);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'invalid_parameter', errors: [{ parameter: 'range' }] });
    }
    await expect(client.usage.summary({ range: '24h' })).rejects.toThrow('ask for a shorter range');
    expect((await store.check()).holds).toBe(true);
  });
});
