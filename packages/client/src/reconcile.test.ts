import { expect, test } from 'vitest';
import { createClient, reconcile } from './index.js';
import { type Handler, sendJson, startBackend } from './test-support/backend.js';
import { failure } from './test-support/failure.js';

const usage = { tokens: 30, cost: '0.000000001', requests: 1 };
const right = {
  summary: { totalTokens: 60, totalCost: '0.000000002', totalRequests: 2 },
  provider: [{ providerName: 'openai', tokens: 60, cost: '0.000000002', requests: 2 }],
  project: [
    { projectName: null, ...usage },
    { projectName: 'Atlas', ...usage },
  ],
  model: [{ model: 'gpt-4o', tokens: 60, cost: '0.000000002', requests: 2 }],
  day: [
    { date: '2026-11-01', ...usage },
    { date: '2026-11-02', ...usage },
  ],
  log: [1, 2].map((index) => ({
    id: `e-${index}`,
    date: '2026-11-01T09:30:00Z',
    projectName: null,
    model: 'gpt-4o',
    inputTokens: 10,
    outputTokens: 20,
    totalTokens: 30,
    cost: '0.000000001',
  })),
  balance: { tokens: 4_000_000, fiatValue: 4, percentage: 80, reservedTokens: 500_000 },
  transactions: [
    {
      id: 't-3',
      date: '2026-11-03T00:00:00Z',
      type: 'topup',
      status: 'pending',
      description: '',
      tokens: 9,
      amount: 9,
      currency: 'EUR',
    },
    {
      id: 't-2',
      date: '2026-11-02T00:00:00Z',
      type: 'usage',
      status: 'settled',
      description: '',
      tokens: -500_000,
      amount: -0.5,
      currency: 'EUR',
    },
    {
      id: 't-1',
      date: '2026-11-01T00:00:00Z',
      type: 'topup',
      status: 'settled',
      description: '',
      tokens: 5_000_000,
      amount: 5,
      currency: 'EUR',
    },
  ],
};

function serving(world: typeof right, level1 = false): Handler {
  return (response, { path, query }) => {
    const by = query.get('by') as 'provider' | 'project' | 'model' | 'day' | null;
    if (path === '/api/user/balance') return sendJson(response, world.balance);
    if (path === '/api/user/transactions')
      return sendJson(response, { data: world.transactions, pagination: { total: 3 } });
    if (path === '/api/usage/summary') {
      const range = { from: '2026-11-01T00:00:00.000Z', to: '2999-01-01T00:00:00.000Z', tz: 'Europe/Berlin' };
      return sendJson(response, level1 ? world.summary : { ...world.summary, range });
    }
    if (path === '/api/usage/log') return sendJson(response, { data: world.log, pagination: { total: 2 } });
    if (level1 && (by === 'model' || by === 'day')) return sendJson(response, { error: 'unknown dimension' }, 400);
    if (level1)
      return sendJson(
        response,
        world[by ?? 'provider'].map((row) => ({ ...row, cost: undefined, requests: undefined })),
      );
    return sendJson(response, world[by ?? 'provider']);
  };
}

async function reconciled(world: typeof right, level1 = false, range: '7d' | 'all' | 'last_month' = '7d') {
  await using backend = await startBackend(serving(world, level1));
  const result = await reconcile(createClient({ baseUrl: backend.url, timeZone: 'Europe/Berlin' }), { range });
  return {
    ...result,
    ranges: new Set(backend.requests.map(({ query }) => query.get('range')).filter((text) => text !== null)),
  };
}

test('figures that add up to the nano-EUR are in order', async () => {
  const result = await reconciled(right);
  expect(result).toMatchObject({ ok: true, differences: [], skipped: [] });
  expect(result.checked).toContain('breakdown by day: cost');
  expect(result.checked).toContain('log: requests');
  expect(result.checked).toContain('transactions: amount');
});

test('each difference is named with both figures, exactly', async () => {
  const result = await reconciled({
    ...right,
    model: [{ model: 'gpt-4o', tokens: 59, cost: '0.000000003', requests: 2 }],
    balance: { ...right.balance, tokens: 3_999_990 },
  });
  expect(result.ok).toBe(false);
  expect(result.differences).toEqual([
    { check: 'breakdown by model: tokens', unit: 'tokens', expected: '60', actual: '59', difference: '-1' },
    {
      check: 'breakdown by model: cost',
      unit: 'EUR',
      expected: '0.000000002',
      actual: '0.000000003',
      difference: '0.000000001',
    },
    { check: 'transactions: tokens', unit: 'credits', expected: '4499990', actual: '4500000', difference: '10' },
  ]);
});

test('what a level 1 backend does not serve is skipped and said', async () => {
  const result = await reconciled(right, true);
  expect(result.ok).toBe(true);
  expect(result.skipped.map(({ check }) => check)).toEqual([
    'breakdown by provider: cost',
    'breakdown by provider: requests',
    'breakdown by project: cost',
    'breakdown by project: requests',
    'breakdown by model',
    'breakdown by day',
  ]);
});

test('all figures are read over one and the same closed interval', async () => {
  const [asked, closed, ...more] = (await reconciled(right)).ranges;
  expect(asked).toBe('7d');
  expect(closed).toMatch(/^2026-11-01T00:00:00\.000Z\.\.2\d{3}-\d\d-\d\dT[\d:.]+Z$/);
  expect(more).toEqual([]);
  expect((await reconciled(right, false, 'all')).ranges).toEqual(new Set(['all']));
});

test('an error of the backend is an error, not a difference', async () => {
  await using backend = await startBackend((response) => sendJson(response, {}, 403));
  expect(await failure(reconcile(createClient({ baseUrl: backend.url }), { range: '7d' }))).toMatchObject({
    status: 403,
  });
});
