// Runs every `*.bench.mjs` below this folder and prints one table. Each prints its figures as lines of JSON:
//   {"figure": "…", "ours": 1, "peer": 2, "ratio": 0.5, "goal": "≤ 1", "ok": true}
//   npm run bench [part of a name…]      needs `npm run build`; installs the peers the first time
// Ends with 1 when a size budget is missed or a benchmark fails to run: times depend on the machine, sizes do not.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
if (!existsSync(join(here, 'node_modules'))) {
  console.log('Installing the peers (once) …');
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  if (spawnSync('npm', args, { cwd: here, stdio: 'inherit' }).status !== 0)
    throw new Error('The peers could not be installed.');
}

const asked = process.argv.slice(2);
const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.bench.mjs') && !file.includes('node_modules'))
  .filter((file) => asked.length === 0 || asked.some((part) => file.includes(part)))
  .sort();

function run(file) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(here, file)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.on('close', () => {
      const rows = [];
      for (const line of output.split('\n')) {
        if (line.startsWith('{"figure"')) rows.push({ file, ...JSON.parse(line) });
        else if (line.trim() !== '') console.error(line);
      }
      resolve(
        rows.length > 0
          ? rows
          : [{ file, figure: 'it ran', ours: '–', peer: '–', ratio: '–', goal: 'figures', ok: false }],
      );
    });
  });
}

const rows = [];
for (const file of files) {
  console.log(`${file} …`);
  rows.push(...(await run(file)));
}

const heads = ['', 'figure', 'ours', 'peer', 'ratio', 'goal'];
const cells = rows.map(({ figure, ours, peer, ratio, goal, ok }) =>
  [ok ? 'ok' : 'MISSED', figure, ours, peer, ratio, goal].map(String),
);
const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((row) => row[column].length)));
const line = (row) =>
  row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ');
console.log(`\n${[heads, ...cells].map(line).join('\n')}`);

const isSize = ({ file, figure }) => file.endsWith('size.bench.mjs') || / kB\b|min\+gz/.test(figure);
const broken = rows.filter((row) => !row.ok && (isSize(row) || row.figure === 'it ran'));
const missed = rows.filter(({ ok }) => !ok).length;
console.log(`\n${rows.length - missed} of ${rows.length} figures reach their goal`);
process.exitCode = broken.length > 0 ? 1 : 0;
