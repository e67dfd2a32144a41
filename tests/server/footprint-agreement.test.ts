import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@aim2balance/client';
import { estimateImpact, fromServer } from '@aim2balance/client/impact';
import { expect, test } from 'vitest';
import { a2b, scratch, serve } from './support/cli.js';
import { callsUnderModels, rowsByModel, toCsv } from './support/model-calls.js';

test('one trace under three model names: server, client and library say the same footprint', async () => {
  const calls = callsUnderModels((index) => Date.now() - index * 60_000);
  const folder = scratch();
  const db = join(folder, 'a2b.db');
  writeFileSync(join(folder, 'calls.csv'), toCsv(calls));
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

  const library = estimateImpact(rowsByModel(calls));
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
