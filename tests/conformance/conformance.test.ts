import { createClient, type RangeText } from '@aim2balance/client';
import { describe, expect, test } from 'vitest';
import { conformance } from './suite.js';
import { makeWorld, startMocks, startServer } from './targets.js';

const world = makeWorld();

conformance('the server', () => startServer(world));
conformance('the mocks', () => startMocks(world));

describe('SRV-19 server and mocks', () => {
  test('give the same answers of the same calls', async () => {
    await using server = await startServer(world);
    await using mocks = await startMocks(world);
    const [first, second] = [server, mocks].map(({ full }) => createClient({ ...full, timeZone: 'Europe/Berlin' }));
    if (!first || !second) return expect.fail('no clients');
    for (const range of ['7d', '30d', 'mtd', 'last_month', 'all', '2026-03-28..2026-03-30'] as RangeText[]) {
      // A sum over many calls need not name the one rate and currency of their list prices.
      const summary = async (client: typeof first) => {
        const { costParts, ...rest } = await client.usage.summary({ range });
        return { ...rest, base: costParts?.base, markup: costParts?.markup, fee: costParts?.fee };
      };
      expect(await summary(first), range).toEqual(await summary(second));
      for (const by of ['provider', 'project', 'model', 'day'] as const) {
        expect(await first.usage.breakdown({ by, range }), `${by} ${range}`).toEqual(
          await second.usage.breakdown({ by, range }),
        );
      }
      const rows = async (client: typeof first) => (await client.usage.log({ range, limit: 200 })).data;
      expect(await rows(first), range).toEqual(await rows(second));
    }
  });
});

describe('a backend of level 1', () => {
  test.each([
    ['with envelopes', {}],
    ['with bare lists', { bareArrays: true }],
    ['with decimal strings', { decimalStrings: true }],
  ])('%s serves what the roadmap asks for, and the client learns what it lacks', async (_name, options) => {
    await using target = await startMocks(world, { ...options, level: 1 });
    const client = createClient({ ...target.full, timeZone: 'Europe/Berlin' });
    expect(await client.user.balance()).toMatchObject({ percentage: expect.any(Number), tokens: expect.any(Number) });
    const summary = await client.usage.summary({ range: '7d' });
    for (const by of ['provider', 'project'] as const) {
      const rows: { tokens: number }[] = await client.usage.breakdown({ by, range: '7d' });
      expect(rows.reduce((sum, { tokens }) => sum + tokens, 0)).toBe(summary.totalTokens);
    }
    let logged = 0;
    for await (const { totalTokens } of client.usage.log({ range: '7d', sort: 'cost', limit: 1000 }))
      logged += totalTokens;
    expect(logged).toBe(summary.totalTokens);
    await expect(client.usage.breakdown({ by: 'model' })).rejects.toMatchObject({ code: 'unsupported_parameter' });
    expect(client.capabilities.supports('usageBreakdown', 'by=model')).toBe(false);
    expect(client.capabilities.supports('usageLog', 'sort')).toBe(false);
    const { energy } = await client.sustainability.metrics({ range: '7d' });
    expect(energy).toMatchObject({ origin: 'client', unit: 'kWh' });
    expect(energy.central).toBeGreaterThan(0);
  });
});
