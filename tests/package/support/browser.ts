import type { Browser, BrowserContext, Page } from 'playwright';
import { launchChromium, steadyPixels } from '../../../scripts/chromium.mjs';

export const openBrowser = (): Promise<Browser> => launchChromium(steadyPixels);

export interface WatchedPage {
  page: Page;
  /** Errors and warnings of the console, uncaught exceptions. */
  complaints: string[];
  /** Origins that were asked for something. */
  origins: Set<string>;
}

export async function openPage(context: BrowserContext | Browser): Promise<WatchedPage> {
  const page = await context.newPage({});
  const complaints: string[] = [];
  const origins = new Set<string>();
  page.on('console', (message) => {
    // A failed request is told below, with its address.
    const failed = message.text().startsWith('Failed to load resource');
    if (/^(error|warning)$/.test(message.type()) && !failed) complaints.push(message.text());
  });
  page.on('response', (response) => {
    // An answer of the API may be a refusal; a file of the page may not.
    if (response.status() >= 400 && !response.url().includes('/api/'))
      complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (request.url().startsWith('http')) origins.add(new URL(request.url()).origin);
  });
  return { page, complaints, origins };
}

/** Waits until every widget shows its data and every chart is drawn. */
export async function settled(page: Page, charts = 1): Promise<void> {
  const state = () =>
    page.evaluate(() => {
      const roots: ParentNode[] = [document];
      for (const element of document.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
      const count = (selector: string) => roots.reduce((sum, root) => sum + root.querySelectorAll(selector).length, 0);
      return {
        widgets: count('.a2b section'),
        busy: count('.a2b [aria-busy=true]'),
        skeletons: count('.a2b .a2b-skeleton'),
        alerts: count('.a2b [role=alert]'),
        charts: count('.a2b svg.recharts-surface'),
      };
    });
  const deadlineMs = Date.now() + 45_000;
  for (;;) {
    const { widgets, busy, skeletons, alerts, charts: drawn } = await state();
    if (widgets > 0 && busy + skeletons + alerts === 0 && drawn >= charts) return;
    if (Date.now() > deadlineMs) {
      throw new Error(
        `The page did not settle: ${widgets} widgets, ${busy} busy, ${skeletons} skeletons, ${alerts} alerts, ${drawn} charts. ${await page.locator('body').innerText()}`,
      );
    }
    await page.waitForTimeout(100);
  }
}
