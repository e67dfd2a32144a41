import { createServer } from 'node:net';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/chromium.mjs';
import { freshDatabase, type Started, start } from './start.js';

const PORT = 21_000 + (process.pid % 5_000);
const db = freshDatabase();
let browser: Browser;
let started: Started;

const api = async (path: string) => {
  const response = await fetch(started.url + path, { headers: { authorization: 'Bearer demo' } });
  expect(response.status).toBe(200);
  return response.json();
};

async function open(): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage({
    locale: 'en-IE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 900 },
  });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  await page.goto(started.url);
  return { page, problems };
}

beforeAll(async () => {
  browser = await launchChromium();
  started = await start({ port: PORT, db });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await started?.stop();
});

describe('npm start', () => {
  test('shows the balance, both charts, the log and the footprint of the imported calls', async () => {
    const { page, problems } = await open();
    const balance = await api('/api/user/balance');
    const shown = new Intl.NumberFormat('en-IE').format(balance.tokens);
    await page.getByText(shown, { exact: false }).first().waitFor();
    for (const name of [/provider/i, /project/i]) await page.getByRole('figure', { name }).first().waitFor();
    const log = await api('/api/usage/log?range=30d&tz=Europe/Berlin&page=1');
    expect(log.pagination.total).toBeGreaterThan(100);
    await page.getByRole('table').getByText(log.data[0].model).first().waitFor();
    await page
      .getByText(/CO₂e|CO2e/)
      .first()
      .waitFor();
    expect(problems).toEqual([]);
    await page.close();
  }, 60_000);

  test('a taken port is said and another is used', async () => {
    const taken = createServer().listen(PORT + 1, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const second = await start({ port: PORT + 1, db: freshDatabase() });
    expect(second.url).not.toContain(`:${PORT + 1}`);
    expect(second.output()).toContain(String(PORT + 1));
    await second.stop();
    taken.close();
  }, 60_000);

  test('Ctrl-C leaves no process, and a second start keeps the data', async () => {
    const before = await api('/api/usage/summary?range=all');
    expect(await started.stop()).toBe(0);
    await expect(fetch(`${started.url}/api/user/balance`)).rejects.toThrow();
    started = await start({ port: PORT, db });
    const after = await api('/api/usage/summary?range=all');
    // Calls of the demo that have come due since are new; none is there twice and none is gone.
    expect(after.totalRequests).toBeGreaterThanOrEqual(before.totalRequests);
    expect(after.totalRequests - before.totalRequests).toBeLessThan(5);
  }, 120_000);
});
