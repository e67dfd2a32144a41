import { createClient } from '@aim2balance/client';
import { estimateImpact, fromServer } from '@aim2balance/client/impact';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFormat } from '../../packages/dashboard/src/format/create-format.js';
import { launchChromium } from '../../scripts/chromium.mjs';
import { callsUnderModels, rowsByModel, toCsv } from '../server/support/model-calls.js';
import { freshDatabase, importCalls, type Started, start } from './start.js';

const PORT = 36_000 + (process.pid % 5_000);
/** Long before the calls of the demo. */
const days = { first: '2024-03-04', last: '2024-03-10' };
const RANGE = `${days.first}..${days.last}` as const;
let browser: Browser;
let started: Started;

const calls = callsUnderModels((index) => Date.UTC(2024, 2, 4, 6) + index * 1_320_000);

beforeAll(async () => {
  const db = freshDatabase();
  started = await start({ port: PORT, db });
  expect(importCalls(toCsv(calls), db)).toContain(`${calls.length} stored, 0 stored before, 0 rejected`);
  browser = await launchChromium();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await started?.stop();
});

const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');

test('one trace under three model names: the panel, the endpoint, the client and the library say the same digits', async () => {
  const page = await browser.newPage({ locale: 'en-IE', timezoneId: 'UTC', viewport: { width: 1280, height: 900 } });
  await page.goto(started.url);
  await page.getByRole('combobox', { name: 'Date range' }).selectOption({ label: 'Custom range…' });
  await page.getByLabel('From', { exact: true }).fill(days.first);
  await page.getByLabel('To', { exact: true }).fill(days.last);
  await page.getByRole('button', { name: 'Apply' }).click();
  const panel = page.getByRole('region', { name: 'Sustainability' });
  await panel.scrollIntoViewIfNeeded();
  await panel.getByText('4–10 Mar 2024', { exact: false }).first().waitFor();

  const served = await fetch(`${started.url}/api/sustainability/metrics?range=${RANGE}&tz=UTC`, {
    headers: { authorization: 'Bearer demo' },
  });
  const endpoint = fromServer(await served.json());
  const client = await createClient({ baseUrl: started.url, token: 'demo' }).sustainability.metrics({
    range: RANGE,
    tz: 'UTC',
  });
  const library = estimateImpact(rowsByModel(calls));

  const format = createFormat({ locale: 'en-IE', timeZone: 'UTC', notKnown: '?', notMeasured: '?' });
  for (const [metric, field, name] of [
    ['co2e', 'co2eKg', 'CO₂e'],
    ['energy', 'energyKwh', 'Electricity'],
    ['water', 'waterL', 'Water'],
  ] as const) {
    const { central, plausible } = library[metric];
    expect(endpoint?.[field]).toEqual({ central, ...plausible });
    expect(client[metric]).toMatchObject({ central, plausible });
    const span = format.quantitySpan(metric, central, plausible);
    const tile = panel.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
    const text = plain(await tile.textContent());
    expect(text).toContain(`about ${span?.central} ${span?.unit}`);
    expect(text).toMatch(new RegExp(`between ${span?.min}( ${span?.minUnit})? and ${span?.max} ${span?.maxUnit}`));
  }
  const rows = await panel
    .getByRole('figure', { name: 'By model: CO₂e' })
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  const expected = library.byModel.map(({ model, co2e }) => {
    const span = format.quantitySpan('co2e', co2e.central, co2e.plausible);
    return [model, `${span?.central} ${span?.unit}`];
  });
  expect(rows.map(([model = '', figure = '']) => [model, plain(figure)]).sort()).toEqual(expected.sort());
  await page.close();
}, 120_000);
