import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import postcss from 'postcss';
import tailwind from 'tailwindcss';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, settled } from './support/browser.js';
import { bundlePage, dashboardDist } from './support/bundle.js';
import { type ComputedStyles, computedStyles, differences } from './support/computed-styles.js';
import { hostElements } from './support/host-elements.js';
import { openSite, type Site } from './support/site.js';

const hosts = ['none', 'bootstrap-like', 'nasty', 'tailwind3', 'tailwind4-like'] as const;
type Host = (typeof hosts)[number];

let site: Site;
let browser: Browser;
/** Our elements in a host without styles, and the host's elements in a page without us. */
let ourLooks: ComputedStyles;
let plainLooks: ComputedStyles;

async function hostCss(host: Host): Promise<string> {
  if (host === 'none') return '';
  if (host !== 'tailwind3') return readFileSync(join(import.meta.dirname, 'hosts', `${host}.css`), 'utf8');
  const { css } = await postcss([
    tailwind({
      darkMode: 'class',
      content: [
        { raw: `${hostElements} flex grid p-5 gap-4 rounded-lg border text-sm truncate absolute hidden w-full` },
      ],
    }),
  ]).process('@tailwind base; @tailwind components; @tailwind utilities;', { from: undefined });
  return css;
}

const html = (
  widgets: boolean,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body>
  ${hostElements}
  <div id="main"><div class="content">
    <div id="app" style="all:initial!important;display:block!important;width:1200px!important"></div>
  </div></div>
  ${widgets ? '<script type="module" src="/dashboard.js"></script>' : ''}</body></html>`;

let alone: Page;
let together: Page;

async function open(path: string): Promise<Page> {
  // So high that nothing waits to be scrolled to.
  const context = await browser.newContext({ viewport: { width: 1300, height: 6000 }, reducedMotion: 'reduce' });
  const { page } = await openPage(context);
  await page.goto(site.origin + path);
  return page;
}

/** Gives the page these stylesheets and no others, in this order. */
async function setSheets(page: Page, names: readonly string[]): Promise<void> {
  await page.evaluate(
    async (hrefs) => {
      for (const link of document.querySelectorAll('link')) link.remove();
      for (const href of hrefs) {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = href;
        await new Promise((resolve, reject) => {
          link.onload = resolve;
          link.onerror = reject;
          document.head.append(link);
        });
      }
      // Charts follow the size of their container in the next frames.
      for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame);
    },
    names.map((name) => `/${name}.css`),
  );
}

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  site.add(await bundlePage('dashboard.tsx'));
  site.add([['/ours.css', readFileSync(join(dashboardDist, 'styles.css'), 'utf8')]]);
  for (const host of hosts) site.add([[`/${host}.css`, await hostCss(host)]]);
  site.addPage('/alone', { html: html(false) });
  site.addPage('/together', { html: html(true) });
  [alone, together] = await Promise.all([open('/alone'), open('/together')]);
  await setSheets(together, ['ours']);
  await settled(together, 2);
  // The dialog of the top-up is part of the picture. No pointer is over anything, nothing has the focus.
  await together.getByRole('button', { name: 'Add Credits' }).click();
  await together.getByRole('dialog').getByRole('radio').first().waitFor();
  await together.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await together.mouse.move(0, 0);
  await setSheets(together, ['none', 'ours']);
  ourLooks = await computedStyles(together, '.a2b');
  await setSheets(alone, ['none']);
  plainLooks = await computedStyles(alone, '#host-elements');
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('what is compared is there: hundreds of elements, each with all its properties', () => {
  expect(plainLooks.length).toBeGreaterThan(40);
  expect(ourLooks.length).toBeGreaterThan(200);
  expect(Math.min(...ourLooks.map(({ style }) => style.length))).toBeGreaterThan(2000);
});

describe.each(hosts)('a host with %s styles', (host) => {
  test('keeps the looks of its own elements, with our stylesheet before or after its own', async () => {
    await setSheets(alone, [host]);
    const before = await computedStyles(alone, '#host-elements');
    // The host's styles do something, or nothing would be shown by what follows.
    if (host !== 'none') expect(differences(plainLooks, before).length).toBeGreaterThan(10);
    for (const order of [
      [host, 'ours'],
      ['ours', host],
    ]) {
      await setSheets(together, order);
      expect(differences(before, await computedStyles(together, '#host-elements')), order.join()).toEqual([]);
    }
  }, 60_000);

  test('does not change the looks of our elements, with our stylesheet before or after its own', async () => {
    for (const order of [
      [host, 'ours'],
      ['ours', host],
    ]) {
      await setSheets(together, order);
      expect(differences(ourLooks, await computedStyles(together, '.a2b')), order.join()).toEqual([]);
    }
  }, 60_000);
});
