// Builds the static Storybook. Its own bundles come unminified (5 MB to read before the first story): they are minified.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { root, run } from './run-step.mjs';

const target = join(root, 'storybook-static');
const { code } = await run('storybook', ['build', '-o', target, '--quiet']);
if (code !== 0) process.exit(code);

for (const folder of ['sb-manager', 'sb-addons'].map((name) => join(target, name))) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const file = join(folder, name);
    const { code: minified } = await transform(readFileSync(file, 'utf8'), { minify: true, target: 'esnext' });
    writeFileSync(file, minified);
  }
}
