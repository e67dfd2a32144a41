import { openStore } from '../store/open-store.js';
import { dbOf, dbOption, readArgs } from './options.js';

/** `a2b check`: holds the stored data against every rule; exit code 1 where one is broken. */
export async function check(args: string[]): Promise<number> {
  const { values } = readArgs(args, dbOption);
  const store = await openStore(dbOf(values.db));
  try {
    const report = await store.check();
    for (const { name, holds, accounts } of report.invariants) {
      process.stdout.write(`${holds ? 'ok    ' : 'BROKEN'} ${name}${holds ? '' : `: ${accounts.join(', ')}`}\n`);
    }
    process.stdout.write(`${report.events} events, ${report.ledgerEntries} ledger entries\n`);
    return report.holds ? 0 : 1;
  } finally {
    await store.close();
  }
}
