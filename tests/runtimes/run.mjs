// Tries the packed client on every runtime and compiler it promises, and against a mock made from the OpenAPI document.
//   npm run test:runtimes [name…]     the names are those of the lines printed, e.g. node-22 deno typescript-5.4 prism
// Needs the built packages (`npm run build`). Installs what it needs in its own folder the first time.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBackend } from './backend.mjs';
import { checkDeclarations, compilers } from './declarations.mjs';
import { checkPrism } from './prism.mjs';

const here = import.meta.dirname;
const root = join(here, '../..');
const bin = (path) => join(here, 'node_modules', path);

/** Runs a program; gives its code and what it printed. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    child.on('error', (error) => resolve({ code: 1, out, err: String(error) }));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** A folder in which the packed packages are installed as a stranger would: by npm, with what they depend on. */
function makeHost() {
  const host = mkdtempSync(join(tmpdir(), 'a2b-host-'));
  const tarballs = ['contract', 'impact', 'client'].map((name) => {
    const folder = join(root, 'packages', name);
    if (!existsSync(join(folder, 'dist/index.d.ts'))) throw new Error(`packages/${name} is not built: npm run build`);
    const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', host], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (packed.status !== 0) throw new Error(packed.stderr);
    return join(host, packed.stdout.trim());
  });
  writeFileSync(join(host, 'package.json'), '{ "type": "module", "private": true }');
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...tarballs];
  const installed = spawnSync('npm', args, { cwd: host, encoding: 'utf8' });
  if (installed.status !== 0) throw new Error(installed.stderr);
  for (const name of ['suite', 'entry', 'worker', 'page']) {
    writeFileSync(join(host, `${name}.mjs`), readFileSync(join(here, `${name}.mjs`)));
  }
  return host;
}

async function bundle(host, name, outfile) {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(host, `${name}.mjs`)],
    bundle: true,
    format: 'esm',
    outfile: join(host, outfile),
    logLevel: 'error',
  });
}

function parse({ code, out, err }) {
  const line = out.trim().split('\n').at(-1) ?? '';
  try {
    return JSON.parse(line);
  } catch {
    return [{ name: 'the suite ran', error: `exit ${code}: ${out}${err}`.slice(0, 2000) }];
  }
}

const script =
  (command, args = []) =>
  async (host, backend) =>
    parse(await run(command, [...args, 'entry.mjs', backend.url], { cwd: host }));

async function workerd(host, backend) {
  await bundle(host, 'worker', 'worker.js');
  writeFileSync(
    join(host, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "2026-01-01",
      bindings = [(name = "backend", text = "${backend.url}")],
      globalOutbound = "net"
    )),
    (name = "net", network = (allow = ["local", "private", "public"]))
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);
`,
  );
  const child = spawn(bin('@cloudflare/workerd-linux-64/bin/workerd'), ['serve', '--control-fd=3', 'config.capnp'], {
    cwd: host,
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  try {
    const port = await new Promise((resolve, reject) => {
      child.stdio[3].on('data', (data) => {
        const message = JSON.parse(String(data).trim().split('\n')[0]);
        if (message.port) resolve(message.port);
      });
      child.on('exit', (code) => reject(new Error(`workerd ended with ${code}`)));
    });
    return await (await fetch(`http://127.0.0.1:${port}/`)).json();
  } finally {
    child.kill();
  }
}

async function chromium(host) {
  await bundle(host, 'page', 'page.js');
  const backend = await startBackend({
    '/': ['text/html', '<!doctype html><title>runtimes</title><script type="module" src="/page.js"></script>'],
    '/page.js': ['text/javascript', readFileSync(join(host, 'page.js'))],
  });
  const elsewhere = await startBackend();
  const { launchChromium } = await import('../../scripts/chromium.mjs');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(backend.url);
    const outcomes = await page.evaluate(async () => {
      while (!globalThis.outcome) await new Promise((resolve) => setTimeout(resolve, 20));
      return globalThis.outcome;
    });
    return [...outcomes, await offline(page, backend.url), await crossOrigin(page, elsewhere.url)];
  } finally {
    await browser.close();
    await backend.stop();
    await elsewhere.stop();
  }
}

async function offline(page, base) {
  const name = 'RET-29 sends nothing while the browser is offline, and one request when it is back';
  const seen = async () => (await (await fetch(`${base}/fine/offline/seen`)).json()).requests;
  await page.context().setOffline(true);
  const call = page.evaluate(async () => {
    const client = globalThis.sdk.createClient({ baseUrl: `${location.origin}/fine/offline` });
    return (await client.user.balance()).tokens;
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const before = await seen();
  await page.context().setOffline(false);
  const tokens = await call;
  const after = await seen();
  const holds = before === 0 && after === 1 && tokens === 5_000_000;
  return { name, error: holds ? null : JSON.stringify({ before, after, tokens }) };
}

async function crossOrigin(page, base) {
  const name = 'RET-31 waits as Retry-After of another origin says';
  const waitedMs = await page.evaluate(async (url) => {
    const beganMs = performance.now();
    await globalThis.sdk.createClient({ baseUrl: `${url}/wait/cross` }).user.balance();
    return performance.now() - beganMs;
  }, base);
  return { name, error: waitedMs >= 1000 && waitedMs < 3000 ? null : `${waitedMs} ms` };
}

/** @type {Record<string, (host: string, backend: { url: string }) => Promise<{ name: string, error: string | null }[]>>} */
const checks = {
  'node-22': script(bin('node-22/bin/node')),
  'node-24': script(process.execPath),
  'node-26': script(bin('node-26/bin/node')),
  bun: script(bin('@oven/bun-linux-x64/bin/bun')),
  deno: script(bin('@deno/linux-x64-glibc/deno'), ['run', '--allow-net', '--node-modules-dir=manual', '--no-lock']),
  workerd,
  chromium,
  ...Object.fromEntries(compilers.map((compiler) => [compiler, (host) => checkDeclarations(host, compiler)])),
  prism: checkPrism,
};

if (!existsSync(bin('@stoplight'))) {
  console.log('Installing the runtimes (once) …');
  const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
  });
  if (installed.status !== 0) throw new Error('The runtimes could not be installed.');
}
const asked = process.argv.slice(2);
const host = makeHost();
const backend = await startBackend();
let passed = 0;
let failed = 0;
try {
  for (const [name, check] of Object.entries(checks)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const outcomes = await check(host, backend).catch((error) => [{ name: 'it ran', error: error.stack }]);
    const wrong = outcomes.filter(({ error }) => error !== null);
    passed += outcomes.length - wrong.length;
    failed += wrong.length;
    console.log(
      `${wrong.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${outcomes.length - wrong.length} of ${outcomes.length}`,
    );
    for (const { name: promise, error } of wrong)
      console.log(`     ${promise}\n       ${error.replaceAll('\n', '\n       ')}`);
  }
} finally {
  await backend.stop();
  rmSync(host, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
