// Runs every `*.bench.mjs` below this folder and prints one table. Each prints its figures as lines of JSON:
//   {"figure": "…", "ours": 1, "peer": 2, "ratio": 0.5, "goal": "≤ 1", "ok": true}
//   npm run bench [--write] [part of a name…]      needs `npm run build`; installs the peers the first time
// `--write` puts what was measured into docs/benchmarks.md, with its date and the load of the machine.
// Ends with 1 when a size budget is missed or a benchmark fails to run: times depend on the machine, sizes do not.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeRecord } from './record.mjs';

const here = import.meta.dirname;
const { values, positionals: asked } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (!existsSync(join(here, 'node_modules'))) {
  console.log('Installing the peers (once) …');
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  if (spawnSync('npm', args, { cwd: here, stdio: 'inherit' }).status !== 0)
    throw new Error('The peers could not be installed.');
}

const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.bench.mjs') && !file.includes('node_modules'))
  .filter((file) => asked.length === 0 || asked.some((part) => file.includes(part)))
  .sort();
if (files.length === 0) throw new Error(`No benchmark is called ${asked.join(', ')}.`);

/** One benchmark in a process of its own: what it measured, and what it said besides on the error output. */
function run(file) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(here, file)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.on('close', (code) => {
      const rows = [];
      for (const line of output.split('\n')) {
        if (line.startsWith('{"figure"')) rows.push({ file, ...JSON.parse(line) });
        else if (line.trim() !== '') console.error(line);
      }
      // A missed goal ends a benchmark with 1, a crash does as well: then some goal was not even measured.
      const brokeOff = rows.length === 0 || (code !== 0 && rows.every(({ ok }) => ok));
      if (brokeOff)
        rows.push({ file, figure: 'it ran to its end', ours: '–', peer: '–', ratio: '–', goal: '', ok: false });
      resolve(rows);
    });
  });
}

const date = new Date().toISOString().slice(0, 10);
const machine = `Node ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model.trim() ?? 'an unnamed kind'}`;
const runs = [];
for (const file of files) {
  const load = loadavg()[0].toFixed(1);
  console.log(`${file} … (load ${load})`);
  runs.push({ file, date, load, machine, rows: await run(file) });
}
const rows = runs.flatMap((each) => each.rows);

const heads = ['', 'figure', 'ours', 'peer', 'ratio', 'goal'];
const cells = rows.map(({ figure, ours, peer, ratio, goal, ok }) =>
  [ok ? 'ok' : 'MISSED', figure, ours, peer, ratio, goal].map((value) => String(value ?? '–')),
);
const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((row) => row[column].length)));
const line = (row) =>
  row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ');
console.log(`\n${[heads, ...cells].map(line).join('\n')}`);

const isSize = ({ file, figure }) => file.endsWith('size.bench.mjs') || / kB\b|min\+gz/.test(figure);
const broken = rows.filter((row) => !row.ok && (isSize(row) || row.figure === 'it ran to its end'));
const missed = rows.filter(({ ok }) => !ok).length;
console.log(`\n${date}, ${machine}: ${rows.length - missed} of ${rows.length} figures reach their goal`);
if (values.write) writeRecord(runs.filter((each) => !each.rows.some((row) => broken.includes(row))));
process.exitCode = broken.length > 0 ? 1 : 0;
