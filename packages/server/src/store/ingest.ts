import { groupBy } from '../group-by.js';
import { ConflictError } from './conflict-error.js';
import { DAY_MS } from './day-ms.js';
import { expectWithinLimit } from './ledger.js';
import { addTo, type Measure, measureNames, rolledUp } from './measures.js';
import { countRates } from './rates.js';
import { big, type Row, type Sql, type SqlValue } from './sql.js';
import { eventColumns, toRow, type UsageEvent } from './usage-event.js';

/** Width of a `usage_slot`: every offset of the IANA database in force since 1980 is a multiple of it. */
export const SLOT_MS = 900_000;

export interface IngestResult {
  /** Events stored by this call. */
  accepted: number;
  /** Events that were stored before, with the same content. */
  duplicates: number;
  /** Events whose id is stored with another content; what is stored stays. */
  conflicts: UsageEvent[];
}

export interface IngestOptions {
  /** What an id with another content does: `refuse` the whole batch, or `report` it and store the others. @defaultValue 'refuse' */
  onConflict?: 'refuse' | 'report';
}

const INSERT_EVENT = `usage_event (${eventColumns})`;
const ON_EVENT = 'ON CONFLICT (account_id,event_id) DO NOTHING RETURNING account_id,event_id';
/** Ids in one look-up. */
const LOOKUP = 500;
const DAY_KEY = 'account_id,utc_day,project_id,provider,model';

/**
 * Stores events and adds them to both rollups and to the wallet, all in one transaction. The same id is stored once,
 * whoever sends it, however often and however many at a time.
 * @throws {ConflictError} with `onConflict: 'refuse'`, an id came with another content; nothing is stored then
 */
export async function ingest(
  sql: Sql,
  events: readonly UsageEvent[],
  nowMs: number,
  { onConflict = 'refuse' }: IngestOptions = {},
): Promise<IngestResult> {
  if (events.length === 0) return { accepted: 0, duplicates: 0, conflicts: [] };
  const { unique, repeated } = distinct(events);
  return sql.tx(async (tx) => {
    const added = await insertEvents(tx, unique);
    const known = [...unique.filter((event) => !added.has(event)), ...repeated];
    const conflicts = await conflicting(tx, known);
    if (conflicts.length > 0 && onConflict === 'refuse') throw conflictError(conflicts);
    if (added.size > 0) await addUp(tx, [...added], nowMs);
    return { accepted: added.size, duplicates: known.length - conflicts.length, conflicts };
  });
}

function conflictError(conflicts: readonly UsageEvent[]): ConflictError {
  return new ConflictError(
    'An event id is stored already with another content; the stored one stays. Send a correction under an id of its own.',
    conflicts.map((event) => event.eventId),
  );
}

const keyOf = (accountId: SqlValue | undefined, id: SqlValue | undefined) => `${accountId}\u0000${id}`;

/** The first event of each id, sorted by key so that concurrent batches lock in one order, and the further ones. */
function distinct(events: readonly UsageEvent[]): { unique: UsageEvent[]; repeated: UsageEvent[] } {
  const first = new Map<string, UsageEvent>();
  const repeated: UsageEvent[] = [];
  for (const event of events) {
    const key = keyOf(event.accountId, event.eventId);
    if (first.has(key)) repeated.push(event);
    else first.set(key, event);
  }
  const unique = [...first].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, event]) => event);
  return { unique, repeated };
}

async function insertEvents(tx: Sql, events: readonly UsageEvent[]): Promise<Set<UsageEvent>> {
  const rows = await tx.insert(INSERT_EVENT, events.map(toRow), ON_EVENT);
  if (rows.length === events.length) return new Set(events);
  const inserted = new Set(rows.map((row) => keyOf(row.account_id, row.event_id)));
  return new Set(events.filter((event) => inserted.has(keyOf(event.accountId, event.eventId))));
}

/** Those of `events` whose stored namesake differs. */
async function conflicting(tx: Sql, events: readonly UsageEvent[]): Promise<UsageEvent[]> {
  const found: UsageEvent[] = [];
  const byAccount = groupBy(events, (event) => event.accountId);
  for (const [accountId, group] of byAccount) {
    for (let start = 0; start < group.length; start += LOOKUP) {
      const chunk = group.slice(start, start + LOOKUP);
      const rows = await tx.query(
        `SELECT ${eventColumns} FROM usage_event WHERE account_id=$1 AND event_id IN (${chunk.map((_, i) => `$${i + 2}`).join(',')})`,
        [accountId, ...chunk.map((event) => event.eventId)],
      );
      const stored = new Map(rows.map((row) => [String(row.event_id), row]));
      found.push(...chunk.filter((event) => !sameContent(event, stored.get(event.eventId))));
    }
  }
  return found;
}

const columnNames = eventColumns.split(',');

function sameContent(event: UsageEvent, row: Row | undefined): boolean {
  const values = toRow(event);
  return (
    row !== undefined &&
    columnNames.every((name, i) => {
      const [stored, sent] = [row[name] ?? null, values[i] ?? null];
      return stored === null || sent === null ? stored === sent : String(stored) === String(sent);
    })
  );
}

/** A rollup row while it is being added up: its key and its measures. */
interface Bucket {
  key: SqlValue[];
  sums: Record<Measure, number>;
}

function bucketOf(buckets: Map<string, Bucket>, key: SqlValue[]): Bucket {
  const name = key.join('\u0000');
  let bucket = buckets.get(name);
  if (!bucket) {
    bucket = { key, sums: Object.fromEntries(measureNames.map((measure) => [measure, 0])) as Record<Measure, number> };
    buckets.set(name, bucket);
  }
  return bucket;
}

function add({ sums }: Bucket, event: UsageEvent): void {
  sums.events += 1;
  sums.input_tokens += event.inputTokens;
  sums.output_tokens += event.outputTokens;
  if (event.cachedTokens !== null) {
    sums.cached_tokens += event.cachedTokens;
    sums.cached_events += 1;
  }
  if (event.costNano === null) sums.unpriced += 1;
  else sums.cost_nano += event.costNano;
  if (event.parts) {
    sums.parted += 1;
    sums.base_nano += event.parts.baseNano;
    sums.markup_nano += event.parts.markupNano;
    sums.fee_nano += event.parts.feeNano;
  }
}

const isExact = ({ sums }: Bucket) => measureNames.every((measure) => Number.isSafeInteger(sums[measure]));

function sorted(buckets: Map<string, Bucket>): SqlValue[][] {
  return [...buckets]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { key, sums }]) => [...key, ...measureNames.map((measure) => sums[measure])]);
}

/** Adds new events to the rollups and the wallets. */
async function addUp(tx: Sql, events: readonly UsageEvent[], nowMs: number): Promise<void> {
  const days = new Map<string, Bucket>();
  const slots = new Map<string, Bucket>();
  const wallets = new Map<string, Bucket>();
  for (const event of events) {
    const { accountId, occurredMs, projectId, provider, model } = event;
    add(bucketOf(days, [accountId, Math.floor(occurredMs / DAY_MS), projectId, provider, model]), event);
    add(bucketOf(slots, [accountId, Math.floor(occurredMs / SLOT_MS)]), event);
    add(bucketOf(wallets, [accountId]), event);
  }
  // Sums past 2^53 would lose units: then the halves are added one after the other.
  if (events.length > 1 && ![...wallets.values()].every(isExact)) {
    const middle = events.length >> 1;
    await addUp(tx, events.slice(0, middle), nowMs);
    await addUp(tx, events.slice(middle), nowMs);
    return;
  }
  await tx.insert(
    `usage_day (${DAY_KEY},${rolledUp})`,
    sorted(days),
    `ON CONFLICT (${DAY_KEY}) DO UPDATE SET ${addTo('usage_day')}`,
  );
  await tx.insert(
    `usage_slot (account_id,slot,${rolledUp})`,
    sorted(slots),
    `ON CONFLICT (account_id,slot) DO UPDATE SET ${addTo('usage_slot')}`,
  );
  await countRates(tx, events);
  const spent = [...wallets].sort(([a], [b]) => (a < b ? -1 : 1));
  const balances = await tx.insert(
    'wallet (account_id,balance_nano,reference_nano,updated_ms)',
    spent.map(([accountId, { sums }]) => [accountId, -sums.cost_nano || 0, 0, nowMs]),
    `ON CONFLICT (account_id) DO UPDATE SET balance_nano=wallet.balance_nano+excluded.balance_nano,
      updated_ms=excluded.updated_ms RETURNING balance_nano`,
  );
  for (const row of balances) expectWithinLimit(big(row.balance_nano));
}
