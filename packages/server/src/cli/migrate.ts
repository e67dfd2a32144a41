import { migrate as applyMigrations } from '../store/migrate.js';
import { openSql } from '../store/open-store.js';
import { dbOf, dbOption, readArgs } from './options.js';

/** `a2b migrate`: brings the schema up to date; the other commands do so by themselves. */
export async function migrate(args: string[]): Promise<number> {
  const { values } = readArgs(args, dbOption);
  const sql = await openSql(dbOf(values.db));
  try {
    const applied = await applyMigrations(sql, Date.now());
    process.stdout.write(applied.length > 0 ? `applied: ${applied.join(', ')}\n` : 'up to date\n');
    return 0;
  } finally {
    await sql.close();
  }
}
