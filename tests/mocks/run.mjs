// Installs the packed mocks and client as a partner would, beside the oldest and the newest release of MSW that they
// promise, and works offline with them: in Node, in a page that Vite builds, and through the compiler.
//   npm run test:mocks [2.10.0 …]        Needs the built packages (`npm run build`).
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { launchChromium } from '../../scripts/chromium.mjs';

const here = import.meta.dirname;
const root = join(here, '../..');
const RUN_MS = 120_000;
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const releases = process.argv.length > 2 ? process.argv.slice(2) : ['2.10.0', devDependencies.msw];

function run(command, args, cwd) {
  const { status, signal, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: RUN_MS,
  });
  if (status !== 0) {
    const why =
      error?.code === 'ETIMEDOUT' ? `did not end within ${RUN_MS / 1000} s` : `ended with ${status ?? signal}`;
    throw new Error(`${command} ${args.join(' ')} ${why}\n${stdout}${stderr}`);
  }
  return stdout;
}

/** @returns {string[]} the packed packages */
function pack(target) {
  return ['packages/contract', 'packages/impact', 'packages/client', 'mocks'].map((folder) => {
    if (!existsSync(join(root, folder, 'dist/index.d.ts'))) throw new Error(`${folder} is not built: npm run build`);
    return join(target, run('npm', ['pack', '--silent', '--pack-destination', target], join(root, folder)).trim());
  });
}

function install(folder, tarballs, release) {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['install', ...quiet, ...tarballs, `msw@${release}`], folder);
  for (const name of ['steps.mjs', 'node.mjs', 'page.mjs', 'shipped.mjs', 'host.ts'])
    cpSync(join(here, name), join(folder, name));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>host</title><script type="module" src="/page.mjs"></script>',
  );
  const compilerOptions = {
    strict: true,
    module: 'esnext',
    moduleResolution: 'bundler',
    target: 'es2022',
    lib: ['es2023', 'dom', 'esnext.disposable'],
    types: [],
    skipLibCheck: true,
    noEmit: true,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['host.ts'] }));
}

/** The page's path on its site. */
const BASE = '/chat/';

const types = { '.html': 'text/html', '.js': 'text/javascript' };

/** Only the files of the built page: what the API answers comes from the mocks, or not at all. */
async function serve(folder) {
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = pathname.startsWith(BASE) ? pathname.slice(BASE.length) : 'outside';
    const file = join(folder, path || 'index.html');
    if (pathname.startsWith('/api/')) asked.push(pathname);
    if (!existsSync(file) || pathname.includes('..')) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}${BASE}`, asked, close: () => server.close() };
}

async function inChromium(folder) {
  run('npx', ['msw', 'init', 'public', '--save'], folder);
  await build({ root: folder, base: BASE, configFile: false, logLevel: 'error', build: { target: 'esnext' } });
  const site = await serve(join(folder, 'dist'));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(site.url);
    await page.waitForFunction(() => globalThis.outcomes !== undefined, undefined, { timeout: RUN_MS });
    return [
      ...(await page.evaluate(() => globalThis.outcomes)),
      { name: 'no request left the page', error: site.asked.length > 0 ? site.asked.join() : null },
      { name: 'the page threw nothing', error: errors.length > 0 ? errors.join('\n') : null },
    ];
  } finally {
    await browser.close();
    site.close();
  }
}

/** Modules of the mocks and of MSW in what Vite builds from an entry. */
async function mockModules(folder, entry) {
  const { output } = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { target: 'esnext', write: false, copyPublicDir: false, rollupOptions: { input: join(folder, entry) } },
  });
  return output
    .flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : []))
    .filter((id) => /node_modules\/(@aim2balance\/mocks|msw)\//.test(id));
}

async function inProduction(folder) {
  const shipped = await mockModules(folder, 'shipped.mjs');
  const offline = await mockModules(folder, 'page.mjs');
  return [
    { name: 'a page that takes the mocks in development only ships none of them', error: shipped.join() || null },
    { name: 'a page that takes them always does', error: offline.length > 0 ? null : 'no module of them was found' },
  ];
}

const checks = {
  node: (folder) => JSON.parse(run(process.execPath, ['node.mjs'], folder).trim().split('\n').at(-1)),
  chromium: inChromium,
  production: inProduction,
  types: (folder) => {
    run(join(root, 'node_modules/.bin/tsc'), ['-p', '.'], folder);
    return [{ name: 'the declarations fit', error: null }];
  },
};

let passed = 0;
let failed = 0;
const work = mkdtempSync(join(tmpdir(), 'a2b-mocks-'));
try {
  const tarballs = pack(work);
  for (const release of releases) {
    const folder = mkdtempSync(join(work, 'host-'));
    install(folder, tarballs, release);
    for (const [name, check] of Object.entries(checks)) {
      let outcomes;
      try {
        outcomes = await check(folder);
      } catch (error) {
        outcomes = [{ name: 'it ran', error: error.message }];
      }
      const wrong = outcomes.filter(({ error }) => error !== null);
      passed += outcomes.length - wrong.length;
      failed += wrong.length;
      const held = outcomes.length - wrong.length;
      console.log(`${wrong.length === 0 ? 'ok  ' : 'FAIL'} msw ${release}, ${name}: ${held} of ${outcomes.length}`);
      for (const { name: promise, error } of wrong) console.log(`     ${promise}\n       ${error}`);
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
