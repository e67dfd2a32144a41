import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, settled } from './support/browser.js';
import { bundlePage, dashboardDist } from './support/bundle.js';
import { type Leftovers, leftovers, watchLeftovers } from './support/leftovers.js';
import { openSite, type Site } from './support/site.js';
import { standaloneFiles } from './support/standalone.js';

let site: Site;
let browser: Browser;

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="stylesheet" href="/ours.css"></head><body>${body}</body></html>`;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  site.add(standaloneFiles());
  site.add([
    ['/ours.css', readFileSync(join(dashboardDist, 'styles.css'), 'utf8')],
    ['/elements-page.js', readFileSync(join(import.meta.dirname, 'pages/elements-page.js'), 'utf8')],
  ]);
  const [react19, react18] = await Promise.all([
    bundlePage('accounts.tsx').then(async (accounts) => new Map([...accounts, ...(await bundlePage('removal.tsx'))])),
    bundlePage('removal.tsx', { react: 18 }),
  ]);
  for (const [version, files] of [
    ['19', react19],
    ['18', react18],
  ] as const) {
    site.add([...files].map(([path, content]) => [`/${version}${path}`, content]));
    site.addPage(`/removal-${version}`, {
      html: html(
        `<div id="host"></div><div id="app"></div><script type="module" src="/${version}/removal.js"></script>`,
      ),
    });
  }
  site.addPage('/accounts', {
    html: html('<div id="app"></div><script type="module" src="/19/accounts.js"></script>'),
  });
  site.addPage('/element-accounts', {
    html: html(
      `<a2b-wallet-card id="first" locale="en-IE" data-account="first"></a2b-wallet-card>
       <a2b-wallet-card id="second" locale="en-IE" data-scenario="low" data-account="second"></a2b-wallet-card>
       <script type="module" src="/elements-page.js"></script>`,
    ),
  });
  site.addPage('/element-removal', {
    html: html('<div id="app"></div><script type="module" src="/a2b/elements.js"></script>'),
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(path: string, before?: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 6000 }, reducedMotion: 'reduce' });
  const { page, complaints } = await openPage(context);
  await before?.(page);
  await page.goto(site.origin + path);
  return { page, complaints, context };
}

describe('two accounts on one page', () => {
  test.each(['/accounts', '/element-accounts'])(
    'keep apart: each card shows its own balance (%s)',
    async (path) => {
      const { page, complaints, context } = await open(path);
      await settled(page, 0);
      const card = (id: string) => page.locator(`#${id}`).getByRole('region', { name: 'Wallet' });
      await expect.poll(() => card('first').innerText(), { timeout: 10_000 }).toContain('Healthy');
      await expect.poll(() => card('second').innerText(), { timeout: 10_000 }).toContain('Low');
      expect(complaints).toEqual([]);
      await context.close();
    },
    120_000,
  );

  test("the host's own query client stays its own: its queries run in it, and none of ours", async () => {
    const { page, context } = await open('/accounts');
    await settled(page, 0);
    const part = page.locator('#host-part');
    expect(await part.innerText()).toBe('an answer of the host');
    expect(await part.getAttribute('data-same-client')).toBe('true');
    const keys = await page.evaluate(() => (window as unknown as { hostKeys(): unknown[] }).hostKeys());
    expect(keys).toEqual([['host']]);
    await context.close();
  }, 120_000);
});

const nothing: Leftovers = { listeners: [], timers: 0, nodes: [], observers: 0, channels: 0, sheets: 0 };

describe('a widget that is taken away leaves nothing behind', () => {
  test.each(['18', '19'])(
    'React %s: no listener, timer, observer, channel, style or node',
    async (version) => {
      const { page, complaints, context } = await open(`/removal-${version}`, watchLeftovers);
      const call = (name: string) =>
        page.evaluate((key) => (window as unknown as Record<string, () => void>)[key]?.(), name);
      await call('mountHost');
      await page.getByText('the host').waitFor();
      const before = await leftovers(page);
      await call('mountWidgets');
      await settled(page, 2);
      // What is opened is taken away while it is open.
      await page
        .getByRole('application')
        .first()
        .hover({ position: { x: 40, y: 60 } });
      await page.getByRole('button', { name: 'Add Credits' }).click();
      const during = await leftovers(page, before);
      expect(during.listeners.length + during.timers + during.channels).toBeGreaterThan(2);
      await call('removeWidgets');
      await page.waitForTimeout(1500);
      expect(await leftovers(page, before)).toEqual(nothing);
      expect(complaints).toEqual([]);
      await context.close();
    },
    120_000,
  );

  test('custom elements: no listener but the one React keeps on each document, no timer, observer, channel or node', async () => {
    const { page, complaints, context } = await open('/element-removal', watchLeftovers);
    const before = await leftovers(page);
    await page.evaluate(() => {
      const element = document.createElement('a2b-dashboard');
      Object.assign(element, {
        baseUrl: '/__mock__/ok',
        token: 'demo-elements',
        locale: 'en-IE',
        colorScheme: 'host',
        refreshInterval: 5000,
        now: () => Date.parse('2026-11-15T10:30:00Z'),
      });
      document.getElementById('app')?.append(element);
    });
    await settled(page, 2);
    // A move is no removal: the element stays as it is.
    await page.getByRole('button', { name: 'Add Credits' }).click();
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.body.append(document.querySelector('a2b-dashboard') as Node));
    await settled(page, 2);
    await page.evaluate(() => document.querySelector('a2b-dashboard')?.remove());
    await page.waitForTimeout(1500);
    expect(await leftovers(page, before)).toEqual({ ...nothing, listeners: ['#document selectionchange'] });
    // And back again.
    await page.evaluate(() => {
      document.body.innerHTML = '<a2b-wallet-card base-url="/__mock__/ok" locale="en-IE"></a2b-wallet-card>';
      Object.assign(document.querySelector('a2b-wallet-card') as object, { token: 'demo-elements' });
    });
    await settled(page, 0);
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);
});
