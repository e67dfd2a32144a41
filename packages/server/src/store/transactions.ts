import { decodeCursor, encodeCursor } from './cursor.js';
import { type LedgerEntry, readEntry } from './ledger.js';
import type { Totals } from './measures.js';
import { type Payment, readPayment } from './payments.js';
import { int, type Row, type Sql, type SqlValue, textOrNull } from './sql.js';
import type { Page } from './usage-log.js';
import { type Interval, occupied, series, totals } from './usage-reads.js';

/** One line of the billing history. */
export type HistoryLine =
  | { kind: 'entry'; id: string; dateMs: number; entry: LedgerEntry; receiptUrl: string | null }
  | { kind: 'payment'; id: string; dateMs: number; payment: Payment }
  | {
      kind: 'usage';
      id: string;
      dateMs: number;
      totals: Totals;
      /** Cost of all calls before this line. */
      spentBeforeNano: bigint;
    };

/** A local day. */
export interface Day extends Interval {
  /** `YYYY-MM-DD`. */
  date: string;
}

export interface HistoryRequest {
  /** 1-based; excluded by `cursor`. */
  page?: number;
  cursor?: string;
  limit: number;
  /** Only this kind of line. */
  type?: string;
  /** IANA zone of the usage lines. */
  timeZone: string;
  /** Local days of the history, in any order, clipped to its range. */
  days: readonly Day[];
  /** Narrows the movements of money; `null`: all. */
  interval: Interval | null;
}

interface Key {
  dateMs: number;
  id: string;
}

/** Newest first; ties in the order of the id. */
const newestFirst = (a: Key, b: Key) => b.dateMs - a.dateMs || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

const ENTRIES = `SELECT l.account_id AS account_id,entry_id AS id,occurred_ms AS date_ms,kind,
  l.amount_nano AS amount_nano,balance_after_nano,description,receipt_url,'' AS status
  FROM ledger_entry l LEFT JOIN payment p ON p.account_id=l.account_id AND p.payment_id=l.entry_id
  WHERE l.account_id=$1`;
const PAYMENTS = `SELECT account_id,payment_id AS id,created_ms AS date_ms,'topup' AS kind,amount_nano,
  0 AS balance_after_nano,'' AS description,receipt_url,status FROM payment WHERE account_id=$1 AND status<>'settled'`;

/**
 * One page of the billing history: movements of money, payments under way, and one line for each local day with
 * usage, dated at the day's beginning.
 */
export async function history(sql: Sql, accountId: string, request: HistoryRequest): Promise<Page<HistoryLine>> {
  const { limit, type, timeZone } = request;
  const scope = JSON.stringify(['transactions', accountId, type ?? '', timeZone]);
  const after = request.cursor === undefined ? null : positionOf(request.cursor, scope);
  const offset = after ? 0 : ((request.page ?? 1) - 1) * limit;
  const moves = await movements(sql, accountId, request, after, offset + limit + 1);
  const used = type === undefined || type === 'usage' ? await usageDays(sql, accountId, request) : [];
  const lines = [...moves.rows, ...used.filter((day) => !after || newestFirst(after, day) < 0)].sort(newestFirst);
  const page = lines.slice(offset, offset + limit);
  const last = page.at(-1);
  return {
    rows: await withTotals(sql, accountId, page),
    total: moves.total + used.length,
    nextCursor: last && lines.length > offset + limit ? encodeCursor([last.dateMs, last.id], scope) : null,
  };
}

function positionOf(cursor: string, scope: string): Key {
  const [dateMs, id] = decodeCursor(cursor, scope);
  return { dateMs: Number(dateMs), id };
}

type Line = Exclude<HistoryLine, { kind: 'usage' }> | { kind: 'usage'; id: string; dateMs: number; day: Day };

async function movements(
  sql: Sql,
  accountId: string,
  { type, interval }: HistoryRequest,
  after: Key | null,
  count: number,
): Promise<{ rows: Line[]; total: number }> {
  if (type === 'usage') return { rows: [], total: 0 };
  const params: SqlValue[] = [accountId];
  let filter = '1=1';
  if (type !== undefined) filter += ` AND kind=$${params.push(type)}`;
  if (interval) {
    params.push(interval.fromMs, interval.toMs);
    filter += ` AND date_ms>=$${params.length - 1} AND date_ms<$${params.length}`;
  }
  const from = `FROM (${ENTRIES} UNION ALL ${PAYMENTS}) x WHERE ${filter}`;
  const [counted] = await sql.query(`SELECT count(*) AS total ${from}`, params);
  let beyond = '';
  if (after) {
    params.push(after.dateMs, after.id);
    beyond = ` AND (date_ms,id)<(CAST($${params.length - 1} AS BIGINT),$${params.length})`;
  }
  const rows = await sql.query(
    `SELECT * ${from}${beyond} ORDER BY date_ms DESC, id DESC LIMIT $${params.push(count)}`,
    params,
  );
  return { rows: rows.map(movement), total: int(counted?.total) };
}

function movement(row: Row): Line {
  const id = String(row.id);
  const dateMs = int(row.date_ms);
  return row.status === ''
    ? {
        kind: 'entry',
        id,
        dateMs,
        entry: readEntry({ ...row, entry_id: id, occurred_ms: dateMs }),
        receiptUrl: textOrNull(row.receipt_url),
      }
    : { kind: 'payment', id, dateMs, payment: readPayment({ ...row, payment_id: id, created_ms: dateMs }) };
}

async function usageDays(sql: Sql, accountId: string, { days, timeZone }: HistoryRequest): Promise<Line[]> {
  const has = await occupied(sql, accountId, days);
  return (
    days
      .filter((_, index) => has[index])
      // The id names the zone: another one cuts other days.
      .map((day) => ({ kind: 'usage', id: `usage-${day.date}-${timeZone}`, dateMs: day.fromMs, day }))
  );
}

async function withTotals(sql: Sql, accountId: string, page: readonly Line[]): Promise<HistoryLine[]> {
  const days = page.flatMap((line) => (line.kind === 'usage' ? [line.day] : []));
  // A page cuts one piece out of the days with usage: what was spent before it carries over from its oldest day.
  const oldest = days.at(-1);
  const [sums, before] = await Promise.all([
    series(sql, accountId, days),
    oldest ? totals(sql, accountId, { fromMs: 0, toMs: oldest.fromMs }) : null,
  ]);
  let spentNano = before?.costNano ?? 0n;
  const spentBefore = sums
    .map((_, index) => index)
    .reverse()
    .map((index) => {
      const spentBeforeNano = spentNano;
      spentNano += sums[index]?.costNano ?? 0n;
      return spentBeforeNano;
    })
    .reverse();
  let index = 0;
  return page.map((line): HistoryLine => {
    if (line.kind !== 'usage') return line;
    const [dayTotals, spentBeforeNano] = [sums[index], spentBefore[index]];
    if (!dayTotals || spentBeforeNano === undefined) throw new Error('A day of the page has no sums.');
    index += 1;
    return { kind: 'usage', id: line.id, dateMs: line.dateMs, totals: dayTotals, spentBeforeNano };
  });
}
