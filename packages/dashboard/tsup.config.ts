import { defineConfig, type Options } from 'tsup';
import { parts } from './build/parts.mjs';
import { stylesAsText } from './build/styles-as-text.mjs';
import { tremorPatches } from './build/tremor-patches.mjs';

const common: Options = {
  format: ['esm'],
  target: 'es2022',
  platform: 'browser',
  splitting: true, // charts stay in chunks of their own
  minify: true,
  sourcemap: true,
  metafile: true,
  clean: false, // build/build.mjs empties dist: the two builds run at once
  dts: false, // TypeScript 7 has no compiler API for it: build/build.mjs runs tsc
  env: { NODE_ENV: 'production' }, // the development branches of bundled packages would weigh and warn
};

export default defineConfig([
  {
    ...common,
    entry: await parts(import.meta.dirname),
    // devDependencies (Tremor and what it needs) are bundled, dependencies and peers stay imports.
    external: [/^react(-dom)?($|\/)/, /^@aim2balance\//, /^@tanstack\//],
    esbuildPlugins: [tremorPatches()],
  },
  {
    // For pages without a bundler: React, the client and the stylesheet are inside.
    ...common,
    entry: { elements: 'src/elements.ts' },
    outDir: 'dist/standalone',
    noExternal: [/./],
    sourcemap: false, // mostly React's and the chart library's, and as large as all the rest
    esbuildPlugins: [tremorPatches(), stylesAsText()],
  },
]);
