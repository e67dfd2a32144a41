import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres, type TestPostgres } from '../../packages/server/src/test-support/postgres.js';
import { a2b, scratch } from './support/cli.js';
import { crashRounds } from './support/crash.js';

/** `npm run test:soak` runs all twenty. */
const ROUNDS = process.env.A2B_SOAK === '1' ? 20 : 3;
const TIMEOUT_MS = 600_000;

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, TIMEOUT_MS);
afterAll(() => postgres.stop(), TIMEOUT_MS);

test('LED-04 kill -9 under load loses no acknowledged write: node:sqlite', { timeout: TIMEOUT_MS }, async () => {
  const db = join(scratch(), 'a2b.db');
  await crashRounds(db, ROUNDS);
  expect(await a2b(['check', '--db', db])).toMatchObject({ code: 0 });
});

test('LED-04 kill -9 under load loses no acknowledged write: PostgreSQL', { timeout: TIMEOUT_MS }, async () => {
  const db = await postgres.createDatabase();
  await crashRounds(db, ROUNDS);
  expect(await a2b(['check', '--db', db])).toMatchObject({ code: 0 });
});
