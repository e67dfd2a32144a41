// Everything that can be said of the project without running the rest of its tests: format, lint, generated files, wording,
// types, layers, build, packages and their sizes.
import { runSteps } from './run-step.mjs';

/** @type {Parameters<typeof runSteps>[0]} */
export const checks = [
  [
    ['build', 'node', ['scripts/build.mjs']],
    ['types', 'tsc', ['-p', 'tsconfig.json']],
    ['format and lint', 'biome', ['check', '.']],
    ['generated files are current', 'node', ['scripts/generate.mjs', '--check']],
    ['wording', 'node', ['scripts/wording.mjs']],
    ['layers', 'vitest', ['run', '--project=unit', 'tests/layers.test.ts']],
  ],
  // What the build made.
  [
    ['packages', 'node', ['scripts/packages.mjs']],
    ['sizes', 'node', ['scripts/sizes.mjs']],
  ],
];

if (process.argv[1] === import.meta.filename) {
  const { passed, failed } = await runSteps(checks);
  console.log(`\n${passed} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
