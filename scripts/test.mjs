// SUP-01: everything that has to pass on a fresh clone, after `npm ci`: the checks, then each test project. Ends with one
// line `N passed, N failed` over all.
import { checks } from './check.mjs';
import { run, runSteps } from './run-step.mjs';

/** Vitest projects that share one process. */
const vitest = (...projects) => ['vitest', ['run', ...projects.map((project) => `--project=${project}`)]];

/** In the order that shows the cheap failures first. */
const suites = [
  ['unit tests', ...vitest('unit', 'types')],
  ['widgets in Chromium', ...vitest('browser', 'browser-react-18')],
  ['npm start in Chromium', ...vitest('e2e')],
  ['stories in Chromium', ...vitest('stories', 'stories-dark-react-18')],
  ['the built widgets in pages of others', ...vitest('embed')],
  ['the tarballs in hosts of others', 'node', ['tests/package/run.mjs']],
];

const total = await runSteps(checks);
let passed = total.passed;
let failed = total.failed.length;
for (const [name, command, args] of suites) {
  console.log(`\n# ${name}`);
  const { code, output, ms } = await run(command, args);
  const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  if (counts) {
    passed += Number(counts[1]);
    failed += Number(counts[2]);
  }
  // A run that broke without counting a failure is one.
  if (code !== 0 && !(counts && Number(counts[2]) > 0)) failed += 1;
  console.log(`# ${name}: ${(ms / 1000).toFixed(0)} s`);
}

if (total.failed.length > 0) console.log(`\nFailed checks: ${total.failed.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
