// Hostile servers: headers that never come, a body that trickles for ever, a body cut off, 200 MiB out of a small gzip,
// a redirect to another origin. Each client runs in a process of its own, asked for a limit of 2 s, and has 6 s until it
// counts as hung. Figures: ms until it ended, MB of memory at its peak above the start, and what it ended with.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { logPage, report } from './stats.mjs';

const HUNG_MS = 6000;
const LIMIT_MS = 2000;

const clients = {
  ours: `import { createClient } from '@aim2balance/client';
    const call = (base) => createClient({ baseUrl: base, token: 'secret', timeout: ${LIMIT_MS}, totalTimeout: ${LIMIT_MS}, maxRetries: 0 }).usage.log();`,
  axios: `import axios from 'axios';
    const call = async (base) => (await axios.get(base + '/api/usage/log', { timeout: ${LIMIT_MS}, headers: { 'x-api-key': 'secret' } })).data;`,
  ofetch: `import { ofetch } from 'ofetch';
    const call = (base) => ofetch(base + '/api/usage/log', { timeout: ${LIMIT_MS}, retry: 0, headers: { 'x-api-key': 'secret' } });`,
  anthropic: `import Anthropic from '@anthropic-ai/sdk';
    const call = (base) => new Anthropic({ apiKey: 'secret', baseURL: base, timeout: ${LIMIT_MS}, maxRetries: 0 }).get('/api/usage/log');`,
  stripe: `import Stripe from 'stripe';
    const call = (base) => { const { hostname, port } = new URL(base); return new Stripe('secret', { host: hostname, port: Number(port), protocol: 'http', timeout: ${LIMIT_MS}, maxNetworkRetries: 0 }).balance.retrieve(); };`,
};

// The first calls of a process load the runtime's own HTTP client and bring its heap to its ordinary size: they are made
// before the clock starts, over pages of an ordinary log.
const runner = (code) => `${code}
for (let warm = 0; warm < 10; warm++) await call(process.argv[1] + '/warm').catch(() => null);
const beganMs = performance.now();
const before = process.memoryUsage().rss;
let peak = before;
const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 5);
const hung = new Promise((resolve) => setTimeout(resolve, ${HUNG_MS}, 'hung'));
const outcome = await Promise.race([hung, call(process.argv[1]).then(() => 'an answer', (error) => error?.name ?? String(error))]);
clearInterval(watch);
peak = Math.max(peak, process.memoryUsage().rss);
console.log(JSON.stringify({ outcome, ms: performance.now() - beganMs, mb: (peak - before) / 1e6 }));
process.exit(0);`;

let leaked = 0;
const elsewhere = createServer((request, response) => {
  if (JSON.stringify(request.headers).includes('secret')) leaked++;
  response.setHeader('content-type', 'application/json');
  response.end('{}');
});
const bomb = gzipSync(Buffer.alloc(200 << 20, 0x20), { level: 9 });
const scenarios = {
  'headers that never come': () => {},
  'a body that trickles': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 100);
    response.on('close', () => clearInterval(timer));
  },
  'a body cut off': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"da', () => response.destroy());
  },
  '200 MiB out of a gzip': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(bomb);
  },
  'a redirect to another origin': (response) => {
    response.writeHead(302, { location: `http://localhost:${elsewhere.address().port}/` });
    response.end();
  },
};

const ordinary = logPage(1000);
let scenario;
const server = createServer((request, response) => {
  if (!request.url.startsWith('/warm')) return scenarios[scenario](response);
  response.setHeader('content-type', 'application/json');
  response.end(ordinary);
});
await Promise.all([server, elsewhere].map((each) => new Promise((resolve) => each.listen(0, resolve))));
const base = `http://127.0.0.1:${server.address().port}`;

function attempt(name) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', runner(clients[name]), base], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    const timer = setTimeout(() => child.kill('SIGKILL'), 4 * HUNG_MS);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (output) resolve(JSON.parse(output));
      else if (signal) resolve({ outcome: 'hung', ms: HUNG_MS, mb: Number.NaN });
      else reject(new Error(`${name} did not run: its process ended with ${code}, see above.`));
    });
  });
}

for (scenario of Object.keys(scenarios)) {
  const outcomes = {};
  for (const name of Object.keys(clients)) {
    const before = leaked;
    const found = await attempt(name);
    outcomes[name] = { ...found, leaked: leaked > before };
  }
  const told = ({ outcome, ms, mb, leaked: told }) =>
    `${outcome} after ${Math.round(ms)} ms, ${Number.isNaN(mb) ? '?' : Math.round(mb)} MB${told ? ', key sent on' : ''}`;
  for (const [name, found] of Object.entries(outcomes)) console.error(`  ${scenario}: ${name}: ${told(found)}`);
  const { ours, ...peers } = outcomes;
  const worst = (key) => Math.max(...Object.values(peers).map((peer) => (Number.isNaN(peer[key]) ? 0 : peer[key])));
  const isTyped = /Error$/.test(ours.outcome) && ours.outcome !== 'TypeError' && !ours.leaked;
  report({
    figure: `${scenario}: ms to a typed error ÷ slowest peer`,
    ours: ours.ms,
    peer: worst('ms'),
    goal: '≤ 2.5 s, typed',
    ok: isTyped && ours.ms <= 2500,
  });
  report({
    figure: `${scenario}: MB ÷ largest peer`,
    ours: ours.mb,
    peer: worst('mb'),
    goal: '≤ 32 MB',
    ok: ours.mb <= 32,
  });
}
for (const each of [server, elsewhere]) {
  each.closeAllConnections();
  each.close();
}
