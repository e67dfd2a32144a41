// Vitest reporter: ends a run with the line `N passed, N failed[, N skipped]`.
export default class ClosingLine {
  onTestRunEnd(modules, unhandledErrors) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const { state } = test.result();
        if (state in count) count[state] += 1;
        else count.failed += 1; // still pending: the run was cut short
      }
      // A file or suite that failed outside its tests counts as one failure.
      if (module.state() === 'failed' && tests.every((test) => test.result().state !== 'failed')) count.failed += 1;
    }
    count.failed += unhandledErrors.length;
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    console.log(`\n${count.passed} passed, ${count.failed} failed${skipped}`);
  }
}
