import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', cli: 'src/cli.ts' },
  format: ['esm'],
  target: 'node22',
  platform: 'node',
  dts: false, // TypeScript 7 has no compiler API for it: `tsc -p tsconfig.build.json` writes the declarations
  clean: true,
  sourcemap: true,
  splitting: true, // a command loads only what it needs: `a2b credit` starts without the HTTP stack
  removeNodeProtocol: false, // `node:sqlite` has no name without its prefix
});
