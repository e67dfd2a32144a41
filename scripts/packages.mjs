// Holds what would be published to the rules of the registry and of its consumers: publint, are-the-types-wrong, and
// the list of files of each package.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inParallel, root, run } from './run-step.mjs';

const folders = [...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`), 'mocks'];

/** @param {string} folder @returns {Promise<string[]>} what is wrong with the package in it */
async function problemsOf(folder) {
  const { name, files = [] } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const problems = [];
  const publint = await run('publint', ['--strict', folder], { quiet: true });
  if (publint.code !== 0) problems.push(`${name}: publint`);
  const attw = await run(
    'attw',
    ['--pack', folder, '--profile', 'esm-only', '--exclude-entrypoints', './styles.css', '--no-emoji'],
    { quiet: true },
  );
  if (attw.code !== 0) problems.push(`${name}: are-the-types-wrong`);
  const packed = await run('npm', ['pack', '--dry-run', '--json', '--silent'], {
    cwd: join(root, folder),
    quiet: true,
  });
  const paths = JSON.parse(packed.output)[0].files.map(({ path }) => path);
  for (const path of paths) {
    const wanted = files.some((entry) => path === entry || path.startsWith(`${entry}/`));
    if (!wanted && !['package.json', 'README.md', 'LICENSE'].includes(path)) problems.push(`${name} packs ${path}`);
    if (/\.test\.|\.stories\.|test-support/.test(path)) problems.push(`${name} packs the test file ${path}`);
  }
  for (const needed of ['README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts']) {
    if (!paths.includes(needed)) problems.push(`${name} packs no ${needed}`);
  }
  return problems;
}

const problems = (await inParallel(folders, problemsOf)).flat();
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? `${folders.length} packages are fit to publish` : `${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
