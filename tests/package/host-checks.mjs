// What is looked at in each host, once its page is open in Chromium.

function expect(condition, text) {
  if (!condition) throw new Error(text);
}

/** The wallet shows the balance of the account, and the charts are drawn. */
async function showsWidgets(page, { charts = 2, title = 'Wallet' } = {}) {
  const wallet = page.getByRole('region', { name: title }).first();
  await wallet.getByRole('meter').waitFor({ timeout: 30_000 });
  await page.waitForFunction(
    (least) => {
      const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
      const count = (selector) => roots.reduce((sum, root) => sum + root.querySelectorAll(selector).length, 0);
      return count('.a2b svg.recharts-surface') >= least && count('.a2b .a2b-skeleton') === 0;
    },
    charts,
    { timeout: 30_000 },
  );
  const alerts = await page.locator('.a2b [role=alert]').allInnerTexts();
  expect(alerts.length === 0, `A widget shows an error: ${alerts.join(' | ')}`);
}

const colour = (page, selector, property = 'background-color') =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

async function chatHost(page) {
  await showsWidgets(page);
  const keys = await page.evaluate(() => window.hostQueryKeys());
  expect(JSON.stringify(keys) === '[["conversations"]]', `The host's query client holds ${JSON.stringify(keys)}.`);
  const card = '.a2b section > div';
  const dark = await colour(page, card);
  expect(dark === 'rgb(13, 13, 13)', `In the dark host a card is ${dark}, not the host's surface.`);
  await page.getByRole('button', { name: 'Toggle dark' }).click();
  await page.waitForTimeout(300);
  const light = await colour(page, card);
  expect(light === 'rgb(255, 255, 255)', `In the light host a card is ${light}, not the host's surface.`);
}

export const hosts = [
  // First, since it takes longest.
  {
    name: 'host-next',
    title: 'Next, App Router, rendered on the server',
    served: 'own',
    react: true,
    async look(page) {
      const html = await page.evaluate(async () => (await fetch(location.href)).text());
      expect(html.includes('class="a2b"'), 'The server rendered none of our widgets.');
      await showsWidgets(page);
    },
  },
  {
    name: 'host-react18-tailwind3-query4',
    title: 'React 18.2, Tailwind 3, TanStack Query 4',
    served: 'a2b',
    react: true,
    look: chatHost,
  },
  {
    name: 'host-react18-tailwind3-query4',
    title: 'React 18.3, Tailwind 3, TanStack Query 4',
    versions: { react: '18.3.1', 'react-dom': '18.3.1' },
    served: 'a2b',
    react: true,
    look: chatHost,
  },
  {
    name: 'host-react19-tailwind4',
    title: 'React 19, Tailwind 4',
    served: 'a2b',
    react: true,
    async look(page) {
      await showsWidgets(page, { title: 'Guthaben' });
      const size = await colour(page, 'main > h1', 'font-size');
      expect(size === '24px', `The host's own heading is ${size} high.`);
    },
  },
  {
    name: 'host-plain-html',
    title: 'plain HTML, custom elements, strictest policy',
    served: 'own',
    react: false,
    async look(page) {
      await showsWidgets(page);
      const dashboard = page.locator('a2b-dashboard');
      await dashboard.getByRole('tab', { name: 'Usage log' }).click();
      await page.locator('#last-event', { hasText: 'a2b-tab-change log' }).waitFor();
      await dashboard.getByRole('tab', { name: 'Overview' }).click();
      await dashboard.getByLabel('Date range').first().selectOption('7d');
      await page.locator('#last-event', { hasText: 'a2b-range-change 7d' }).waitFor();
    },
  },
];
