import { nanoToEur, sumEur, toNanoEur } from '@aim2balance/contract';
import { parseResponse } from '@aim2balance/contract/schemas';
import { beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from './test-support/app.js';
import { randomEvents, usageEvent } from './test-support/usage.js';

const RANGE = '2026-09-01..2026-10-15';
const READING = [
  '/api/user/balance',
  '/api/user/transactions?page=1&limit=50',
  `/api/usage/summary?range=${RANGE}`,
  `/api/usage/breakdown?by=provider&range=${RANGE}`,
  `/api/usage/log?range=${RANGE}&page=1`,
  `/api/sustainability/metrics?range=${RANGE}`,
];

describe('the reading endpoints', () => {
  const events = randomEvents(400, 5, Date.UTC(2026, 8, 1), Date.UTC(2026, 9, 15));
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
    await app.store.ingest(events);
    await app.store.credit({
      accountId: 'u1',
      entryId: 'first',
      occurredMs: Date.UTC(2026, 8, 1),
      kind: 'topup',
      amountNano: 500_000_000_000n,
      description: 'Top-up',
    });
  });

  test('answers keep the contract, dimension by dimension', async () => {
    parseResponse('balance', (await app.ask('/api/user/balance')).body);
    parseResponse('transactions', (await app.ask('/api/user/transactions')).body);
    parseResponse('usageSummary', (await app.ask('/api/usage/summary?range=30d')).body);
    parseResponse('usageLog', (await app.ask('/api/usage/log?range=30d')).body);
    parseResponse('sustainabilityMetrics', (await app.ask('/api/sustainability/metrics?range=30d')).body);
    for (const by of ['provider', 'project', 'model', 'day'] as const) {
      parseResponse('usageBreakdown', (await app.ask(`/api/usage/breakdown?by=${by}&range=30d`)).body, by);
    }
  });

  test('MON-03 summary, every breakdown, the days and the log agree to the token and the nano-EUR', async () => {
    for (const query of [
      `range=${RANGE}`,
      'range=all',
      `range=${RANGE}&tz=Asia/Kathmandu`,
      'range=30d&tz=Pacific/Chatham',
    ]) {
      const { body: summary } = await app.ask(`/api/usage/summary?${query}`);
      for (const by of ['provider', 'project', 'model', 'day']) {
        const { body: rows } = await app.ask(`/api/usage/breakdown?by=${by}&${query}`);
        const sum = (field: string) =>
          rows.reduce((all: number, row: Record<string, number>) => all + (row[field] ?? 0), 0);
        expect(sum('tokens')).toBe(summary.totalTokens);
        expect(sum('requests')).toBe(summary.totalRequests);
        const costs = rows.map((row: { cost: number | null }) => row.cost ?? 0);
        expect(toNanoEur(sumEur(costs))).toBe(toNanoEur(summary.totalCost));
      }
      const { body: log } = await app.ask(`/api/usage/log?limit=1000&${query}`);
      expect(log.pagination.total).toBe(summary.totalRequests);
      const costs = log.data.map((row: { cost: number | null }) => row.cost ?? 0);
      expect(toNanoEur(sumEur(costs))).toBe(toNanoEur(summary.totalCost));
    }
  });

  test('the balance is the top-up less the cost, in credits rounded down', async () => {
    const spent = events.reduce((sum, { costNano }) => sum + BigInt(costNano ?? 0), 0n);
    const left = 500_000_000_000n - spent;
    const { body } = await app.ask('/api/user/balance');
    expect(body).toMatchObject({ fiatValue: nanoToEur(left), tokens: Number(left / 1000n), currency: 'EUR' });
  });

  test('a call without a known price has no cost, and the summary counts it', async () => {
    const { body: summary } = await app.ask(`/api/usage/summary?range=${RANGE}`);
    expect(summary.unpricedRequests).toBe(events.filter(({ costNano }) => costNano === null).length);
    const { body: log } = await app.ask(`/api/usage/log?limit=1000&range=${RANGE}`);
    const free = log.data.filter((row: { cost: number | null }) => row.cost === null);
    expect(free).toHaveLength(summary.unpricedRequests);
  });

  test('the fee of a usage line is the recorded one, else 2.5 of 102.5', async () => {
    const fees = await testApp();
    const day = Date.UTC(2026, 9, 10, 8);
    const parts = { baseNano: 800_000, markupNano: 120_000, feeNano: 23_000, exchangeRate: 0.92, currency: 'USD' };
    await fees.store.ingest([
      usageEvent({ occurredMs: day, costNano: 943_000, parts }),
      usageEvent({ occurredMs: day, costNano: 1_025_000_000 }),
    ]);
    const { body } = await fees.ask('/api/user/transactions');
    expect(body.data).toHaveLength(1);
    expect(body.data[0]).toMatchObject({
      id: 'usage-2026-10-10-UTC',
      date: '2026-10-10T00:00:00.000Z',
      type: 'usage',
      status: 'settled',
      amount: -1.025943,
      tokens: -1_025_943,
      fees: [{ type: 'rebalancing', amount: 0.025023 }],
    });
  });

  test('the period before comes with the summary; all has none', async () => {
    const { body } = await app.ask(`/api/usage/summary?range=2026-10-01..2026-10-10`);
    const { body: before } = await app.ask(`/api/usage/summary?range=2026-09-21..2026-09-30`);
    expect(body.previous).toEqual({
      totalTokens: before.totalTokens,
      totalCost: before.totalCost,
      totalRequests: before.totalRequests,
    });
    expect((await app.ask('/api/usage/summary?range=all')).body.previous).toBeNull();
  });

  test('all begins with the day of the first call and ends with today', async () => {
    const first = new Date(Math.min(...events.map(({ occurredMs }) => occurredMs)));
    const { body } = await app.ask('/api/usage/summary?range=all');
    expect(body.range).toEqual({
      from: `${first.toISOString().slice(0, 10)}T00:00:00.000Z`,
      to: '2026-10-21T00:00:00.000Z',
      tz: 'UTC',
    });
  });

  test('an account without data gets zeros and empty lists', async () => {
    expect((await app.ask('/api/user/balance', 'new')).body).toEqual({
      tokens: 0,
      fiatValue: 0,
      percentage: 0,
      currency: 'EUR',
    });
    expect((await app.ask('/api/usage/summary', 'new')).body).toMatchObject({ totalTokens: 0, totalCost: 0 });
    expect((await app.ask('/api/usage/breakdown?by=provider', 'new')).body).toEqual([]);
    expect((await app.ask('/api/usage/breakdown?by=day&range=7d', 'new')).body).toHaveLength(7);
    expect((await app.ask('/api/usage/log', 'new')).body).toMatchObject({ data: [], pagination: { total: 0 } });
    expect((await app.ask('/api/user/transactions', 'new')).body).toMatchObject({ data: [], pagination: { total: 0 } });
  });

  test('no area is served as restored: a fee funds it, and nobody has told the server what was done', async () => {
    const { body } = await app.ask(`/api/sustainability/metrics?range=${RANGE}`);
    expect(body.totalCO2e.value).toBeGreaterThan(0);
    expect(body).not.toHaveProperty('totalM2Restored');
    expect(body).not.toHaveProperty('restoration');
  });

  test('an entity tag spares the body of an unchanged answer', async () => {
    for (const path of READING.filter((path) => !path.includes('sustainability'))) {
      const { headers } = await app.ask(path);
      const etag = headers.get('etag') ?? '';
      const again = await app.ask(path, 'u1', { headers: { 'if-none-match': `"x", W/${etag}` } });
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
      expect((await app.ask(path, 'u1', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    }
  });

  test('SRV-09 every 200 says private, no-cache', async () => {
    for (const path of READING) {
      const { status, headers } = await app.ask(path);
      expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    }
  });
});
