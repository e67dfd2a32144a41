import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSql } from '../store/open-store.js';
import type { Sql } from '../store/sql.js';
import { createStore, type Store } from '../store/store.js';
import { startPostgres, type TestPostgres } from './postgres.js';

/** An engine under test. */
export interface Engine {
  readonly name: 'node:sqlite' | 'PostgreSQL';
  /** Call it in `beforeAll`, with time for a PostgreSQL to come up. */
  start(): Promise<void>;
  /** What `--db` would say, for a fresh and empty database. */
  fresh(): Promise<string>;
  /** A migrated store on a database of its own. */
  store(clock?: () => Date): Promise<Store & { sql: Sql }>;
  stop(): Promise<void>;
}

/** For a test over both engines, a PostgreSQL that comes up among it, on a busy machine. */
export const ENGINE_TIMEOUT_MS = process.env.A2B_SOAK === '1' ? 900_000 : 120_000;

/** The two engines, to be started and stopped by the caller. */
export function engines(): Engine[] {
  return [sqliteEngine(), postgresEngine()];
}

function withStores(
  name: Engine['name'],
  start: () => Promise<void>,
  fresh: () => Promise<string>,
  stop: () => Promise<void>,
): Engine {
  const open: Store[] = [];
  return {
    name,
    start,
    fresh,
    async store(clock) {
      const sql = await openSql(await fresh());
      const store = Object.assign(createStore(sql, clock), { sql });
      await store.migrate();
      open.push(store);
      return store;
    },
    async stop() {
      await Promise.all(open.map((store) => store.close()));
      await stop();
    },
  };
}

export function sqliteEngine(): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'a2b-sqlite-'));
  let files = 0;
  return withStores(
    'node:sqlite',
    async () => undefined,
    async () => join(folder, `${++files}.db`),
    async () => rmSync(folder, { recursive: true, force: true }),
  );
}

export function postgresEngine(): Engine {
  let server: TestPostgres | null = null;
  return withStores(
    'PostgreSQL',
    async () => {
      server = await startPostgres();
    },
    async () => {
      if (!server) throw new Error('The engine is not started.');
      return server.createDatabase();
    },
    async () => server?.stop(),
  );
}
