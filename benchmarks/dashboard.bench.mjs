// First render of the whole usage block with data at hand, against bare Tremor components over the same data: React's
// production build in Chromium, a fresh page for each sample, the two in turn. Needs `npm run build`.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launchChromium } from '../scripts/chromium.mjs';

const SAMPLES = Number(process.env.BENCH_SAMPLES ?? 11);
const root = join(import.meta.dirname, '..');
const packageDir = join(root, 'packages/dashboard');
const require = createRequire(join(packageDir, 'package.json'));

const data = `
const day = (i) => new Date(Date.UTC(2026, 9, 17 + i)).toISOString().slice(0, 10);
export const days = Array.from({ length: 30 }, (_, i) => ({ date: day(i), tokens: 1000 + ((i * 7919) % 90000), cost: 0.1 * (i + 1), requests: i }));
export const providers = ['Anthropic', 'OpenAI', 'Mistral', 'Google', 'DeepSeek'].map((providerName, i) => ({ providerName, tokens: 90000 / (i + 1) | 0, cost: 5 / (i + 1), requests: 9 }));
export const projects = Array.from({ length: 7 }, (_, i) => ({ projectName: 'Project ' + i, tokens: 50000 / (i + 1) | 0, cost: 3, requests: 5, providers: providers.map((p) => ({ providerName: p.providerName, tokens: 10000 / (i + 1) | 0, cost: 1 })) }));
export const models = Array.from({ length: 8 }, (_, i) => ({ model: 'model-' + i, providerName: providers[i % 5].providerName, tokens: 40000 / (i + 1) | 0, cost: 2, requests: 4 }));
export const rows = Array.from({ length: 100 }, (_, i) => ({ id: 'r' + i, date: new Date(Date.UTC(2026, 10, 15, 9, 59 - (i % 60))).toISOString(), projectName: 'Project ' + (i % 7), model: 'model-' + (i % 8), providerName: providers[i % 5].providerName, inputTokens: 1000 + i, outputTokens: 100 + i, totalTokens: 1100 + 2 * i, cost: 0.001 * i, durationMs: 800 + i }));
export const summary = { totalTokens: 1234567, totalCost: 12.34, totalRequests: 321 };
`;

const measure = `
export async function measure(draw, isDrawn) {
  const start = performance.now();
  draw();
  while (!isDrawn()) await new Promise((resolve) => { const channel = new MessageChannel(); channel.port1.onmessage = resolve; channel.port2.postMessage(0); });
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now() - start;
}

/**
 * Time of a turn of the table that stands in view: rendering, style and layout. The rows on the screen and all of them
 * apart; "cold" is the middle one of the first three turns, while the browser still takes new memory for its boxes.
 */
export async function turns(log, turn) {
  log.scrollIntoView();
  const lastRow = () => log.querySelector('tbody tr:last-child').textContent;
  const seen = [lastRow()];
  const times = [];
  for (let i = 0; i < 20; i++) {
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    turn(i);
    await null; // React works off a click in a microtask
    document.body.offsetHeight;
    const screen = performance.now() - start;
    while (lastRow() === seen.at(-1)) await new Promise((resolve) => { const channel = new MessageChannel(); channel.port1.onmessage = resolve; channel.port2.postMessage(0); });
    document.body.offsetHeight;
    times.push({ screen, all: performance.now() - start });
    seen.push(lastRow());
  }
  const middle = (list, key) => list.map((time) => time[key]).sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const cold = times.slice(0, 3), warm = times.slice(8);
  return { coldScreen: middle(cold, 'screen'), screen: middle(warm, 'screen'), all: middle(warm, 'all') };
}
`;

const ours = `
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { createClient } from '@aim2balance/client';
import { DashboardProvider, UsageSummary, UsageTrendChart, ProviderBreakdownChart, ProjectBreakdownChart, ModelBreakdownChart, UsageLogTable } from '@aim2balance/dashboard';
import { days, providers, projects, models, rows, summary } from './data.js';
import { measure, turns } from './measure.js';
const page = (list) => ({ data: list, pagination: { page: 1, limit: 100, total: list.length, totalPages: 1 } });
const byDate = [...rows].sort((a, b) => (a.date < b.date ? 1 : -1));
const answer = (url) => page(url.includes('order=asc') ? [...byDate].reverse() : byDate);
const client = createClient({
  baseUrl: location.origin, token: 'x',
  fetch: async (url) => new Response(JSON.stringify(url.includes('/log') ? answer(url) : []), { headers: { 'content-type': 'application/json' } }),
});
const root = createRoot(document.getElementById('root'));
const within = (...children) => h(DashboardProvider, { client, locale: 'en', timeZone: 'UTC', colorScheme: 'light' }, ...children);
const block = () => within(h(UsageSummary, { data: summary }), h(UsageTrendChart, { data: days }), h(ProviderBreakdownChart, { data: providers }),
  h(ProjectBreakdownChart, { data: projects }), h(ModelBreakdownChart, { data: models }), h(UsageLogTable, { data: page(rows.slice(0, 20)) }));
const until = async (isSo) => { while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5)); };
/** The log as a reader sorts it, whose answers are in the cache: by a click on a column. */
async function sortable() {
  root.render(within(h(UsageLogTable, { urlState: true, key: 'live' })));
  const cells = () => document.querySelectorAll('#root tbody tr');
  await until(() => cells().length === 100 && document.querySelector('#root th button'));
  const log = document.querySelector('#root table');
  const turn = () => log.querySelector('th button').click();
  for (const row of [99, 0]) {
    const first = byDate[row].inputTokens.toLocaleString('en');
    turn();
    await until(() => cells()[0].textContent.includes(first) && log.closest('[aria-busy]') === null);
  }
  return [log, turn];
}
window.bench = async () => {
  const render = await measure(() => flushSync(() => root.render(block())), () => document.querySelectorAll('.recharts-pie-sector').length >= 5 && document.querySelectorAll('.recharts-bar-rectangle').length >= 30);
  return { render, ...(await turns(...(await sortable()))) };
};
`;

const peer = `
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { BarChart, BarList, Card, DonutChart, Legend, Metric, Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow, Text, Title } from '@tremor/react';
import { days, providers, projects, models, rows, summary } from './data.js';
import { measure, turns } from './measure.js';
const root = createRoot(document.getElementById('root'));
const number = new Intl.NumberFormat('en'), names = providers.map((p) => p.providerName);
const stacked = projects.map((p) => ({ projectName: p.projectName, ...Object.fromEntries(p.providers.map((s) => [s.providerName, s.tokens])) }));
const heads = ['Date', 'Project', 'Model', 'Provider', 'Input', 'Output', 'Total', 'Cost', 'Duration'];
let setList;
const block = () => h('div', null,
  h(Card, null, h(Text, null, 'Tokens'), h(Metric, null, number.format(summary.totalTokens))),
  h(Card, null, h(Title, null, 'Over time'), h(BarChart, { data: days, index: 'date', categories: ['tokens'], valueFormatter: (n) => number.format(n) })),
  h(Card, null, h(Title, null, 'By provider'), h(DonutChart, { data: providers, index: 'providerName', category: 'tokens' }), h(Legend, { categories: names })),
  h(Card, null, h(Title, null, 'By project'), h(BarChart, { data: stacked, index: 'projectName', categories: names, layout: 'vertical', stack: true })),
  h(Card, null, h(Title, null, 'By model'), h(BarList, { data: models.map((m) => ({ name: m.model, value: m.tokens })) })),
  h(Card, null, h(Log)));
const Log = () => {
  const [list, set] = useState(() => rows.slice(0, 20));
  setList = set;
  return h(Table, null, h(TableHead, null, h(TableRow, null, heads.map((t) => h(TableHeaderCell, { key: t }, t)))),
    h(TableBody, null, list.map((r) => h(TableRow, { key: r.id }, [new Date(r.date).toLocaleString('en'), r.projectName, r.model, r.providerName, number.format(r.inputTokens), number.format(r.outputTokens), number.format(r.totalTokens), r.cost.toFixed(4), r.durationMs].map((t, i) => h(TableCell, { key: i }, t))))));
};
window.bench = async () => {
  const render = await measure(() => flushSync(() => root.render(block())), () => document.querySelectorAll('.recharts-pie-sector').length >= 5 && document.querySelectorAll('.recharts-bar-rectangle').length >= 30);
  const turned = [...rows].reverse();
  flushSync(() => setList(rows));
  const log = [...document.querySelectorAll('#root table')].at(-1);
  return { render, ...(await turns(log, (i) => flushSync(() => setList(i % 2 ? rows : turned)))) };
};
`;

async function bundle(folder, name, source) {
  const entry = join(folder, `${name}.entry.js`);
  writeFileSync(entry, source);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife', // lazily loaded parts are inside: the network is not what is measured
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    nodePaths: [join(root, 'node_modules')],
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** Tremor's documented set-up: Tailwind over its files, with the colours its charts take by default. */
async function tremorCss() {
  const postcss = require('postcss');
  const tailwind = require('tailwindcss');
  const tokens = {
    DEFAULT: '#6b7280',
    faint: '#eff6ff',
    muted: '#bfdbfe',
    subtle: '#9ca3af',
    emphasis: '#374151',
    strong: '#111827',
    inverted: '#fff',
  };
  const config = {
    content: [join(root, 'node_modules/@tremor/react/dist/**/*.js')],
    theme: {
      extend: {
        colors: {
          tremor: {
            brand: tokens,
            background: { ...tokens, DEFAULT: '#fff' },
            border: tokens,
            ring: tokens,
            content: tokens,
          },
        },
        fontSize: { 'tremor-label': '12px', 'tremor-default': '14px', 'tremor-title': '18px', 'tremor-metric': '30px' },
      },
    },
    safelist: ['blue', 'cyan', 'sky', 'indigo', 'violet'].flatMap((color) =>
      ['bg', 'fill', 'stroke', 'text'].map((use) => `${use}-${color}-500`),
    ),
  };
  return (await postcss([tailwind(config)]).process('@tailwind base;@tailwind utilities;', { from: undefined })).css;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const folder = mkdtempSync(join(tmpdir(), 'a2b-bench-'));
const browser = await launchChromium();
try {
  writeFileSync(join(folder, 'data.js'), data);
  writeFileSync(join(folder, 'measure.js'), measure);
  const pages = {
    ours: {
      script: await bundle(folder, 'ours', ours),
      css: readFileSync(join(packageDir, 'dist/styles.css'), 'utf8'),
    },
    peer: { script: await bundle(folder, 'peer', peer), css: await tremorCss() },
  };
  const times = { ours: [], peer: [] };
  for (let i = 0; i <= SAMPLES; i++) {
    for (const name of ['ours', 'peer']) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.route('**', (route) =>
        route.fulfill({ contentType: 'text/html', body: `<style>${pages[name].css}</style><div id="root"></div>` }),
      );
      await page.goto('https://host.example/?log.limit=100');
      await page.addScriptTag({ content: pages[name].script });
      const result = await page.evaluate(() => window.bench());
      if (i > 0) times[name].push(result); // the first pair warms the browser's caches
      await page.close();
    }
  }
  const report = (figure, key, limit, goal) => {
    const mine = median(times.ours.map((time) => time[key]));
    const theirs = median(times.peer.map((time) => time[key]));
    const ratio = median(times.ours.map((time, i) => time[key] / times.peer[i][key]));
    const round = (value) => Math.round(value * 100) / 100;
    console.log(
      JSON.stringify({
        figure,
        ours: round(mine),
        peer: round(theirs),
        ratio: round(ratio),
        goal,
        ok: limit(mine, ratio),
      }),
    );
  };
  report('first render of the usage block, ms (peer: bare Tremor)', 'render', (_, ratio) => ratio <= 1.3, '≤ 1.3');
  const frame = (mine) => mine <= 16.7;
  report('100 rows sorted by a click, those on the screen, ms (peer: bare Tremor)', 'screen', frame, '≤ 16.7 ms');
  report('the same in a young page, ms (peer: bare Tremor)', 'coldScreen', frame, '≤ 16.7 ms');
  // The others follow in steps of their own, and a reader may scroll meanwhile.
  report('the last of the 100 rows, ms (peer: bare Tremor)', 'all', () => true, '–');
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
