// Packs all packages and installs them into each host of examples/ as a stranger would (SUP-04): plain `npm install` in
// a folder of its own, then the host's build, the real server behind it, and a look at it in Chromium. Then the API
// mounted in servers of others. Needs the registry and some minutes: `npm run test:hosts`, or
// `node tests/package/run.mjs host-next` for some.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../scripts/chromium.mjs';
import { demoCsv } from '../../scripts/demo-data.mjs';
import { inParallel, root, run } from '../../scripts/run-step.mjs';
import { hosts } from './host-checks.mjs';
import { checkMount, mounts, serviceToken } from './mount-checks.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => ![...hosts, ...mounts].some((known) => known.name === name));
if (unknown.length > 0) throw new Error(`No host is called ${unknown.join(', ')}.`);

const work = mkdtempSync(join(tmpdir(), 'a2b-hosts-'));
const children = [];
let failed = 0;

/** Runs a program and gives its output; throws where it fails. */
async function must(what, command, args, options) {
  const { code, output } = await run(command, args, { quiet: true, ...options });
  if (code !== 0) throw new Error(`${what} failed (${command} ${args.join(' ')}):\n${output.slice(-3000)}`);
  return output;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a server and waits until it answers. */
async function serve(command, args, url, options) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null) throw new Error(`${command} ended: ${output}`);
    const answers = await fetch(url).then(
      () => true,
      () => false, // not yet
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${command} did not answer at ${url}: ${output}`);
}

/** Tarballs of everything that is published, by package name. */
async function pack() {
  const folder = join(work, 'tarballs');
  mkdirSync(folder);
  const tarballs = {};
  for (const name of ['contract', 'impact', 'client', 'dashboard', 'server']) {
    const output = await must(`Packing ${name}`, 'npm', ['pack', '--json', '--silent', '--pack-destination', folder], {
      cwd: join(root, 'packages', name),
    });
    tarballs[`@aim2balance/${name}`] = join(folder, JSON.parse(output)[0].filename.replace('@', '').replace('/', '-'));
  }
  return tarballs;
}

/** npm's words about us or about peers; what it says of the host's own packages is not ours. */
const complaints = (output) =>
  output
    .split('\n')
    .filter((line) => /ERESOLVE|overriding peer|could not resolve|npm (warn|error).*(aim2balance|tremor)/i.test(line));

async function checkHost(host, tarballs, api, browser) {
  const folder = mkdtempSync(join(work, `${host.name}-`));
  cpSync(join(root, 'examples', host.name), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const name of Object.keys(manifest.dependencies)) {
    if (tarballs[name]) manifest.dependencies[name] = `file:${tarballs[name]}`;
  }
  // Those that ours depend on are not in the registry yet: they are installed from their tarballs as well.
  for (const name of ['contract', 'impact', 'client']) {
    manifest.dependencies[`@aim2balance/${name}`] = `file:${tarballs[`@aim2balance/${name}`]}`;
  }
  Object.assign(manifest.dependencies, host.versions);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  const installed = await must('npm install', 'npm', ['install', '--no-audit', '--no-fund'], { cwd: folder });
  const told = complaints(installed);
  if (told.length > 0) throw new Error(`npm install complains: ${told.join('\n')}`);
  await must('npm ls', 'npm', ['ls', 'react', 'react-dom'], { cwd: folder });
  const reacts = readdirSync(join(folder, 'node_modules'), { recursive: true }).filter((path) =>
    /(^|\/)node_modules\/react\/package\.json$|^react\/package\.json$/.test(path),
  );
  if (host.react && reacts.length !== 1) throw new Error(`The host has ${reacts.length} copies of React: ${reacts}`);

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PATH: `${join(folder, 'node_modules/.bin')}:${root}node_modules/.bin:${process.env.PATH}`,
    A2B_URL: api.url,
    PORT: String(port),
    NEXT_TELEMETRY_DISABLED: '1',
  };
  if (manifest.scripts.build) await must('The build', 'npm', ['run', '--silent', 'build'], { cwd: folder, env });
  if (host.served === 'a2b') {
    await api.serve(port, join(folder, 'dist'), url);
  } else {
    await serve('npm', ['run', '--silent', 'start'], url, { cwd: folder, env, detached: true });
  }
  const context = await browser.newContext({ viewport: { width: 1280, height: 5000 }, locale: 'en-IE' });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (/^(error|warning)$/.test(message.type())) problems.push(`console: ${message.text()}`);
  });
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(url);
  await host.look(page);
  problems.push(...(await page.evaluate(() => window.violations)).map((text) => `policy: ${text}`));
  await context.close();
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** Installs the server beside a framework, starts it as docs/server.md says, and asks it over HTTP. */
async function checkServer({ name, packages }, tarballs) {
  const folder = join(work, `mount-${name}`);
  mkdirSync(folder);
  const dependencies = { ...packages };
  for (const ours of ['contract', 'impact', 'server']) {
    dependencies[`@aim2balance/${ours}`] = `file:${tarballs[`@aim2balance/${ours}`]}`;
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  cpSync(join(import.meta.dirname, 'mounts', `${name}.mjs`), join(folder, 'server.mjs'));
  const told = complaints(await must('npm install', 'npm', ['install', '--no-audit', '--no-fund'], { cwd: folder }));
  if (told.length > 0) throw new Error(`npm install complains: ${told.join('\n')}`);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), A2B_SERVICE_TOKEN: serviceToken };
  await serve(process.execPath, ['server.mjs'], url, { cwd: folder, env });
  await checkMount(url);
}

/** The real server with a month of calls. */
async function startApi() {
  const database = join(work, 'demo.db');
  const csv = join(work, 'calls.csv');
  writeFileSync(csv, demoCsv(new Date()));
  const bin = join(root, 'packages/server/bin/a2b.js');
  const a2b = (args) => must(`a2b ${args[0]}`, 'node', [bin, ...args, '--db', database]);
  await a2b(['import', csv, '--account', 'demo', '--price']);
  await a2b(['credit', '--account', 'demo', '--amount', '50', '--id', 'demo-top-up']);
  const start = (port, web, url) =>
    serve(
      'node',
      [
        bin,
        'serve',
        '--demo',
        '--stripe-fake',
        ...(web ? ['--web', web] : []),
        '--port',
        String(port),
        '--db',
        database,
      ],
      url,
      { env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}` } },
    );
  const port = await freePort();
  await start(port, null, `http://127.0.0.1:${port}/api/user/balance`);
  return { url: `http://127.0.0.1:${port}`, serve: start };
}

try {
  const tarballs = await pack();
  const api = await startApi();
  const browser = await launchChromium();
  const isAsked = ({ name }) => asked.length === 0 || asked.includes(name);
  const checks = [
    ...hosts.filter(isAsked).map((host) => ({ ...host, check: () => checkHost(host, tarballs, api, browser) })),
    ...mounts.filter(isAsked).map((mount) => ({ ...mount, check: () => checkServer(mount, tarballs) })),
  ];
  await inParallel(checks, async ({ title, check }) => {
    const began = performance.now();
    try {
      await check();
      console.log(`ok     ${title} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
    } catch (error) {
      failed += 1;
      console.error(`FAILED ${title}\n${error.message}`);
    }
  });
  await browser.close();
  console.log(`\n${checks.length - failed} passed, ${failed} failed`);
} finally {
  for (const child of children) {
    // `npm run` starts the server as a process of its own: the group goes.
    if (child.spawnargs.includes('start')) process.kill(-child.pid, 'SIGTERM');
    else child.kill('SIGTERM');
  }
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;
