// Builds the packages and the example host where their sources are newer than what was built.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run-step.mjs';

/** Newest change (ms) among the files of a folder. */
function newest(folder) {
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

function isStale(target, folders) {
  if (!existsSync(join(root, target))) return true;
  const built = statSync(join(root, target)).mtimeMs;
  return folders.some((folder) => newest(join(root, folder)) > built);
}

async function build(what, command, args) {
  console.log(`Building ${what} …`);
  const { code } = await run(command, args, { quiet: true });
  if (code !== 0) throw new Error(`Building ${what} failed; what it said stands above.`);
}

const sources = {
  contract: ['src'],
  impact: ['src'],
  client: ['src'],
  server: ['src'],
  dashboard: ['src', 'css', 'build'],
};

/** @throws {Error} a build failed */
export async function buildDemo() {
  const folders = Object.entries(sources).map(([name, parts]) => parts.map((part) => `packages/${name}/${part}`));
  const targets = Object.keys(sources).map((name) => `packages/${name}/dist/index.js`);
  if (targets.some((target, index) => isStale(target, folders[index] ?? []))) {
    await build('the packages', 'node', ['scripts/build.mjs']);
  }
  if (isStale('examples/host/dist/index.html', ['examples/host/src', ...folders.flat()])) {
    await build('the example host', 'npm', ['run', '--silent', 'build', '-w', 'examples/host']);
  }
}
