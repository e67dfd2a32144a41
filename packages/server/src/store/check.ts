import { measureNames, ofEvent } from './measures.js';
import { int, type Sql, text } from './sql.js';

/** One rule that must hold of the stored data, and where it does not. */
export interface Invariant {
  name: string;
  holds: boolean;
  /** Accounts for which it does not hold, at most the first 20. */
  accounts: string[];
}

const sums = measureNames.map((name) => `CAST(sum(${name}) AS BIGINT) AS ${name}`).join(',');
const differs = measureNames.map((name) => `coalesce(e.${name},0)<>coalesce(r.${name},0)`).join(' OR ');

/** Accounts whose events do not add up to their rows in `table`. */
const rollupDiffers = (table: string) => `
  SELECT a.account_id AS account_id FROM
    (SELECT account_id FROM usage_event UNION SELECT account_id FROM ${table}) a
    LEFT JOIN (SELECT account_id,${sums} FROM (SELECT account_id,${ofEvent} FROM usage_event) x GROUP BY account_id) e
      ON e.account_id=a.account_id
    LEFT JOIN (SELECT account_id,${sums} FROM ${table} GROUP BY account_id) r ON r.account_id=a.account_id
  WHERE ${differs} ORDER BY a.account_id`;

const invariants: readonly { name: string; sql: string }[] = [
  { name: 'events = daily rollup', sql: rollupDiffers('usage_day') },
  { name: 'events = quarter-hour rollup', sql: rollupDiffers('usage_slot') },
  {
    name: 'wallet = ledger − cost of events',
    sql: `
  SELECT a.account_id AS account_id FROM
    (SELECT account_id FROM wallet UNION SELECT account_id FROM ledger_entry UNION SELECT account_id FROM usage_event) a
    LEFT JOIN wallet w ON w.account_id=a.account_id
    LEFT JOIN (SELECT account_id,CAST(sum(amount_nano) AS BIGINT) AS n FROM ledger_entry GROUP BY account_id) l
      ON l.account_id=a.account_id
    LEFT JOIN (SELECT account_id,CAST(sum(coalesce(cost_nano,0)) AS BIGINT) AS n FROM usage_event GROUP BY account_id) c
      ON c.account_id=a.account_id
  WHERE coalesce(w.balance_nano,0)<>coalesce(l.n,0)-coalesce(c.n,0) ORDER BY a.account_id`,
  },
  {
    name: 'exchange rates = events with cost parts',
    sql: `
  SELECT a.account_id AS account_id FROM
    (SELECT account_id FROM usage_rate UNION SELECT account_id FROM usage_day WHERE parted>0) a
    LEFT JOIN (SELECT account_id,CAST(sum(parted) AS BIGINT) AS n FROM usage_rate GROUP BY account_id) r
      ON r.account_id=a.account_id
    LEFT JOIN (SELECT account_id,CAST(sum(parted) AS BIGINT) AS n FROM usage_day GROUP BY account_id) d
      ON d.account_id=a.account_id
  WHERE coalesce(r.n,0)<>coalesce(d.n,0) ORDER BY a.account_id`,
  },
  {
    name: 'every settled payment is booked, at its amount',
    sql: `
  SELECT p.account_id AS account_id FROM payment p
    LEFT JOIN ledger_entry l ON l.account_id=p.account_id AND l.entry_id=p.payment_id
  WHERE p.status='settled' AND (l.entry_id IS NULL OR l.amount_nano<>p.amount_nano) ORDER BY p.account_id`,
  },
];

export interface CheckReport {
  holds: boolean;
  invariants: Invariant[];
  events: number;
  ledgerEntries: number;
}

/** Holds the stored data against every rule, over one unchanging view of it. */
export function check(sql: Sql): Promise<CheckReport> {
  return sql.snapshot(async (view) => {
    const results: Invariant[] = [];
    for (const { name, sql: query } of invariants) {
      const accounts = (await view.query(query)).map((row) => text(row.account_id));
      results.push({ name, holds: accounts.length === 0, accounts: [...new Set(accounts)].slice(0, 20) });
    }
    const [events] = await view.query('SELECT count(*) AS n FROM usage_event');
    const [entries] = await view.query('SELECT count(*) AS n FROM ledger_entry');
    return {
      holds: results.every((result) => result.holds),
      invariants: results,
      events: int(events?.n),
      ledgerEntries: int(entries?.n),
    };
  });
}
