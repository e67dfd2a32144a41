import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openPostgres } from './postgres.js';
import type { Sql } from './sql.js';
import { openSqlite } from './sqlite.js';
import { createStore, type Store } from './store.js';

/** How long a request may wait for a connection before it is told that the database is away. */
const CONNECT_TIMEOUT_MS = 2_000;

/**
 * Opens the engine that `db` names: a `postgres://` URL, else the path of a SQLite file, which is created with its
 * folder.
 * @param onIdleError told of connections that broke while idle; the pool replaces them by itself
 */
export async function openSql(db: string, onIdleError: (error: Error) => void = () => {}): Promise<Sql> {
  if (!/^postgres(ql)?:\/\//.test(db)) {
    if (db !== ':memory:') mkdirSync(dirname(db), { recursive: true });
    return openSqlite({ file: db });
  }
  const { default: pg } = await import('pg').catch((cause: unknown) => {
    throw new Error('PostgreSQL needs the package "pg" beside @aim2balance/server: npm install pg', { cause });
  });
  const pool = new pg.Pool({ connectionString: db, max: 10, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  pool.on('error', onIdleError);
  return openPostgres(pool);
}

/** Opens the store at `db` (see {@link openSql}) and brings its schema up to date. */
export async function openStore(
  db: string,
  { clock, onIdleError }: { clock?: () => Date; onIdleError?: (error: Error) => void } = {},
): Promise<Store> {
  const store = createStore(await openSql(db, onIdleError), clock);
  try {
    await store.migrate();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
