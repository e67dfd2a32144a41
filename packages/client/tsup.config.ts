import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', impact: 'src/impact.ts', schemas: 'src/schemas.ts' },
  format: ['esm'],
  target: 'es2022',
  dts: false, // TypeScript 7 has no compiler API for it: `tsc -p tsconfig.build.json` writes the declarations
  clean: true,
  sourcemap: true,
});
