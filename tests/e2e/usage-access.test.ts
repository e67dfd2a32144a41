import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/chromium.mjs';
import { freshDatabase, type Started, start } from './start.js';

const PORT = 31_000 + (process.pid % 5_000);
let browser: Browser;
let started: Started;

beforeAll(async () => {
  started = await start({ port: PORT, db: freshDatabase() });
  browser = await launchChromium();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await started?.stop();
});

async function open(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-IE', timezoneId: 'Europe/Berlin', ...options });
  const page = await context.newPage();
  await page.goto(started.url);
  const usage = ['Over time', 'By provider', 'By project', 'By model'];
  for (const name of usage) await page.getByRole('figure', { name, exact: true }).first().waitFor();
  await log(page).locator('tbody tr').first().waitFor();
  return page;
}

const log = (page: Page) => page.getByRole('region', { name: 'Usage log' });
const chart = (page: Page, name: string) => page.getByRole('figure', { name, exact: true }).first();
const charts = ['Over time', 'By provider', 'By project', 'By model'];

/** Red, green and blue from 0 to 255, however a browser writes a colour. */
function channels(color: string): string {
  const numbers = (color.match(/[\d.]+/g) ?? []).map(Number);
  return numbers.map((value) => Math.round(color.startsWith('color(') ? value * 255 : value)).join(' ');
}

/** Texts of the page that are drawn: not hidden, not the copy for assistive technology. */
const drawn = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility() && !element.closest('.a2b-sr'))
      .map((element) => (element.textContent ?? '').trim())
      .filter(Boolean),
  );

describe.each([
  ['320 px', { width: 320, height: 640 }],
  ['400 % zoom', { width: 320, height: 256 }],
])('A11-15 at %s', (_, viewport) => {
  test('nothing scrolls sideways, and every figure and control of the wide page is there', async () => {
    const wide = await open({ viewport: { width: 1280, height: 900 } });
    const narrow = await open({ viewport });
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

    // The parts far below come when they are ready: what counts is that all of them do.
    const lost = async (selector: string) => {
      const texts = new Set(await drawn(wide, selector));
      for (const text of await drawn(narrow, selector)) texts.delete(text);
      return [...texts];
    };
    for (const page of [wide, narrow]) {
      await page.getByRole('region', { name: 'Sustainability' }).getByRole('figure').first().waitFor();
    }
    for (const selector of ['dl dt', 'dl dd', 'figure > p', 'figure li']) {
      await expect.poll(() => lost(selector), { message: selector, timeout: 20_000 }).toEqual([]);
    }
    const controls = async (page: Page) =>
      (await page
        .locator('.a2b :is(button, select, input)')
        .evaluateAll((all) =>
          all
            .filter((element) => element.checkVisibility() && !element.closest('thead'))
            .map(
              (element) =>
                element.getAttribute('aria-label') ??
                (element as HTMLInputElement).labels?.[0]?.textContent ??
                element.textContent,
            ),
        )) as string[];
    const left = new Set(await controls(wide));
    for (const name of await controls(narrow)) left.delete(name);
    expect([...left]).toEqual([]);

    // A request as a card: what its columns leave out stands in its details; its order is chosen from a list.
    const cells = await log(wide).locator('tbody tr').first().locator('th, td').allTextContents();
    const card = log(narrow).locator('tbody tr').first();
    await card.getByRole('button').click();
    const texts = `${await card.innerText()} ${await log(narrow).locator('tbody tr').nth(1).innerText()}`;
    expect(cells.filter((text) => text !== '' && !texts.includes(text))).toEqual([]);
    await log(narrow).getByRole('combobox', { name: 'Sort by' }).waitFor();
    await wide.context().close();
    await narrow.context().close();
  }, 120_000);
});

test('A11-05 by keyboard alone every datum of every chart is read, with the figures of its table', async () => {
  const page = await open({ viewport: { width: 1280, height: 900 } });
  const walked = new Map<string, string[]>();
  // Tab through the whole page; at a chart, walk through its data.
  for (let i = 0; i < 200 && walked.size < charts.length; i++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('role') === 'application' ? activeElement.getAttribute('aria-label') : null;
    });
    if (name === null || !charts.includes(name) || walked.has(name)) continue;
    const said: string[] = [];
    await page.keyboard.press('Home');
    for (let step = 0; step < 400; step++) {
      const text = await page.evaluate(() => document.activeElement?.querySelector('[role=status]')?.textContent ?? '');
      if (text === said.at(-1)) break;
      said.push(text);
      await page.keyboard.press('ArrowRight');
    }
    walked.set(name, said);
  }
  expect([...walked.keys()]).toEqual(charts);
  for (const [name, said] of walked) {
    const rows = await chart(page, name)
      .locator('table tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
    const heads = await chart(page, name).locator('table thead th').allTextContents();
    const tokens = heads.indexOf('Tokens');
    expect(said.length).toBeGreaterThan(1);
    // Each datum is a row of the table; the last one may gather the small ones.
    const own = said.filter((text) => !/^Other \(/.test(text));
    expect(own.length).toBeGreaterThanOrEqual(Math.min(rows.length, said.length - 1));
    for (const text of own) {
      const row = rows.find(([label = '']) => text.startsWith(label.replace(/ \(not over yet\)$/, '')));
      expect([text, text.includes(`Tokens ${row?.[tokens]}`)]).toEqual([text, true]);
    }
  }
  await page.context().close();
}, 120_000);

test.each(['light', 'dark'] as const)(
  'with forced colours (%s) colours still tell providers apart, and focus and choice are seen',
  async (colorScheme) => {
    const page = await open({ viewport: { width: 1280, height: 900 }, forcedColors: 'active', colorScheme });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const provider = chart(page, 'By provider');
    const swatches = await provider
      .locator('li .a2b-swatch')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    expect(swatches.length).toBeGreaterThan(2);
    expect(new Set(swatches).size).toBe(swatches.length);
    await provider.locator('.recharts-pie-sector path').first().waitFor({ state: 'attached' });
    const sectors = await provider
      .locator('.recharts-pie-sector path')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).fill));
    expect(new Set(sectors.map(channels))).toEqual(new Set(swatches.map(channels)));
    const bars = await chart(page, 'By project')
      .locator('.a2b-bar')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    expect(new Set(bars).size).toBeGreaterThan(1);
    // The stripes of a day that is not over.
    const partial = chart(page, 'Over time').locator('.a2b-partial');
    expect(await partial.evaluate((one) => getComputedStyle(one).backgroundImage)).toContain(
      'repeating-linear-gradient',
    );
    // The chosen one of two, and what has the focus.
    const metric = page.getByRole('region', { name: 'By provider' }).locator('.a2b-selected');
    expect(await metric.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
    await page.getByRole('combobox', { name: 'Date range' }).focus();
    const focused = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
    expect(focused).not.toBe('none');
    if (process.env.A2B_SHOTS)
      await page.screenshot({ path: `${process.env.A2B_SHOTS}/forced-${colorScheme}.png`, fullPage: true });
    await page.context().close();
  },
  120_000,
);
