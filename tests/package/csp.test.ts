import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, settled } from './support/browser.js';
import { bundlePage, dashboardDist } from './support/bundle.js';
import { openSite, type Site } from './support/site.js';
import { standaloneFiles } from './support/standalone.js';

const strictest = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  site.add(await bundlePage('dashboard.tsx', { development: false }));
  site.add(standaloneFiles());
  site.add([
    ['/ours.css', readFileSync(join(dashboardDist, 'styles.css'), 'utf8')],
    ['/elements-page.js', readFileSync(join(import.meta.dirname, 'pages/elements-page.js'), 'utf8')],
  ]);
  const html = (head: string, body: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;
  site.addPage('/react', {
    csp: strictest,
    html: html(
      '<link rel="stylesheet" href="/ours.css">',
      '<div id="app"></div><script type="module" src="/dashboard.js"></script>',
    ),
  });
  site.addPage('/elements', {
    csp: strictest,
    html: html(
      '',
      `<a2b-dashboard layout="tabs" base-url="/__mock__/ok" locale="en-IE" time-zone="Europe/Berlin" color-scheme="light"></a2b-dashboard>
       <script type="module" src="/elements-page.js"></script>`,
    ),
  });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Violations {
  violations: string[];
  functionsMade: number;
}

/** Notes what the policy forbids, and each use of `Function`, before any script of the page runs. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Violations = { violations: [], functionsMade: 0 };
    Object.assign(window, { seen });
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}`);
    });
    globalThis.Function = new Proxy(globalThis.Function, {
      construct(target, values) {
        seen.functionsMade += 1;
        return Reflect.construct(target, values);
      },
      apply(target, self, values) {
        seen.functionsMade += 1;
        return Reflect.apply(target, self, values);
      },
    });
  });
}

/** What a reader does in a visit: every control once. */
async function tour(page: Page): Promise<void> {
  const button = (name: string | RegExp, within: Page | Locator = page) => within.getByRole('button', { name }).first();
  const tab = (name: string) => page.getByRole('tab', { name }).click();
  await settled(page, 2);
  await page.getByLabel('Date range').first().selectOption('7d');
  await settled(page, 2);
  await page.getByLabel('Date range').first().selectOption('custom');
  await page.getByLabel(/From/).first().fill('2026-11-01');
  await button(/Apply|Show/).click();
  await settled(page, 2);
  // A tooltip by keyboard and by pointer.
  const chart = page.getByRole('application').first();
  await chart.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  await chart.hover({ position: { x: 40, y: 60 } });
  await page.getByRole('tooltip').first().waitFor();
  await button('Show as table').click();
  // The dialog of the top-up, with an amount of one's own.
  await button('Add Credits').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').last().check();
  await dialog.getByRole('textbox').fill('12.50');
  await button('Close', dialog).click();

  await tab('Usage log');
  await settled(page, 0);
  const downloads = page.waitForEvent('download');
  await button(/Export/).click();
  await downloads;
  await tab('Billing');
  await settled(page, 0);
  await tab('Sustainability');
  await settled(page, 0);
  await button('Method and sources').click();
  await button('Close', page.getByRole('dialog')).click();
  await tab('Overview');
  await settled(page, 2);
}

test.each([
  ['the React widgets', '/react?layout=tabs'],
  ['the custom elements', '/elements'],
])(
  'CSP-01 CSP-04 PAR-16 AUT-09 %s keep to the strictest policy, Trusted Types included, through a whole visit',
  async (_, path) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 2400 }, reducedMotion: 'reduce' });
    const { page, complaints, origins } = await openPage(context);
    await watch(page);
    await page.goto(site.origin + path);
    await tour(page).catch((error) => {
      throw new Error(`${error.message}\n${complaints.join('\n')}`);
    });
    const seen = await page.evaluate(() => (window as unknown as { seen: Violations }).seen);
    expect(seen.violations).toEqual([]);
    expect(seen.functionsMade).toBe(0);
    expect(complaints).toEqual([]);
    expect([...origins]).toEqual([site.origin]);
    const kept = await page.evaluate(async () => ({
      storage: JSON.stringify({ ...localStorage, ...sessionStorage }),
      databases: (await indexedDB.databases()).length,
      cookies: document.cookie,
    }));
    expect(kept.storage).not.toContain('demo-');
    expect(kept).toMatchObject({ databases: 0, cookies: '' });
    await context.close();
  },
  180_000,
);
