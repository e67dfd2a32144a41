import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The schemas, from their sources: nothing has to be built first. */
export async function loadSchemas() {
  const result = await build({
    stdin: {
      contents: `
        export * as z from 'zod/mini';
        export * as schemas from './schemas.js';
        export * as scalars from './schemas/scalars.js';
        export * as contract from './index.js';
      `,
      resolveDir: fileURLToPath(new URL('../src', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  const code = Buffer.from(result.outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
