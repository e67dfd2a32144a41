import { defineConfig } from 'tsup';
import { tremorPatches } from './build/tremor-patches.mjs';

export default defineConfig({
  entry: { index: 'src/index.ts' },
  format: ['esm'],
  target: 'es2022',
  platform: 'browser',
  splitting: true, // charts stay in chunks of their own
  minify: true,
  sourcemap: true,
  metafile: true,
  clean: true,
  dts: false, // TypeScript 7 has no compiler API for it: build/build.mjs runs tsc
  env: { NODE_ENV: 'production' }, // the development branches of bundled packages would weigh and warn
  // devDependencies (Tremor and what it needs) are bundled, dependencies and peers stay imports.
  external: [/^react(-dom)?($|\/)/, /^@aim2balance\//, /^@tanstack\//],
  esbuildPlugins: [tremorPatches()],
});
