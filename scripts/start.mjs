// `npm start`: builds what is not built, imports the demo calls into an embedded database under .data, and serves the
// example host page with the real server. Data is kept from one start to the next. Ctrl-C stops everything.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoCsv } from './demo-data.mjs';
import { root, run } from './run-step.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '4780' },
    db: { type: 'string', default: join(root, '.data', 'demo.db') },
  },
});

/** Newest change (ms) among the files of a folder. */
function newest(folder) {
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

function isStale(target, ...folders) {
  if (!existsSync(join(root, target))) return true;
  const built = statSync(join(root, target)).mtimeMs;
  return folders.some((folder) => newest(join(root, folder)) > built);
}

async function must(what, command, args, options) {
  const { code, output } = await run(command, args, { quiet: true, ...options });
  if (code === 0) return output;
  console.error(`${what} failed; what it said stands above.`);
  process.exit(1);
}

const sources = ['contract', 'impact', 'client', 'server', 'dashboard'].map((name) => `packages/${name}/src`);
const built = ['contract', 'impact', 'client', 'server', 'dashboard'].map((name) => `packages/${name}/dist/index.js`);
if (built.some((target, index) => isStale(target, sources[index] ?? ''))) {
  console.log('Building the packages …');
  await must('The build', 'node', ['scripts/build.mjs']);
}
if (isStale('examples/host/dist/index.html', 'examples/host/src', ...sources)) {
  console.log('Building the example host …');
  await must('The build of the example host', 'npm', ['run', '--silent', 'build', '-w', 'examples/host']);
}

mkdirSync(join(root, '.data'), { recursive: true });
const db = ['--db', values.db];
const now = new Date();
// Booked before the calls, as in life: the health of the balance is what is left since the latest top-up.
for (const [id, daysAgo] of [
  ['demo-top-up-1', 119],
  ['demo-top-up-2', 33],
]) {
  const at = new Date(now.getTime() - Number(daysAgo) * 86_400_000).toISOString();
  const amount = ['--account', 'demo', '--amount', '20', '--id', String(id), '--at', at];
  await must('The demo top-up', 'a2b', ['credit', ...amount, ...db]);
}
const csv = join(root, '.data', 'demo-calls.csv');
writeFileSync(csv, demoCsv(now));
const imported = await must('The import of the demo calls', 'a2b', [
  'import',
  csv,
  '--account',
  'demo',
  '--price',
  ...db,
]);
console.log(imported.trim().split('\n').at(-1));

const server = spawn(
  'a2b',
  ['serve', '--demo', '--stripe-fake', '--web', 'examples/host/dist', '--port', values.port, ...db],
  { cwd: root, env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}` }, stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
server.on('error', (error) => {
  console.error(`The server did not start: ${error.message}`);
  process.exit(1);
});
server.on('close', (code) => {
  process.exitCode = code ?? 0;
});
