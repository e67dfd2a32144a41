// What a page loads for the client, kB (1,000 bytes) minified and gzipped, beside the clients of other products. Ours
// validates every answer; of the others none does. Chunks that load on demand do not count, for anybody.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { measure } from '../../scripts/sizes.mjs';
import { report } from './stats.mjs';

const createClient = (await measure(`export { createClient } from '@aim2balance/client'`)).eager;
const everything = (await measure(`export * from '@aim2balance/client'`)).eager;

async function sizeOf(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    external: ['node:*', 'crypto', 'http', 'https', 'events', 'child_process', 'util'],
    write: false,
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length / 1000;
}

const peers = {
  ky: `export { default } from 'ky'`,
  axios: `export { default } from 'axios'`,
  openmeter: `export { OpenMeter } from '@openmeter/sdk'`,
  polar: `export { createPolar } from '@polar-sh/sdk/2027-01'`,
  stripe: `export { default } from 'stripe'`,
  openai: `export { default } from 'openai'`,
};

for (const [name, code] of Object.entries(peers)) {
  let peer;
  try {
    peer = await sizeOf(code);
  } catch (error) {
    console.error(`${name} could not be bundled for a browser: ${error.message.split('\n')[1] ?? error.message}`);
    continue;
  }
  report({
    figure: `whole client ÷ ${name}, kB min+gz`,
    ours: everything,
    peer,
    goal: '≤ 14 kB',
    ok: everything <= 14,
  });
  if (name === 'ky') {
    report({
      figure: 'createClient alone ÷ ky, kB min+gz',
      ours: createClient,
      peer,
      goal: '≤ 12.5 kB',
      ok: createClient <= 12.5,
    });
  }
}
