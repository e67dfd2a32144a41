// `npm start`: builds what is not built, imports the demo calls into an embedded database under .data, and serves the
// example host page with the real server. Data is kept from one start to the next. Ctrl-C stops everything.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDemo } from './build-demo.mjs';
import { demoCsv } from './demo-data.mjs';
import { root, run } from './run-step.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '4780' },
    db: { type: 'string', default: join(root, '.data', 'demo.db') },
  },
});

async function must(what, command, args, options) {
  const { code, output } = await run(command, args, { quiet: true, ...options });
  if (code === 0) return output;
  console.error(`${what} failed; what it said stands above.`);
  process.exit(1);
}

await buildDemo().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

const folder = dirname(resolve(root, values.db));
mkdirSync(folder, { recursive: true });
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
const csv = join(folder, 'demo-calls.csv');
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
