// Everything that has to pass: the checks, then each test project. Ends with one line `N passed, N failed` over all.
import { checks } from './check.mjs';
import { run, runSteps } from './run-step.mjs';

/** Vitest projects that share one process, in the order that shows the cheap failures first. */
const suites = [
  ['unit tests', ['--project=unit', '--project=types']],
  ['widgets in Chromium', ['--project=browser', '--project=browser-react-18']],
  ['npm start in Chromium', ['--project=e2e']],
  ['stories in Chromium', ['--project=stories', '--project=stories-dark-react-18']],
];

const total = await runSteps(checks);
let passed = total.passed;
let failed = total.failed.length;
for (const [name, args] of suites) {
  console.log(`\n# ${name}`);
  const { code, output, ms } = await run('vitest', ['run', ...args]);
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
