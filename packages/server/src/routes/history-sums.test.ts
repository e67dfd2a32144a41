import { toNanoEur } from '@aim2balance/contract';
import { describe, expect, test } from 'vitest';
import { testApp } from '../test-support/app.js';
import { randomEvents, usageEvent } from '../test-support/usage.js';

const START = Date.UTC(2026, 7, 1);
const TOP_UP = 20_000_000_000n;

interface Line {
  id: string;
  type: string;
  tokens: number;
  amount: number;
}

async function linesOf(app: Awaited<ReturnType<typeof testApp>>, query: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (let page = 1; ; page++) {
    const { body } = await app.ask(`/api/user/transactions?${query}&page=${page}`);
    lines.push(...body.data);
    if (page >= body.pagination.totalPages) return lines;
  }
}

const sum = (lines: Line[]) => ({
  tokens: lines.reduce((total, { tokens }) => total + tokens, 0),
  nano: lines.reduce((total, { amount }) => total + toNanoEur(amount), 0n),
});

describe('the lines of the billing history add up to the balance', () => {
  test.each([['UTC'], ['Europe/Berlin'], ['Asia/Kolkata'], ['America/Los_Angeles']])('in %s', async (timeZone) => {
    const app = await testApp();
    // Costs with nano-EUR that are no whole credits: a line rounded by itself would lose up to one credit a day.
    await app.store.ingest(randomEvents(600, 5, START, START + 60 * 86_400_000));
    for (const [entryId, day] of [
      ['t1', 3],
      ['t2', 40],
    ] as const) {
      const occurredMs = START + day * 86_400_000 + 5_000_000;
      await app.store.credit({
        accountId: 'u1',
        entryId,
        occurredMs,
        kind: 'topup',
        amountNano: TOP_UP,
        description: '',
      });
    }
    const { tokens, fiatValue } = (await app.ask('/api/user/balance')).body;
    for (const limit of [7, 1000]) {
      const lines = await linesOf(app, `limit=${limit}&tz=${timeZone}`);
      expect(lines.length).toBeGreaterThan(60);
      expect(sum(lines)).toEqual({ tokens, nano: toNanoEur(fiatValue) });
    }
    const used = await linesOf(app, `limit=9&type=usage&tz=${timeZone}`);
    expect(sum(used).tokens).toBe(tokens - 2 * Number(TOP_UP / 1000n));
  });

  test('a day that costs less than a credit shows it on the day that completes it', async () => {
    const app = await testApp();
    const cheap = (day: number) => usageEvent({ occurredMs: START + day * 86_400_000, costNano: 400 });
    await app.store.ingest([0, 1, 2, 3, 4].map(cheap));
    const lines = await linesOf(app, 'limit=20');
    // 400, 800, 1200, 1600 and 2000 nano-EUR: the balance is rounded down to -1, -1, -2, -2 and -2 credits.
    expect(lines.map(({ tokens }) => tokens)).toEqual([0, 0, -1, 0, -1]);
    expect((await app.ask('/api/user/balance')).body.tokens).toBe(-2);
  });
});
