// Size budgets of what a host downloads: kB (1,000 bytes) minified and gzipped, measured on the built packages with
// esbuild. `eager` is what loads before the first paint, `all` adds the chunks that come on demand.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './run-step.mjs';

const react = ['react', 'react-dom', 'react/*', 'react-dom/*'];
const own = ['@aim2balance/client', '@aim2balance/contract', '@aim2balance/impact'];

/** @type {{ what: string, code: string, external?: string[], eager?: number, all?: number, largestLazy?: number }[]} */
const budgets = [
  { what: 'impact engine', code: `export * from '@aim2balance/impact'`, eager: 12 },
  { what: 'client: createClient', code: `export { createClient } from '@aim2balance/client'`, eager: 12.5 },
  { what: 'client: everything', code: `export * from '@aim2balance/client'`, eager: 14 },
  {
    what: 'dashboard: WalletCard alone',
    code: `export { WalletCard, DashboardProvider } from '@aim2balance/dashboard'`,
    external: own,
    eager: 30,
  },
  {
    what: 'dashboard: everything',
    code: `export { Dashboard, DashboardProvider } from '@aim2balance/dashboard'`,
    external: own,
    eager: 60,
    largestLazy: 140,
    all: 200,
  },
];
const cssBudget = 12;

const gzipKb = (bytes) => gzipSync(bytes, { level: 9 }).length / 1000;

/** Sizes of a bundle of `code`, split where the code splits. */
export async function measure(code, external = []) {
  const outdir = mkdtempSync(join(tmpdir(), 'a2b-size-'));
  try {
    const { metafile } = await build({
      stdin: { contents: code, resolveDir: join(root, 'examples/host'), loader: 'js' },
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      define: { 'process.env.NODE_ENV': '"production"' },
      external: [...react, ...external],
      loader: { '.css': 'empty' },
      outdir,
      absWorkingDir: outdir,
      metafile: true,
      logLevel: 'error',
    });
    const size = (file) => gzipKb(readFileSync(join(outdir, file)));
    const eager = new Set();
    const walk = (file) => {
      if (eager.has(file)) return;
      eager.add(file);
      for (const { path, kind } of metafile.outputs[file]?.imports ?? []) {
        if (kind === 'import-statement' && metafile.outputs[path]) walk(path);
      }
    };
    const files = Object.keys(metafile.outputs).filter((file) => file.endsWith('.js'));
    walk(files.find((file) => metafile.outputs[file]?.entryPoint === '<stdin>'));
    const sum = (list) => list.reduce((total, file) => total + size(file), 0);
    const lazy = files.filter((file) => !eager.has(file));
    return { eager: sum([...eager]), all: sum(files), largestLazy: Math.max(0, ...lazy.map(size)) };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** @returns {Promise<{ figure: string, kb: number, goal: number, ok: boolean }[]>} */
export async function sizes() {
  const rows = [];
  for (const { what, code, external, ...limits } of budgets) {
    const found = await measure(code, external);
    for (const [part, goal] of Object.entries(limits)) {
      rows.push({ figure: `${what}, ${part}`, kb: found[part], goal, ok: found[part] <= goal });
    }
  }
  const css = join(root, 'packages/dashboard/dist/styles.css');
  const kb = existsSync(css) ? gzipKb(readFileSync(css)) : Number.NaN;
  rows.push({ figure: 'dashboard: styles.css', kb, goal: cssBudget, ok: kb <= cssBudget });
  return rows;
}

if (process.argv[1] === import.meta.filename) {
  const rows = await sizes();
  for (const { figure, kb, goal, ok } of rows) {
    console.log(`${ok ? 'ok    ' : 'TOO BIG'} ${figure}: ${kb.toFixed(1)} kB of ${goal} kB`);
  }
  process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
}
