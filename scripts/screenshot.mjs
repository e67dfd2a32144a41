// Renews the picture of the README from a running `npm start`: node scripts/screenshot.mjs [URL]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium, steadyPixels } from './chromium.mjs';

const url = process.argv[2] ?? 'http://127.0.0.1:4780';
const folder = join(import.meta.dirname, '..', 'docs', 'images');
const browser = await launchChromium(steadyPixels);
const page = await browser.newPage({
  viewport: { width: 1280, height: 1290 },
  locale: 'en-IE',
  timezoneId: 'Europe/Berlin',
  colorScheme: 'light',
});
await page.goto(url);
// The drawings come in a chunk of their own, after the figures.
for (const drawn of ['.recharts-pie-sector', '.recharts-bar-rectangle']) await page.locator(drawn).first().waitFor();
await page.waitForLoadState('networkidle');
mkdirSync(folder, { recursive: true });
await page.screenshot({ path: join(folder, 'dashboard.png') });
await browser.close();
console.log(`docs/images/dashboard.png shows ${url}`);
