import { migrations } from './migrations/index.js';
import { int, type Sql } from './sql.js';

/** Any constant: it only has to be the same in every process that migrates. */
const LOCK = 5_248_111;

const ledger = `CREATE TABLE IF NOT EXISTS schema_migration (
  id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_ms BIGINT NOT NULL)`;

/**
 * Brings the schema up to date and gives back the names of the steps it applied. Safe to call from many processes at
 * once: one of them applies a step, the others wait for it.
 */
export async function migrate(sql: Sql, nowMs: number): Promise<string[]> {
  if (await isCurrent(sql)) return [];
  return sql.tx(async (tx) => {
    if (tx.kind === 'pg') await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await tx.exec(ledger);
    const applied = new Set((await tx.query('SELECT id FROM schema_migration')).map((row) => int(row.id)));
    refuseNewer(Math.max(0, ...applied));
    const names: string[] = [];
    for (const step of migrations) {
      if (applied.has(step.id)) continue;
      await tx.exec(tx.kind === 'pg' ? step.pg : step.sqlite);
      await tx.query('INSERT INTO schema_migration (id, name, applied_ms) VALUES ($1, $2, $3)', [
        step.id,
        step.name,
        nowMs,
      ]);
      names.push(step.name);
    }
    return names;
  });
}

const tableThere = {
  sqlite: `SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'schema_migration'`,
  pg: `SELECT 1 AS name WHERE to_regclass('schema_migration') IS NOT NULL`,
};

async function isCurrent(sql: Sql): Promise<boolean> {
  if ((await sql.query(tableThere[sql.kind])).length === 0) return false;
  const [row] = await sql.query('SELECT coalesce(max(id), 0) AS latest FROM schema_migration');
  const latest = int(row?.latest);
  refuseNewer(latest);
  return latest === (migrations.at(-1)?.id ?? 0);
}

function refuseNewer(latest: number): void {
  if (latest > (migrations.at(-1)?.id ?? 0)) {
    throw new Error(
      `The database has schema ${latest}, newer than this program knows (${migrations.at(-1)?.id}): use a newer @aim2balance/server.`,
    );
  }
}
