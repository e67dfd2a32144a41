// `npm run test:soak`: the tests that need minutes, in full. Eight writers for a minute against every rule of the
// ledger, a million debits, twenty rounds of kill -9 under load; on SQLite and on PostgreSQL.
import { spawn } from 'node:child_process';

const child = spawn(
  'vitest',
  ['run', '--project=unit', 'packages/server/src/store/ledger.test.ts', 'tests/server/crash.test.ts'],
  { stdio: 'inherit', env: { ...process.env, A2B_SOAK: '1' } },
);
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
