import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

export const root = join(import.meta.dirname, '..', '..', '..');
export const dashboardDist = join(root, 'packages/dashboard/dist');

/** Everything here looks at what is published, so there has to be some of it. */
export function needBuild(): void {
  if (existsSync(join(dashboardDist, 'standalone/elements.js')) && existsSync(join(dashboardDist, 'styles.css')))
    return;
  throw new Error('The packages are not built: run `npm run build` first.');
}

export interface BundleOptions {
  /** React's version. @defaultValue 19 */
  react?: 18 | 19;
  /** React's development build, which warns. @defaultValue true */
  development?: boolean;
}

const reactAlias = (react: 18 | 19) =>
  react === 18
    ? {
        alias: Object.fromEntries(
          ['react', 'react-dom'].map((name) => [name, join(root, 'tests/react-18/node_modules', name)]),
        ),
      }
    : {};

/** Runs a host's server-side script with all it imports, from the built packages. */
export async function runOnServer(entry: string, react: 18 | 19): Promise<{ output: string; complaints: string }> {
  needBuild();
  const folder = mkdtempSync(join(tmpdir(), 'a2b-ssr-'));
  try {
    const file = join(folder, 'server.cjs');
    await build({
      entryPoints: [join(import.meta.dirname, '..', 'pages', entry)],
      bundle: true,
      format: 'cjs',
      platform: 'node',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"development"' },
      tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } },
      ...reactAlias(react),
      outfile: file,
      logLevel: 'error',
    });
    // A render that leaves a timer behind never ends, and fails here.
    const { stdout, stderr, status } = spawnSync(process.execPath, [file], { encoding: 'utf8', timeout: 20_000 });
    return { output: stdout, complaints: status === 0 ? stderr : `ended with ${status}: ${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A host page's script with all it imports, from the built packages, as files by their path. */
export async function bundlePage(entry: string, { react = 19, development = true }: BundleOptions = {}) {
  needBuild();
  const result = await build({
    entryPoints: [join(import.meta.dirname, '..', 'pages', entry)],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': development ? '"development"' : '"production"' },
    // esbuild reads the paths of tsconfig.json, which lead to the sources; a host has none of them.
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } },
    ...reactAlias(react),
    outdir: '/',
    write: false,
    logLevel: 'error',
  });
  return new Map(result.outputFiles.map(({ path, text }) => [`/${basename(path)}`, text]));
}
