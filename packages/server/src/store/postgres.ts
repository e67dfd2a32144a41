import { setTimeout as sleep } from 'node:timers/promises';
import type { Row, Sql, SqlValue } from './sql.js';
import { UnavailableError } from './unavailable-error.js';

/** What the store needs of `pg.Pool`. */
export interface PgPool {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  connect(): Promise<PgClient>;
  end(): Promise<void>;
}

export interface PgClient {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  release(error?: Error | boolean): void;
  on(event: 'error', listener: (error: Error) => void): unknown;
  removeListener(event: 'error', listener: (error: Error) => void): unknown;
}

const MAX_ATTEMPTS = 8;
/** serialization_failure, deadlock_detected. */
const LOST_RACE = new Set(['40001', '40P01']);
/** Shutting down, starting, too many connections, connection lost: it will be back. */
const AWAY = /^(08...|57P0[123]|53300|58...|25006)$/;
const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT']);
const AWAY_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered|not queryable/i;

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

function isAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isAway);
  const code = codeOf(error);
  return AWAY.test(code) || AWAY_CODES.has(code) || (error instanceof Error && AWAY_MESSAGES.test(error.message));
}

function translate(error: unknown): unknown {
  return isAway(error) ? new UnavailableError('The database does not answer at the moment.', { cause: error }) : error;
}

const TEXT_COLUMNS = new Set('account_id,event_id,project_id,provider,model,exchange_rate,list_currency'.split(','));
const ROWS_PER_STATEMENT = 5_000;

/**
 * One array a column: the statement stays the same for any number of rows and has few parameters, which takes half
 * the time of a long `VALUES` list.
 */
async function insertInto(
  query: (text: string, params: unknown[]) => Promise<Row[]>,
  into: string,
  rows: readonly (readonly SqlValue[])[],
  suffix: string,
): Promise<Row[]> {
  const columns = into.slice(into.indexOf('(') + 1, into.indexOf(')')).split(',');
  const arrays = columns.map((name, index) => `$${index + 1}::${TEXT_COLUMNS.has(name) ? 'text' : 'bigint'}[]`);
  const returned: Row[] = [];
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const chunk = rows.slice(start, start + ROWS_PER_STATEMENT);
    const params = columns.map((_, index) => chunk.map((row) => row[index]));
    returned.push(...(await query(`INSERT INTO ${into} SELECT * FROM unnest(${arrays.join(',')}) ${suffix}`, params)));
  }
  return returned;
}

/** PostgreSQL over a `pg.Pool`. Statements carry no names, so poolers in transaction mode are fine. */
export function openPostgres(pool: PgPool): Sql {
  return new PostgresSql(pool);
}

class PostgresSql implements Sql {
  readonly kind = 'pg';
  readonly #pool: PgPool;

  constructor(pool: PgPool) {
    this.#pool = pool;
  }

  query(text: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    return this.#send(text, [...params]);
  }

  async #send(text: string, params: unknown[]): Promise<Row[]> {
    try {
      return (await this.#pool.query(text, params)).rows as Row[];
    } catch (error) {
      throw translate(error);
    }
  }

  insert(into: string, rows: readonly (readonly SqlValue[])[], suffix: string): Promise<Row[]> {
    return insertInto((text, params) => this.#send(text, params), into, rows, suffix);
  }

  async exec(text: string): Promise<void> {
    await this.query(text);
  }

  async tx<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#run('BEGIN', work);
      } catch (error) {
        if (!LOST_RACE.has(codeOf(error)) || attempt >= MAX_ATTEMPTS) throw translate(error);
        await sleep(Math.random() * 2 ** attempt * 2);
      }
    }
  }

  async snapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    try {
      return await this.#run('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
    } catch (error) {
      throw translate(error);
    }
  }

  async #run<T>(begin: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    // Between two statements a dying server is reported as an event, which would end the process unheard.
    const onError = (error: Error) => {
      broken = error;
    };
    client.on('error', onError);
    try {
      await client.query(begin);
      const result = await work(new PostgresTransaction(client));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      try {
        await client.query('ROLLBACK');
      } catch (lost) {
        broken = lost instanceof Error ? lost : new Error(String(lost)); // the pool drops the connection
      }
      throw error;
    } finally {
      client.removeListener('error', onError);
      client.release(broken);
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

/** The open transaction of a connection. */
class PostgresTransaction implements Sql {
  readonly kind = 'pg';
  readonly #client: PgClient;

  constructor(client: PgClient) {
    this.#client = client;
  }

  query(text: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    return this.#send(text, [...params]);
  }

  async #send(text: string, params: unknown[]): Promise<Row[]> {
    return (await this.#client.query(text, params)).rows as Row[];
  }

  insert(into: string, rows: readonly (readonly SqlValue[])[], suffix: string): Promise<Row[]> {
    return insertInto((text, params) => this.#send(text, params), into, rows, suffix);
  }

  async exec(text: string): Promise<void> {
    await this.#client.query(text);
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
