import type { LogSort, SortOrder } from '@aim2balance/contract';
import { decodeCursor, encodeCursor } from './cursor.js';
import { SLOT_MS } from './ingest.js';
import { readEvent } from './read-event.js';
import { int, type Row, type Sql, type SqlValue } from './sql.js';
import { eventColumns, type UsageEvent } from './usage-event.js';
import { type Interval, totals, type UsageFilter, where } from './usage-reads.js';

export interface LogRequest extends Interval {
  /** 1-based; excluded by `cursor`. */
  page?: number;
  cursor?: string;
  limit: number;
  sort: LogSort;
  order: SortOrder;
  filter: UsageFilter;
}

export interface Page<T> {
  rows: T[];
  total: number;
  nextCursor: string | null;
}

/** An unknown cost sorts below every known one, on every engine alike. */
const sortColumns: Record<LogSort, string> = {
  date: 'occurred_ms',
  projectName: 'project_id',
  providerName: 'provider',
  model: 'model',
  inputTokens: 'input_tokens',
  outputTokens: 'output_tokens',
  totalTokens: '(input_tokens+output_tokens)',
  cost: 'coalesce(cost_nano,-1)',
};

/** From this many rows on, a page is found over the rollup rather than by walking the index. */
const SEEK_FROM = { sqlite: 100_000, pg: 1_000 };

/** One page of single calls; ties in the sort column are in the order of the event id. */
export async function log(sql: Sql, accountId: string, request: LogRequest): Promise<Page<UsageEvent>> {
  const { fromMs, toMs, limit, sort, order, filter } = request;
  // The end of a relative range moves with the clock: it is no part of the list's identity.
  const scope = JSON.stringify(['log', accountId, sort, order, filter]);
  const total = (await totals(sql, accountId, request, filter)).events;
  const column = sortColumns[sort];
  const direction = order === 'asc' ? 'ASC' : 'DESC';
  const params: SqlValue[] = [accountId, fromMs, toMs];
  let condition = `account_id=$1 AND occurred_ms>=$2 AND occurred_ms<$3${where(filter, params)}`;
  let offset = 0;
  if (request.cursor !== undefined) {
    const [value, id] = decodeCursor(request.cursor, scope);
    const beyond = order === 'asc' ? '>' : '<';
    const at = params.push(value, id);
    const cast = typeof value === 'number' ? `CAST($${at - 1} AS BIGINT)` : `$${at - 1}`;
    condition += ` AND (${column},event_id)${beyond}(${cast},$${at})`;
  } else {
    offset = ((request.page ?? 1) - 1) * limit;
    if (offset >= total) return { rows: [], total, nextCursor: null };
    const plain = sort === 'date' && Object.keys(filter).length === 0;
    if (plain && offset >= SEEK_FROM[sql.kind]) {
      const seek = await seekSlot(sql, accountId, request, offset);
      if (seek) {
        params[order === 'asc' ? 1 : 2] = order === 'asc' ? Math.max(fromMs, seek.edgeMs) : Math.min(toMs, seek.edgeMs);
        offset -= seek.skipped;
      }
    }
  }
  const at = params.push(limit + 1, offset);
  const found = await sql.query(
    `SELECT ${eventColumns},${column} AS sort_value FROM usage_event WHERE ${condition}
     ORDER BY ${column} ${direction}, event_id ${direction} LIMIT $${at - 1} OFFSET $${at}`,
    params,
  );
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(readEvent),
    total,
    nextCursor:
      last && found.length > limit ? encodeCursor([sortValue(last, sort), String(last.event_id)], scope) : null,
  };
}

function sortValue(row: Row, sort: LogSort): string | number {
  return sort === 'projectName' || sort === 'providerName' || sort === 'model'
    ? String(row.sort_value)
    : int(row.sort_value);
}

/** The slot that holds row `offset` of the list, and how many rows lie before that slot. */
async function seekSlot(
  sql: Sql,
  accountId: string,
  { fromMs, toMs, order }: LogRequest,
  offset: number,
): Promise<{ edgeMs: number; skipped: number } | null> {
  // Whole slots only: the ragged end at the head of the list is counted by itself.
  const firstSlot = Math.ceil(fromMs / SLOT_MS);
  const endSlot = Math.floor(toMs / SLOT_MS);
  if (firstSlot >= endSlot) return null;
  const head = order === 'asc' ? { fromMs, toMs: firstSlot * SLOT_MS } : { fromMs: endSlot * SLOT_MS, toMs };
  const before = head.fromMs < head.toMs ? (await totals(sql, accountId, head)).events : 0;
  if (before > offset) return null;
  const direction = order === 'asc' ? 'ASC' : 'DESC';
  const [row] = await sql.query(
    `SELECT slot, reached-events AS skipped FROM
       (SELECT slot, events, CAST(sum(events) OVER (ORDER BY slot ${direction}) AS BIGINT) AS reached
        FROM usage_slot WHERE account_id=$1 AND slot>=$2 AND slot<$3) x
     WHERE reached>CAST($4 AS BIGINT) ORDER BY slot ${direction} LIMIT 1`,
    [accountId, firstSlot, endSlot, offset - before],
  );
  if (!row) return null;
  const slot = int(row.slot);
  return {
    edgeMs: (order === 'asc' ? slot : slot + 1) * SLOT_MS,
    skipped: before + int(row.skipped),
  };
}
