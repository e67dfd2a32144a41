import { DAY_MS } from './day-ms.js';
import { type Sql, type SqlValue, text } from './sql.js';
import type { UsageEvent } from './usage-event.js';
import type { Interval } from './usage-reads.js';

/** What the costs of a range were computed with. */
export interface Rate {
  /** EUR for one unit of `currency`; `null`: not known. */
  exchangeRate: number | null;
  /** ISO 4217 of the list prices; `null`: not known. */
  currency: string | null;
}

/** Counts the rates of new events, inside their transaction. */
export async function countRates(tx: Sql, events: readonly UsageEvent[]): Promise<void> {
  const counts = new Map<string, { key: SqlValue[]; parted: number }>();
  for (const { accountId, occurredMs, parts } of events) {
    if (!parts) continue;
    const rate = parts.exchangeRate === null ? '' : String(parts.exchangeRate);
    const key = [accountId, Math.floor(occurredMs / DAY_MS), rate, parts.currency ?? ''];
    const name = key.join('\u0000');
    const known = counts.get(name);
    if (known) known.parted += 1;
    else counts.set(name, { key, parted: 1 });
  }
  if (counts.size === 0) return;
  await tx.insert(
    'usage_rate (account_id,utc_day,exchange_rate,list_currency,parted)',
    // In the order of their keys, so that concurrent batches lock alike.
    [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { key, parted }]) => [...key, parted]),
    `ON CONFLICT (account_id,utc_day,exchange_rate,list_currency) DO UPDATE SET parted=usage_rate.parted+excluded.parted`,
  );
}

/** The one rate of the calls of an interval whose cost parts are known; `null`: several, or none. */
export async function rateOf(sql: Sql, accountId: string, { fromMs, toMs }: Interval): Promise<Rate | null> {
  const params: SqlValue[] = [accountId];
  const raw = (startMs: number, endMs: number) =>
    `SELECT coalesce(exchange_rate,'') AS exchange_rate,coalesce(list_currency,'') AS list_currency FROM usage_event
     WHERE account_id=$1 AND occurred_ms>=$${params.push(startMs)} AND occurred_ms<$${params.push(endMs)}
     AND base_nano IS NOT NULL`;
  const firstDay = Math.ceil(fromMs / DAY_MS);
  const endDay = Math.floor(toMs / DAY_MS);
  const parts =
    firstDay >= endDay
      ? [raw(fromMs, toMs)]
      : [
          `SELECT exchange_rate,list_currency FROM usage_rate WHERE account_id=$1
           AND utc_day>=$${params.push(firstDay)} AND utc_day<$${params.push(endDay)}`,
          raw(fromMs, firstDay * DAY_MS),
          raw(endDay * DAY_MS, toMs),
        ];
  const [rate, other] = await sql.query(
    `SELECT DISTINCT exchange_rate,list_currency FROM (${parts.join(' UNION ALL ')}) x LIMIT 2`,
    params,
  );
  if (!rate || other) return null;
  const [exchangeRate, currency] = [text(rate.exchange_rate), text(rate.list_currency)];
  return { exchangeRate: exchangeRate === '' ? null : Number(exchangeRate), currency: currency || null };
}
