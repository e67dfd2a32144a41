/** What a column can hold. Integers come as `bigint` or as decimal text, whichever the driver gives: read them with {@link int} and {@link big}. */
export type SqlValue = string | number | bigint | null;
export type Row = Record<string, SqlValue>;

/**
 * The one shape in which the store talks to an engine. Statements are written once, for SQLite and PostgreSQL alike:
 * integers only, parameters as `$n`, `ON CONFLICT`, `RETURNING`.
 */
export interface Sql {
  readonly kind: 'sqlite' | 'pg';
  query(text: string, params?: readonly SqlValue[]): Promise<Row[]>;
  /**
   * Inserts rows into `into`, a `table (columns…)`, and gives back what `RETURNING` in `suffix` returned. A prepared row
   * at a time is quickest on SQLite, many rows a statement on PostgreSQL.
   */
  insert(into: string, rows: readonly (readonly SqlValue[])[], suffix: string): Promise<Row[]>;
  /** Runs statements without parameters. */
  exec(text: string): Promise<void>;
  /** Runs `work` in one write transaction; lost races (serialisation, deadlock, busy file) are run again. */
  tx<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Runs `work` over one unchanging view of the data. */
  snapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** An integer column as a number. @throws {RangeError} beyond 2^53 − 1, where a number would lose units */
export function int(value: SqlValue | undefined): number {
  const number = Number(value);
  if (value === null || value === undefined || !Number.isSafeInteger(number)) {
    throw new RangeError('A stored count does not fit a safe integer.');
  }
  return number;
}

/** An integer column that may be NULL. */
export function intOrNull(value: SqlValue | undefined): number | null {
  return value === null || value === undefined ? null : int(value);
}

/** An integer column as a bigint. */
export function big(value: SqlValue | undefined): bigint {
  if (value === null || value === undefined) throw new RangeError('A stored amount is missing.');
  return BigInt(value);
}

/** An integer column that may be NULL, as a bigint. */
export function bigOrNull(value: SqlValue | undefined): bigint | null {
  return value === null || value === undefined ? null : BigInt(value);
}

/** A text column. */
export function text(value: SqlValue | undefined): string {
  return String(value ?? '');
}

/** A text column that may be NULL. */
export function textOrNull(value: SqlValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
