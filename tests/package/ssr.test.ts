import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, settled } from './support/browser.js';
import { bundlePage, dashboardDist, runOnServer } from './support/bundle.js';
import { openSite, type Site } from './support/site.js';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  site.add([['/ours.css', readFileSync(join(dashboardDist, 'styles.css'), 'utf8')]]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test.each([18, 19] as const)(
  'UIR-14 CSP-03 React %i renders on a server without a word, and takes over in the browser without one, under a strict policy',
  async (react) => {
    const [{ output, complaints: ofServer }, files] = await Promise.all([
      runOnServer('ssr-render.tsx', react),
      bundlePage('ssr.tsx', { react }),
    ]);
    expect(ofServer).toBe('');
    expect(output).toContain('class="a2b"');
    // A policy without 'unsafe-inline' drops style attributes of HTML: there is none.
    expect(output.match(/\sstyle="[^"]*"/g) ?? []).toEqual([]);

    site.add([...files].map(([path, content]) => [`/${react}${path}`, content]));
    site.addPage(`/${react}`, {
      csp: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="stylesheet" href="/ours.css"></head><body><div id="app">${output}</div><script type="module" src="/${react}/ssr.js"></script></body></html>`,
    });
    const context = await browser.newContext({
      viewport: { width: 1280, height: 6000 },
      locale: 'fr-FR',
      timezoneId: 'Asia/Tokyo',
    });
    const { page, complaints } = await openPage(context);
    await page.goto(`${site.origin}/${react}`);
    await settled(page, 2);
    expect(complaints).toEqual([]);
    await context.close();
  },
  120_000,
);
