import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Row, Sql, SqlValue } from './sql.js';
import { UnavailableError } from './unavailable-error.js';

export interface SqliteOptions {
  /** Path of the database file, or `:memory:`. */
  file: string;
  /** How long a write waits for another process to finish its own. @defaultValue 20000 */
  busyTimeoutMs?: number;
}

/** Blocking waits stop the event loop: inside the engine a short one, the rest is slept outside of it. */
const ENGINE_WAIT_MS = 50;
const MAX_STATEMENTS = 300;
/** 32 MiB of log between checkpoints: a bulk import writes each page of the rollups once instead of a dozen times. */
const CHECKPOINT_PAGES = 8192;
const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
/** Primary result codes that mean "the file cannot be used now": locked, I/O error, full, cannot open, not a database. */
const OUT_OF_ORDER = new Set([SQLITE_BUSY, SQLITE_LOCKED, 8, 10, 13, 14]);

function resultCode(error: unknown): number {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' ? code & 0xff : -1;
}

/** One open connection with its prepared statements. */
class Connection {
  readonly db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string) {
    this.db = new DatabaseSync(file, { timeout: ENGINE_WAIT_MS });
  }

  query(text: string, params: readonly SqlValue[]): Row[] {
    return this.#prepare(text).all(...params) as Row[];
  }

  insert(into: string, rows: readonly (readonly SqlValue[])[], suffix: string): Row[] {
    const width = rows[0]?.length ?? 0;
    const parameters = Array.from({ length: width }, (_, index) => `$${index + 1}`).join(',');
    const statement = this.#prepare(`INSERT INTO ${into} VALUES (${parameters}) ${suffix}`);
    if (!/\bRETURNING\b/.test(suffix)) {
      for (const row of rows) statement.run(...row);
      return [];
    }
    return rows.flatMap((row) => statement.all(...row) as Row[]);
  }

  #prepare(text: string): StatementSync {
    let statement = this.#statements.get(text);
    if (!statement) {
      // SQLite reads `$1` as a name; `?1` is its numbered parameter.
      statement = this.db.prepare(text.replace(/\$(\d+)/g, '?$1'));
      statement.setReadBigInts(true);
      if (this.#statements.size >= MAX_STATEMENTS) this.#statements.clear();
      this.#statements.set(text, statement);
    }
    return statement;
  }
}

/**
 * SQLite through `node:sqlite`: one connection writes, one reads, in WAL mode and fully synchronous, so that an
 * acknowledged write survives a power cut. Several processes may share the file.
 * @throws {UnavailableError} the file cannot be opened
 */
export async function openSqlite({ file, busyTimeoutMs = 20_000 }: SqliteOptions): Promise<Sql> {
  return patiently(busyTimeoutMs, () => {
    const writer = new Connection(file);
    try {
      writer.db.exec(
        `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;
         PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
      );
      const reader = file === ':memory:' ? writer : new Connection(file);
      if (reader !== writer) reader.db.exec('PRAGMA query_only = ON; PRAGMA cache_size = -65536');
      return new SqliteSql(writer, reader, busyTimeoutMs);
    } catch (error) {
      writer.db.close();
      throw error;
    }
  });
}

/** Runs `work`, again and again while another process holds the file, up to `limitMs`. */
async function patiently<T>(limitMs: number, work: () => T): Promise<T> {
  const deadlineMs = performance.now() + limitMs;
  for (let attempt = 1; ; attempt++) {
    try {
      return work();
    } catch (error) {
      const code = resultCode(error);
      const lost = code === SQLITE_BUSY || code === SQLITE_LOCKED;
      if (!lost || performance.now() > deadlineMs) throw translate(error);
      await sleep(1 + Math.random() * Math.min(50, 2 ** attempt));
    }
  }
}

function translate(error: unknown): unknown {
  if (!OUT_OF_ORDER.has(resultCode(error))) return error;
  return new UnavailableError('The database file cannot be used at the moment.', { cause: error });
}

class SqliteSql implements Sql {
  readonly kind = 'sqlite';
  readonly #writer: Connection;
  readonly #reader: Connection;
  readonly #busyTimeoutMs: number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(writer: Connection, reader: Connection, busyTimeoutMs: number) {
    this.#writer = writer;
    this.#reader = reader;
    this.#busyTimeoutMs = busyTimeoutMs;
  }

  /** One write transaction at a time: they share a connection. */
  #queued<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#last.then(work);
    this.#last = run.catch(() => undefined);
    return run;
  }

  async query(text: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    // A write outside of `tx` would slip into another caller's transaction: the reading connection refuses it.
    if (this.#reader === this.#writer) return this.#queued(async () => this.#writer.query(text, params));
    return patiently(this.#busyTimeoutMs, () => this.#reader.query(text, params));
  }

  insert(into: string, rows: readonly (readonly SqlValue[])[], suffix: string): Promise<Row[]> {
    return this.tx((tx) => tx.insert(into, rows, suffix));
  }

  exec(text: string): Promise<void> {
    return this.#queued(() => patiently(this.#busyTimeoutMs, () => this.#writer.db.exec(text)));
  }

  tx<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#queued(async () => {
      await patiently(this.#busyTimeoutMs, () => this.#writer.db.exec('BEGIN IMMEDIATE'));
      return this.#finish(this.#writer, work);
    });
  }

  snapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    // A connection of its own would cost more than the wait: the view is taken on the writing one, between two writes.
    return this.#queued(async () => {
      this.#writer.db.exec('BEGIN');
      return this.#finish(this.#writer, work);
    });
  }

  async #finish<T>(connection: Connection, work: (sql: Sql) => Promise<T>): Promise<T> {
    try {
      const result = await work(new SqliteTransaction(connection));
      await patiently(this.#busyTimeoutMs, () => connection.db.exec('COMMIT'));
      return result;
    } catch (error) {
      if (connection.db.isTransaction) connection.db.exec('ROLLBACK');
      throw translate(error);
    }
  }

  async close(): Promise<void> {
    await this.#last;
    if (this.#reader !== this.#writer) this.#reader.db.close();
    this.#writer.db.close();
  }
}

/** The open transaction of a connection. */
class SqliteTransaction implements Sql {
  readonly kind = 'sqlite';
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async query(text: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    return this.#connection.query(text, params);
  }

  async insert(into: string, rows: readonly (readonly SqlValue[])[], suffix: string): Promise<Row[]> {
    return this.#connection.insert(into, rows, suffix);
  }

  async exec(text: string): Promise<void> {
    this.#connection.db.exec(text);
  }

  tx<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return work(this);
  }

  snapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return work(this);
  }

  async close(): Promise<void> {
    throw new Error('A transaction is ended by its work, not closed.');
  }
}
