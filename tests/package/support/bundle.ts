import { existsSync } from 'node:fs';
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
    ...(react === 18 && {
      alias: Object.fromEntries(
        ['react', 'react-dom'].map((name) => [name, join(root, 'tests/react-18/node_modules', name)]),
      ),
    }),
    outdir: '/',
    write: false,
    logLevel: 'error',
  });
  return new Map(result.outputFiles.map(({ path, text }) => [`/${basename(path)}`, text]));
}
