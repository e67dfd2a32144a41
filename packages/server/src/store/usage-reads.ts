import { DAY_MS } from './day-ms.js';
import { SLOT_MS } from './ingest.js';
import { addTotals, noTotals, ofEvent, offEvent, rolledUp, summed, type Totals, totalsOf } from './measures.js';
import { int, type Sql, type SqlValue, text } from './sql.js';

/** A half-open interval of instants, ms. */
export interface Interval {
  fromMs: number;
  toMs: number;
}

/** Narrows usage to one provider, project (empty: none) or model. */
export interface UsageFilter {
  provider?: string;
  project?: string;
  model?: string;
}

/** Sums of the calls of one combination of names. */
export interface Group extends Totals {
  project: string;
  provider: string;
  model: string;
}

const filterColumns = { provider: 'provider', project: 'project_id', model: 'model' } as const;

/** `AND` conditions of a filter; its values are pushed onto `params`. */
export function where(filter: UsageFilter, params: SqlValue[]): string {
  let sql = '';
  for (const [key, column] of Object.entries(filterColumns)) {
    const value = filter[key as keyof UsageFilter];
    if (value !== undefined) sql += ` AND ${column}=$${params.push(value)}`;
  }
  return sql;
}

/**
 * Rollup rows of the UTC days that an interval mostly covers, and single events for what it has more, or less, at its
 * two ends: at most half a day each. So any interval is exact to the millisecond, in any zone, at the cost of its days
 * rather than of its events.
 */
function rows(accountId: string, { fromMs, toMs }: Interval, filter: UsageFilter, names: string) {
  const params: SqlValue[] = [accountId];
  const and = where(filter, params);
  const raw = (columns: string, startMs: number, endMs: number) =>
    `SELECT ${names}${columns} FROM usage_event WHERE account_id=$1
     AND occurred_ms>=$${params.push(startMs)} AND occurred_ms<$${params.push(endMs)}${and}`;
  const firstDay = Math.round(fromMs / DAY_MS);
  const endDay = Math.round(toMs / DAY_MS);
  const endsMs = Math.abs(firstDay * DAY_MS - fromMs) + Math.abs(endDay * DAY_MS - toMs);
  if (firstDay >= endDay || endsMs > toMs - fromMs) return { sql: raw(ofEvent, fromMs, toMs), params };
  const parts = [
    `SELECT ${names}${rolledUp} FROM usage_day WHERE account_id=$1
     AND utc_day>=$${params.push(firstDay)} AND utc_day<$${params.push(endDay)}${and}`,
  ];
  const startMs = firstDay * DAY_MS;
  if (fromMs < startMs) parts.push(raw(ofEvent, fromMs, startMs));
  else if (fromMs > startMs) parts.push(raw(offEvent, startMs, fromMs));
  const endMs = endDay * DAY_MS;
  if (toMs > endMs) parts.push(raw(ofEvent, endMs, toMs));
  else if (toMs < endMs) parts.push(raw(offEvent, toMs, endMs));
  return { sql: parts.join(' UNION ALL '), params };
}

/** Sums over an interval. */
export async function totals(
  sql: Sql,
  accountId: string,
  interval: Interval,
  filter: UsageFilter = {},
): Promise<Totals> {
  const part = rows(accountId, interval, filter, '');
  const [row] = await sql.query(`SELECT ${summed} FROM (${part.sql}) x`, part.params);
  return row ? totalsOf(row) : noTotals;
}

const groupings = {
  provider: ['provider'],
  project: ['project_id', 'provider'],
  model: ['model', 'provider'],
} as const;

/** Sums over an interval by names: by provider, by project and provider, or by model and provider. */
export async function groups(
  sql: Sql,
  accountId: string,
  by: keyof typeof groupings,
  interval: Interval,
): Promise<Group[]> {
  const names = groupings[by].join(',');
  const part = rows(accountId, interval, {}, `${names},`);
  const found = await sql.query(
    `SELECT ${names},${summed} FROM (${part.sql}) x GROUP BY ${names}
     HAVING sum(events)>0`,
    part.params,
  );
  return found
    .map((row) => ({
      project: text(row.project_id),
      provider: text(row.provider),
      model: text(row.model),
      ...totalsOf(row),
    }))
    .sort((a, b) => tokens(b) - tokens(a) || compare(nameOf(a), nameOf(b)));
}

const tokens = (group: Totals) => group.inputTokens + group.outputTokens;
const nameOf = (group: Group) => `${group.project}\u0000${group.model}\u0000${group.provider}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Buckets in one statement; three parameters each, far below every engine's limit. */
const BUCKETS = 1000;

/** Sums of each of `buckets`, in their order; zeros where nothing happened. */
export async function series(sql: Sql, accountId: string, buckets: readonly Interval[]): Promise<Totals[]> {
  const result = buckets.map(() => noTotals);
  const ragged: { index: number; interval: Interval }[] = [];
  const slotted: { index: number; first: number; end: number }[] = [];
  for (const [index, { fromMs, toMs }] of buckets.entries()) {
    const first = Math.ceil(fromMs / SLOT_MS);
    const end = Math.floor(toMs / SLOT_MS);
    if (first >= end) {
      if (fromMs < toMs) ragged.push({ index, interval: { fromMs, toMs } });
      continue;
    }
    slotted.push({ index, first, end });
    if (fromMs < first * SLOT_MS) ragged.push({ index, interval: { fromMs, toMs: first * SLOT_MS } });
    if (end * SLOT_MS < toMs) ragged.push({ index, interval: { fromMs: end * SLOT_MS, toMs } });
  }
  for (let start = 0; start < slotted.length; start += BUCKETS) {
    const chunk = slotted.slice(start, start + BUCKETS);
    const params: SqlValue[] = [accountId];
    const values = chunk.map(({ index, first, end }) => {
      const at = params.push(index, first, end);
      return `(CAST($${at - 2} AS BIGINT),CAST($${at - 1} AS BIGINT),CAST($${at} AS BIGINT))`;
    });
    const found = await sql.query(
      `WITH b(k,lo,hi) AS (VALUES ${values.join(',')})
       SELECT b.k AS k,${summed} FROM b JOIN usage_slot s ON s.account_id=$1 AND s.slot>=b.lo AND s.slot<b.hi
       GROUP BY b.k`,
      params,
    );
    for (const row of found) result[int(row.k)] = totalsOf(row);
  }
  // At most the two ends of a range, and each day of the few zones that once had odd offsets.
  for (const { index, interval } of ragged) {
    result[index] = addTotals(result[index] ?? noTotals, await totals(sql, accountId, interval));
  }
  return result;
}

/** Which of `buckets` hold any call. */
export async function occupied(sql: Sql, accountId: string, buckets: readonly Interval[]): Promise<boolean[]> {
  const result = buckets.map(() => false);
  for (let start = 0; start < buckets.length; start += BUCKETS) {
    const params: SqlValue[] = [accountId];
    const values = buckets.slice(start, start + BUCKETS).map(({ fromMs, toMs }, i) => {
      const at = params.push(start + i, fromMs, toMs);
      return `(CAST($${at - 2} AS BIGINT),CAST($${at - 1} AS BIGINT),CAST($${at} AS BIGINT))`;
    });
    const found = await sql.query(
      `WITH b(k,lo,hi) AS (VALUES ${values.join(',')}) SELECT b.k AS k FROM b WHERE EXISTS
       (SELECT 1 FROM usage_event e WHERE e.account_id=$1 AND e.occurred_ms>=b.lo AND e.occurred_ms<b.hi)`,
      params,
    );
    for (const row of found) result[int(row.k)] = true;
  }
  return result;
}

/** First and last instant with a call; `null` without any. */
export async function extent(sql: Sql, accountId: string): Promise<{ firstMs: number; lastMs: number } | null> {
  // Two seeks in the index; min and max in one statement would read all of it.
  const end = (order: string) =>
    sql.query(`SELECT occurred_ms FROM usage_event WHERE account_id=$1 ORDER BY occurred_ms ${order} LIMIT 1`, [
      accountId,
    ]);
  const [[first], [last]] = await Promise.all([end('ASC'), end('DESC')]);
  return first && last ? { firstMs: int(first.occurred_ms), lastMs: int(last.occurred_ms) } : null;
}
