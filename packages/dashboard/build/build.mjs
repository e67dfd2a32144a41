// Builds the package: JavaScript by tsup, declarations by tsc, the stylesheet, the notices of bundled code.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { buildCss } from './css.mjs';
import { writeNotices } from './notices.mjs';
import { indexOfParts } from './parts.mjs';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** Runs a tool in the package's folder, with the Node that runs this. */
function run(tool, args, what) {
  const [name] = tool.split('/');
  const file = createRequire(import.meta.url)
    .resolve(`${name}/package.json`)
    .replace('package.json', tool.slice(name.length + 1));
  const { status } = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(what);
}

rmSync(dist, { recursive: true, force: true });
// First, since Storybook and browser tests in another window read it all the time.
const { gzipBytes } = await buildCss();
run('tsup/dist/cli-default.js', ['--silent'], 'tsup could not bundle the package.');
writeFileSync(join(dist, 'index.js'), await indexOfParts(root));

const inputs = new Set();
for (const folder of [dist, join(dist, 'standalone')]) {
  const metafile = readdirSync(folder).find((name) => /^metafile-.*\.json$/.test(name));
  if (!metafile) throw new Error(`tsup wrote no metafile into ${folder}.`);
  for (const input of Object.keys(JSON.parse(readFileSync(join(folder, metafile), 'utf8')).inputs)) inputs.add(input);
  rmSync(join(folder, metafile));
}
writeNotices([...inputs], root, join(root, 'THIRD_PARTY_NOTICES.txt'));

run('typescript/bin/tsc', ['-p', 'tsconfig.build.json'], 'tsc could not write the declarations.');

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
