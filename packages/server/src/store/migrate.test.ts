import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE_TIMEOUT_MS, engines } from '../test-support/engines.js';
import { randomEvents } from '../test-support/usage.js';
import { migrations } from './migrations/index.js';
import { openSql } from './open-store.js';
import { createStore } from './store.js';

describe.each(engines())('migration on $name', (engine) => {
  beforeAll(() => engine.start(), ENGINE_TIMEOUT_MS);
  afterAll(() => engine.stop(), ENGINE_TIMEOUT_MS);

  test('a database of the first schema keeps its data, and what is derived from it is there', async () => {
    const db = await engine.fresh();
    const sql = await openSql(db);
    const store = createStore(sql);
    await store.migrate();
    const span = { fromMs: Date.UTC(2026, 8, 1), toMs: Date.UTC(2026, 8, 20) };
    await store.ingest(randomEvents(300, 3, span.fromMs, span.toMs));
    const derived = await sql.query('SELECT * FROM usage_rate ORDER BY utc_day, exchange_rate, list_currency');
    // Back to the schema as it was first released.
    await sql.tx(async (tx) => {
      await tx.exec('DROP TABLE usage_rate');
      await tx.query('DELETE FROM schema_migration WHERE id>$1', [1]);
    });
    expect(await store.migrate()).toEqual(migrations.slice(1).map(({ name }) => name));
    expect(derived.length).toBeGreaterThan(10);
    expect(await sql.query('SELECT * FROM usage_rate ORDER BY utc_day, exchange_rate, list_currency')).toEqual(derived);
    expect(await store.check()).toMatchObject({ holds: true, events: 300 });
    expect(await store.rate('u1', span)).toEqual({ exchangeRate: 0.92, currency: 'USD' });
    await sql.close();
  });
});
