import type { Migration } from './index.js';

const measures = `events BIGINT NOT NULL, input_tokens BIGINT NOT NULL, output_tokens BIGINT NOT NULL,
  cached_tokens BIGINT NOT NULL, cached_events BIGINT NOT NULL, cost_nano BIGINT NOT NULL, unpriced BIGINT NOT NULL,
  parted BIGINT NOT NULL, base_nano BIGINT NOT NULL, markup_nano BIGINT NOT NULL, fee_nano BIGINT NOT NULL`;

const shared = `
CREATE TABLE usage_event (
  account_id TEXT NOT NULL, event_id TEXT NOT NULL, occurred_ms BIGINT NOT NULL,
  project_id TEXT NOT NULL, provider TEXT NOT NULL, model TEXT NOT NULL,
  input_tokens BIGINT NOT NULL, output_tokens BIGINT NOT NULL, cached_tokens BIGINT,
  cost_nano BIGINT, base_nano BIGINT, markup_nano BIGINT, fee_nano BIGINT,
  exchange_rate TEXT, list_currency TEXT, duration_ms BIGINT,
  PRIMARY KEY (account_id, event_id));
CREATE INDEX usage_event_time ON usage_event (account_id, occurred_ms DESC, event_id DESC);

CREATE TABLE wallet (
  account_id TEXT NOT NULL PRIMARY KEY, balance_nano BIGINT NOT NULL,
  reference_nano BIGINT NOT NULL, updated_ms BIGINT NOT NULL);

CREATE TABLE ledger_entry (
  account_id TEXT NOT NULL, entry_id TEXT NOT NULL, occurred_ms BIGINT NOT NULL, kind TEXT NOT NULL,
  amount_nano BIGINT NOT NULL, balance_after_nano BIGINT NOT NULL, description TEXT NOT NULL,
  PRIMARY KEY (account_id, entry_id));
CREATE INDEX ledger_entry_time ON ledger_entry (account_id, occurred_ms DESC, entry_id DESC);

CREATE TABLE payment (
  account_id TEXT NOT NULL, payment_id TEXT NOT NULL, created_ms BIGINT NOT NULL, updated_ms BIGINT NOT NULL,
  amount_nano BIGINT NOT NULL, status TEXT NOT NULL, provider_ref TEXT, receipt_url TEXT,
  PRIMARY KEY (account_id, payment_id));
CREATE INDEX payment_time ON payment (account_id, created_ms DESC, payment_id DESC);
CREATE INDEX payment_provider_ref ON payment (provider_ref);
`;

const rollups = (suffix: string) => `
CREATE TABLE usage_day (
  account_id TEXT NOT NULL, utc_day INTEGER NOT NULL, project_id TEXT NOT NULL, provider TEXT NOT NULL,
  model TEXT NOT NULL, ${measures},
  PRIMARY KEY (account_id, utc_day, project_id, provider, model))${suffix};
CREATE TABLE usage_slot (
  account_id TEXT NOT NULL, slot INTEGER NOT NULL, ${measures},
  PRIMARY KEY (account_id, slot))${suffix};
`;

/** Names sort by code point on both engines: without it PostgreSQL would sort by the locale of the database. */
const collated = (sql: string) => sql.replaceAll(' TEXT', ' TEXT COLLATE "C"');

/** Money that moved stays as it was written: a correction is a further entry. */
export const initial: Migration = {
  id: 1,
  name: 'initial',
  sqlite: `${shared}${rollups(' WITHOUT ROWID')}
CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry
  BEGIN SELECT RAISE(ABORT, 'ledger entries are append-only'); END;
CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry
  BEGIN SELECT RAISE(ABORT, 'ledger entries are append-only'); END;
`,
  pg: `${collated(shared + rollups(''))}
CREATE FUNCTION a2b_append_only() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'ledger entries are append-only'; END $$;
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry
  FOR EACH ROW EXECUTE FUNCTION a2b_append_only();
CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION a2b_append_only();
`,
};
