import type { Migration } from './index.js';

const table = (text: string) => `
CREATE TABLE usage_rate (
  account_id ${text} NOT NULL, utc_day INTEGER NOT NULL, exchange_rate ${text} NOT NULL, list_currency ${text} NOT NULL,
  parted BIGINT NOT NULL,
  PRIMARY KEY (account_id, utc_day, exchange_rate, list_currency))`;

/** What is stored already; instants are not negative, so the division rounds down on both engines. */
const fill = `
INSERT INTO usage_rate (account_id,utc_day,exchange_rate,list_currency,parted)
  SELECT account_id,occurred_ms/86400000,coalesce(exchange_rate,''),coalesce(list_currency,''),count(*)
  FROM usage_event WHERE base_nano IS NOT NULL
  GROUP BY account_id,occurred_ms/86400000,coalesce(exchange_rate,''),coalesce(list_currency,'');
`;

/** Which exchange rates the costs of a day were computed with: asked for with each summary, and rarely more than one. */
export const usageRate: Migration = {
  id: 2,
  name: 'usage-rate',
  sqlite: `${table('TEXT')} WITHOUT ROWID;${fill}`,
  pg: `${table('TEXT COLLATE "C"')};${fill}`,
};
