import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@aim2balance/client';
import { estimateImpact, fromServer, type UsageRow } from '@aim2balance/client/impact';
import { expect, test } from 'vitest';
import { a2b, scratch, serve } from './support/cli.js';

const models = [
  ['OpenAI', 'gpt-4o'],
  ['Anthropic', 'claude-sonnet-4-5'],
  ['Mistral', 'mistral-large-latest'],
] as const;

/** Calls of conversations: few long contexts, many short answers, the same under each model. */
function calls(provider: string, model: string) {
  return Array.from({ length: 400 }, (_, index) => ({
    id: `${model}-${index}`,
    occurredAt: new Date(Date.now() - index * 60_000).toISOString(),
    providerName: provider,
    model,
    inputTokens: 100 + ((index * 7919) % 4000),
    outputTokens: 1 + ((index * 104_729) % 900),
  }));
}

test('one trace under three model names: server, client and library say the same footprint', async () => {
  const all = models.flatMap(([provider, model]) => calls(provider, model));
  const folder = scratch();
  const db = join(folder, 'a2b.db');
  const lines = all.map((call) => Object.values(call).join(','));
  writeFileSync(join(folder, 'calls.csv'), [Object.keys(all[0] ?? {}).join(','), ...lines].join('\n'));
  const imported = await a2b(['import', join(folder, 'calls.csv'), '--db', db, '--account', 'demo']);
  expect(imported, imported.err).toMatchObject({ code: 0 });
  const server = await serve(['--demo', '--db', db]);
  const client = createClient({ baseUrl: server.origin, token: 'demo' });
  const served = await fetch(`${server.origin}/api/sustainability/metrics?range=7d`, {
    headers: { authorization: 'Bearer demo' },
  });
  const answer = fromServer(await served.json());
  const shown = await client.sustainability.metrics({ range: '7d' });
  await server.end('SIGTERM');

  const rows: UsageRow[] = models.map(([provider, model]) => {
    const own = all.filter((call) => call.model === model);
    const sum = (field: 'inputTokens' | 'outputTokens') => own.reduce((total, call) => total + call[field], 0);
    return {
      model,
      provider,
      inputTokens: sum('inputTokens'),
      outputTokens: sum('outputTokens'),
      requests: own.length,
    };
  });
  const library = estimateImpact(rows);
  for (const [metric, name] of [
    ['energy', 'energyKwh'],
    ['water', 'waterL'],
    ['co2e', 'co2eKg'],
  ] as const) {
    const { central, plausible } = library[metric];
    expect(central).toBeGreaterThan(0);
    expect(answer?.[name]).toEqual({ central, ...plausible });
    expect(shown[metric]).toMatchObject({ central, plausible, origin: 'server' });
  }
  expect(shown.byModel).toEqual(library.byModel);
  expect(shown.equivalents.map(({ id, value }) => [id, value])).toEqual(
    library.equivalents.map(({ id, value }) => [id, value]),
  );
}, 120_000);
