import { expect, test } from 'vitest';
import { estimateImpact } from './impact.js';
import { createClient } from './index.js';
import { type Handler, sendJson, startBackend } from './test-support/backend.js';
import { failure } from './test-support/failure.js';

const models = [
  {
    model: 'gpt-4o',
    providerName: 'openai',
    tokens: 3000,
    inputTokens: 1000,
    outputTokens: 2000,
    requests: 2,
    cost: 1.025,
  },
];
const estimate = estimateImpact([
  { model: 'gpt-4o', provider: 'openai', inputTokens: 1000, outputTokens: 2000, requests: 2, costEur: 1.025 },
]);

function backendOf(metrics: unknown, byModel: unknown = models, log: unknown = []): Handler {
  return (response, { path, query }) => {
    if (path === '/api/sustainability/metrics') {
      return metrics === null ? sendJson(response, {}, 404) : sendJson(response, metrics);
    }
    if (path === '/api/usage/breakdown' && query.get('by') === 'model') {
      return byModel === null
        ? sendJson(
            response,
            { title: 'no', code: 'unsupported_parameter', errors: [{ parameter: 'by', message: '' }] },
            400,
          )
        : sendJson(response, byModel);
    }
    return sendJson(response, log);
  };
}

test('without figures of the backend all is estimated from the models, and it is not asked again', async () => {
  await using backend = await startBackend(backendOf(null));
  const client = createClient({ baseUrl: backend.url });
  const metrics = await client.sustainability.metrics({ range: '7d' });
  expect(metrics.energy).toEqual(estimate.energy);
  expect(metrics.energy.origin).toBe('client');
  expect(metrics.restoration?.feeEur).toBeCloseTo(0.025, 12);
  await client.sustainability.metrics({ range: '7d' });
  expect(backend.requests.filter(({ path }) => path === '/api/sustainability/metrics')).toHaveLength(1);
});

test.each([
  [
    'co2e alone',
    { co2e: { value: 2 }, equivalents: [{ name: 'car km', value: 9 }] },
    { co2e: 'server', energy: 'client', water: 'client' },
  ],
  [
    'all totals',
    { totalKWh: 1, totalWaterL: 2, totalCO2e: 3, totalM2Restored: 4 },
    { co2e: 'server', energy: 'server', water: 'server' },
  ],
])('figures of the backend win metric by metric: %s', async (_name, served, origins) => {
  await using backend = await startBackend(backendOf(served));
  const metrics = await createClient({ baseUrl: backend.url }).sustainability.metrics();
  expect({ co2e: metrics.co2e.origin, energy: metrics.energy.origin, water: metrics.water.origin }).toEqual(origins);
});

test.each([
  ['refuses by=model', null],
  ['overlooks by=model', [{ providerName: 'openai', tokens: 3000 }]],
  ['sums tokens without input and output', [{ model: 'gpt-4o', tokens: 3000 }]],
])('a backend that %s is read from its log', async (_name, byModel) => {
  const row = {
    date: '2026-11-01T09:30:00Z',
    projectName: null,
    model: 'gpt-4o',
    providerName: 'openai',
    inputTokens: 500,
    outputTokens: 1000,
    totalTokens: 1500,
  };
  await using backend = await startBackend(
    backendOf(null, byModel, {
      data: [
        { ...row, id: 'a', cost: 0.5125 },
        { ...row, id: 'b', cost: '0.5125' },
      ],
      pagination: { total: 2 },
    }),
  );
  const metrics = await createClient({ baseUrl: backend.url }).sustainability.metrics();
  expect(metrics.energy.central).toBeCloseTo(estimate.energy.central, 12);
  expect(metrics.restoration?.m2).toBeCloseTo(estimate.restoration?.m2 ?? 0, 12);
});

test('a cost that is not known makes the area a lower bound', async () => {
  await using backend = await startBackend(backendOf(null, [...models, { ...models[0], model: 'x', cost: null }]));
  const metrics = await createClient({ baseUrl: backend.url }).sustainability.metrics();
  expect(metrics.restoration?.atLeast).toBe(true);
});

test('a backend whose figures fail is an error, not quietly an estimate', async () => {
  await using backend = await startBackend((response, request, index) =>
    request.path === '/api/sustainability/metrics'
      ? sendJson(response, {}, 403)
      : backendOf(null)(response, request, index),
  );
  expect(await failure(createClient({ baseUrl: backend.url }).sustainability.metrics())).toMatchObject({ status: 403 });
});

test('zone and price of restoration are passed to the estimator', async () => {
  await using backend = await startBackend(backendOf(null));
  const metrics = await createClient({ baseUrl: backend.url }).sustainability.metrics({
    impact: { zone: 'DEU', restoration: { eurPerM2: 0.5, partner: 'Forest' } },
  });
  expect(metrics.restoration).toMatchObject({ placeholder: false, partner: 'Forest' });
  expect(metrics.restoration?.m2).toBeCloseTo(0.05, 12);
});
