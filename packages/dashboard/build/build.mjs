// Builds the package: JavaScript by tsup, declarations by tsc, the stylesheet, the notices of bundled code.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { build } from 'tsup';
import { buildCss } from './css.mjs';
import { writeNotices } from './notices.mjs';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
process.chdir(root);

await build({ silent: true });

const metafile = readdirSync(dist).find((name) => /^metafile-.*\.json$/.test(name));
if (!metafile) throw new Error('tsup wrote no metafile.');
const { inputs } = JSON.parse(readFileSync(join(dist, metafile), 'utf8'));
writeNotices(Object.keys(inputs), root, join(root, 'THIRD_PARTY_NOTICES.txt'));
rmSync(join(dist, metafile));

const tsc = spawnSync(
  process.execPath,
  [createRequire(import.meta.url).resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
if (tsc.status !== 0) throw new Error('tsc could not write the declarations.');

const { gzipBytes } = await buildCss();

// Tremor's types are not ours to hand on: a host has no @tremor/react to resolve them with.
for (const name of readdirSync(dist, { recursive: true })) {
  if (!name.endsWith('.d.ts')) continue;
  const found = /['"](@tremor\/react|recharts)[^'"]*['"]/.exec(readFileSync(join(dist, name), 'utf8'));
  if (found)
    throw new Error(`${relative(root, join(dist, name))} names ${found[1]}: give it a prop interface of our own.`);
}
if (!/^['"]use client['"]/.test(readFileSync(join(dist, 'index.js'), 'utf8'))) {
  throw new Error("dist/index.js lost its 'use client'.");
}
console.log(`@aim2balance/dashboard: dist/index.js, dist/styles.css (${gzipBytes} B gz)`);
