// Serves storybook-static below a sub-path and opens its pages: files that are missing, errors of the page, links and
// pictures that lead nowhere. Every docs page is opened and one story of each component; all stories run as tests anyway.
// --all opens every story, --only=TEXT only pages whose id contains it, --shots writes a picture of each to shots/,
// --timed fails when the median of five first visits takes 3 s or more to the first story.
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { loadavg } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { launchChromium, steadyPixels } from './chromium.mjs';

const root = join(import.meta.dirname, '..', 'storybook-static');
const base = '/some/sub/path/';
const FIRST_STORY_MS = 3000;
const TIMED_VISITS = 5;
const WAIT_MS = 60_000;
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = pathname.startsWith(base)
    ? normalize(decodeURIComponent(pathname.slice(base.length)) || 'index.html')
    : '..';
  try {
    if (file.startsWith('..')) throw new Error('outside of the site');
    const body = await readFile(join(root, file));
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end('not found'); // counted by the page that asked for it
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const site = `http://127.0.0.1:${server.address().port}${base}`;

const { entries } = JSON.parse(await readFile(join(root, 'index.json'), 'utf8'));
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length) ?? '';
const seenTitles = new Set();
/** The first story of a component stands for the others. */
function isAsked({ id, type, title }) {
  if (!id.includes(only)) return false;
  if (type === 'docs' || only !== '' || process.argv.includes('--all')) return true;
  const isFirst = !seenTitles.has(title);
  seenTitles.add(title);
  return isFirst;
}
const asked = Object.values(entries).filter(isAsked);
const wantsShots = process.argv.includes('--shots');
if (wantsShots) mkdirSync(join(root, '..', 'shots'), { recursive: true });

const browser = await launchChromium(steadyPixels);
// As most readers have it; still pictures need still pages.
const motion = wantsShots ? 'reduce' : 'no-preference';
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: motion });
let passed = 0;
let failed = 0;
const report = (name, problems) => {
  if (problems.length > 0) console.log(`${name}\n  ${problems.join('\n  ')}`);
  if (problems.length > 0) failed += 1;
  else passed += 1;
};

/** What is wrong with a page: what `visit` notes, and what it fails with. */
async function problemsOf(visit) {
  const page = await context.newPage();
  const problems = [];
  try {
    await visit(page, problems);
  } catch (error) {
    problems.push(String(error.message).split('\n')[0]);
  }
  await page.close();
  return problems;
}

/** Opens one page and notes what is wrong with it. */
async function look(entry, page, problems) {
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // What the mocks answer may well be an error, and the browser notes it.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      problems.push(`console: ${message.text()}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.fromServiceWorker())
      problems.push(`${response.status()} ${response.url()}`);
  });
  const isDocs = entry.type === 'docs';
  const where = isDocs ? '#storybook-docs' : '#storybook-root';
  await page.goto(`${site}iframe.html?id=${entry.id}&viewMode=${isDocs ? 'docs' : 'story'}`);
  await page
    .locator(isDocs ? `${where} h1` : `${where} .review-stage`)
    .first()
    .waitFor({ timeout: WAIT_MS });
  await page.waitForTimeout(isDocs ? 800 : 300);
  if (isDocs) problems.push(...(await deadEnds(page)));
  if (wantsShots) await page.screenshot({ path: join(root, '..', 'shots', `${entry.id}.png`), fullPage: true });
}

/** Links to pages that the site does not have, pictures that did not load, and tables that stayed text. */
async function deadEnds(page) {
  const { targets, broken, text } = await page.locator('#storybook-docs').evaluate((docs) => ({
    targets: [...docs.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
    broken: [...docs.querySelectorAll('img')].filter((image) => image.naturalWidth === 0).map((image) => image.src),
    text: docs.innerText,
  }));
  const ids = targets.flatMap((target) => /\?path=\/(?:docs|story)\/([\w-]+)/.exec(target)?.[1] ?? []);
  return [
    ...ids.filter((id) => !(id in entries)).map((id) => `a link leads to no page: ${id}`),
    ...broken.map((source) => `a picture is missing: ${source}`),
    ...(text.includes('| --- |') ? ['a table of Markdown is not drawn: MDX knows none, use <Rows>'] : []),
  ];
}

/** Pages of docs follow the theme, framed stories on them too, and their links stay beside the list of stories. */
async function lookAtDocsInDark(id, page, problems) {
  await page.goto(`${site}?path=/docs/${id}&globals=theme:dark`);
  const docs = page.frameLocator('#storybook-preview-iframe');
  const wrapper = docs.locator('.sbdocs-wrapper');
  await wrapper.waitFor({ timeout: WAIT_MS });
  const background = await wrapper.evaluate((element) => getComputedStyle(element).backgroundColor);
  if (/\d+/.exec(background)?.[0] > 100) problems.push(`the page is ${background} in the dark theme`);
  const stage = docs.frameLocator('.review-frame').locator('.review-stage');
  await stage.waitFor({ timeout: WAIT_MS });
  if ((await stage.getAttribute('data-theme')) !== 'dark') problems.push('its framed story is not dark');
  await docs.locator('#storybook-docs a[href^="?path=/story/"]').first().click();
  await page.waitForURL(/\?path=\/story\//, { timeout: WAIT_MS });
}

/** ms until a visitor sees a story: the whole Storybook, with nothing in the cache. */
async function visitMs({ id }) {
  const visitor = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await visitor.newPage();
  const startMs = performance.now();
  await page.goto(`${site}?path=/story/${id}`);
  await page.frameLocator('#storybook-preview-iframe').locator('.review-stage').first().waitFor({ timeout: WAIT_MS });
  const tookMs = Math.round(performance.now() - startMs);
  await visitor.close();
  return tookMs;
}

const [firstStory] = asked.filter(({ type }) => type === 'story');
if (firstStory) {
  const isTimed = process.argv.includes('--timed');
  const visits = [];
  for (let visit = 0; visit < (isTimed ? TIMED_VISITS : 1); visit += 1) visits.push(await visitMs(firstStory));
  console.log(`first story after ${visits.join(', ')} ms (load ${loadavg()[0].toFixed(1)})`);
  const medianMs = visits.toSorted((a, b) => a - b)[Math.floor(visits.length / 2)];
  const isLate = isTimed && medianMs >= FIRST_STORY_MS;
  report('first story', isLate ? [`it took ${medianMs} ms, not less than ${FIRST_STORY_MS}`] : []);
}

for (const entry of asked) report(entry.id, await problemsOf((page, problems) => look(entry, page, problems)));

const framed = 'wallet-topupdialog--docs';
if (framed.includes(only)) {
  report(`${framed} in dark`, await problemsOf((page, problems) => lookAtDocsInDark(framed, page, problems)));
}

await browser.close();
server.close();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
