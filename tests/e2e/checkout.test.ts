import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/chromium.mjs';
import { freshDatabase, type Started, start } from './start.js';

const PORT = 16_000 + (process.pid % 5_000);
const TIMEOUT_MS = 120_000;
let browser: Browser;
let started: Started;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  started = await start({ port: PORT, db: freshDatabase() });
}, 240_000);
afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  await started?.stop();
});

interface Visit {
  page: Page;
  /** Errors of the page, and what it wrote to its console. */
  problems: string[];
}

async function visit(path = '/', origin = started.url): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'en-IE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 900 },
  });
  contexts.push(context);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  await page.goto(origin + path);
  return { page, problems };
}

// Answers are compared, not trusted.
// biome-ignore lint/suspicious/noExplicitAny: see above
async function api(path: string): Promise<any> {
  const response = await fetch(started.url + path, { headers: { authorization: 'Bearer demo' } });
  expect(response.status).toBe(200);
  return response.json();
}

/** What the backend knows of the wallet. */
async function money() {
  const [{ tokens }, { data, pagination }] = await Promise.all([
    api('/api/user/balance'),
    api('/api/user/transactions?limit=1'),
  ]);
  return { tokens: tokens as number, movements: pagination.total as number, newest: data[0].id as string };
}

const grouped = (tokens: number) => new Intl.NumberFormat('en-IE').format(tokens);
const wallet = (page: Page) => page.getByRole('region', { name: 'Wallet' });
const shownBalance = (page: Page, tokens: number) => wallet(page).getByText(grouped(tokens), { exact: true });
const toPayment = (page: Page) => page.getByRole('button', { name: 'Continue to payment' });
const isPaymentPage = (url: URL) => url.pathname.startsWith('/c/pay/');

/** From the wallet to the payment page. */
async function order(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add Credits' }).click();
  await page.getByRole('dialog', { name: 'Add credits' }).getByRole('radio', { name: '€20' }).check();
  await toPayment(page).click();
  await page.waitForURL(isPaymentPage);
  await page.getByText('€20.00', { exact: true }).waitFor();
}

/** Marks the document that is shown now: after a reload the mark would be gone. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-marked', ''));
const isMarked = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute('data-marked'));

describe('Add Credits in the demo', { timeout: TIMEOUT_MS }, () => {
  test('paying leads back to the new balance and the settled row, without a reload', async () => {
    const before = await money();
    const { page, problems } = await visit('/?tab=wallet');
    await shownBalance(page, before.tokens).waitFor();
    await order(page);
    await page.getByRole('button', { name: 'Pay €20.00' }).click();
    await page.waitForURL((url) => !isPaymentPage(url));
    await mark(page);
    await page.getByText('Your top-up of €20.00 is in your balance.').waitFor();
    await shownBalance(page, before.tokens + 20_000_000).waitFor();
    expect(new URL(page.url()).search).toBe('');

    await page.getByRole('button', { name: 'View History' }).click();
    const row = page.getByRole('table', { name: 'Transactions' }).getByRole('row', { name: /\+€20\.00/ });
    await expect.poll(() => row.first().innerText(), { timeout: 20_000 }).toContain('Settled');
    expect(await isMarked(page)).toBe(true);
    expect(await money()).toMatchObject({ tokens: before.tokens + 20_000_000, movements: before.movements + 1 });
    expect(problems).toEqual([]);
  });

  test('a bank transfer is pending first, and settles in front of the reader', async () => {
    const before = await money();
    const { page } = await visit();
    await order(page);
    await page.getByRole('button', { name: /bank transfer/ }).click();
    await page.waitForURL((url) => !isPaymentPage(url));
    await mark(page);
    await page.getByText('Your payment of €20.00 is being processed.', { exact: false }).waitFor();
    await shownBalance(page, before.tokens).waitFor();
    await page.getByRole('button', { name: 'View History' }).click();
    const row = page.getByRole('table', { name: 'Transactions' }).getByRole('row').nth(1);
    await row.getByText('Settled').waitFor();
    await page.keyboard.press('Escape');
    await shownBalance(page, before.tokens + 20_000_000).waitFor();
    expect(await isMarked(page)).toBe(true);
  });

  test('CHK-05 CHK-10 cancelling changes nothing and claims nothing', async () => {
    const before = await money();
    const { page } = await visit();
    await order(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('You cancelled the payment. Nothing has changed.').waitFor();
    await shownBalance(page, before.tokens).waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.getByText(/is in your balance/).count()).toBe(0);
    expect(await money()).toEqual(before);
  });

  test('CHK-04 back by the browser to a page it loads anew: nothing is stuck', async () => {
    // The same server by its other name: the payment page has to lie where the reader is.
    const { page } = await visit('/', `http://localhost:${new URL(started.url).port}`);
    await order(page);
    expect(new URL(page.url()).hostname).toBe('localhost');
    await page.goBack();
    await wallet(page).waitFor();
    await order(page);
  });

  test('CHK-04 back by the browser to a page it kept: the button works and the balance is new', async () => {
    const before = await money();
    const { page } = await visit();
    await shownBalance(page, before.tokens).waitFor();
    await mark(page);
    // Chromium without a window keeps no page that was left. So the payment page opens elsewhere, and the page hears
    // what it hears when it is shown again.
    let paymentPage = '';
    await page.route(isPaymentPage, (route) => {
      paymentPage = route.request().url();
      return route.fulfill({ status: 204 });
    });
    await page.getByRole('button', { name: 'Add Credits' }).click();
    await toPayment(page).click();
    await expect.poll(() => paymentPage).not.toBe('');
    expect(await toPayment(page).getAttribute('aria-busy')).toBe('true');
    expect((await fetch(`${paymentPage}/pay`, { method: 'POST', redirect: 'manual' })).status).toBe(303);
    await expect.poll(async () => (await money()).tokens, { timeout: 20_000 }).toBe(before.tokens + 20_000_000);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect.poll(() => toPayment(page).getAttribute('aria-busy')).toBeNull();
    await shownBalance(page, before.tokens + 20_000_000).waitFor();
    expect(await isMarked(page)).toBe(true);
    paymentPage = '';
    await toPayment(page).click();
    await expect.poll(() => paymentPage).not.toBe('');
    // A page that is still here was not left: by itself the button comes back as well.
    await expect.poll(() => toPayment(page).getAttribute('aria-busy'), { timeout: 30_000 }).toBeNull();
  });

  test("URL-19 what stands in the page's address reaches neither a request nor the payment page", async () => {
    const { page } = await visit('/?session=SECRET&token=SECRET#SECRET');
    const sent: string[] = [];
    const requests: Promise<void>[] = [];
    page.on('requestfinished', (request) => {
      // Files of the host's own page are the host's own matter.
      if (new URL(request.url()).pathname.startsWith('/assets/')) return;
      const note = async () => {
        const headers = await request.allHeaders();
        sent.push([request.method(), request.url(), JSON.stringify(headers), request.postData() ?? ''].join(' '));
      };
      requests.push(note());
    });
    await page.getByRole('combobox', { name: 'Language' }).selectOption('en-IE');
    await order(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('You cancelled the payment. Nothing has changed.').waitFor();
    await Promise.all(requests);

    const checkout = sent.find((text) => text.startsWith('POST') && text.includes('/api/billing/checkout'));
    expect(checkout).toContain(`"referer":"${started.url}/"`);
    expect(checkout).toContain(`"returnUrl":"${started.url}/"`);
    expect(sent.some((text) => /^GET \S+\/c\/pay\//.test(text))).toBe(true);
    expect(sent.filter((text) => text.includes('SECRET'))).toEqual([]);
    // The address the payment page leads back to is the one it was given.
    expect(page.url()).not.toContain('SECRET');
  });
});
