import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE_TIMEOUT_MS, engines } from '../test-support/engines.js';
import { seeded, usageEvent } from '../test-support/usage.js';
import { ConflictError } from './conflict-error.js';
import type { Credit } from './ledger.js';
import type { Store } from './store.js';

const EUR = 1_000_000_000n;
/** `npm run test:soak`: the long versions. */
const SOAK = process.env.A2B_SOAK === '1';

function topup(entryId: string, eur: number, fields: Partial<Credit> = {}): Credit {
  return {
    accountId: 'u1',
    entryId,
    occurredMs: Date.UTC(2026, 9, 1),
    kind: 'topup',
    amountNano: BigInt(Math.round(eur * 100)) * (EUR / 100n),
    description: 'Top-up',
    ...fields,
  };
}

/** Runs `jobs`, `width` of them at a time. */
async function inParallel(jobs: readonly (() => Promise<unknown>)[], width: number): Promise<void> {
  const queue = jobs.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const job of queue) await job();
    }),
  );
}

describe.each(engines())('ledger on $name', { timeout: ENGINE_TIMEOUT_MS }, (engine) => {
  beforeAll(() => engine.start(), ENGINE_TIMEOUT_MS);
  afterAll(() => engine.stop(), ENGINE_TIMEOUT_MS);

  test('LED-01 200 parallel debits over 20 workers end at the exact balance', async () => {
    const store = await engine.store();
    await store.credit(topup('t1', 100));
    await inParallel(
      Array.from({ length: 200 }, () => () => store.ingest([usageEvent({ costNano: 2_711_125 })])),
      20,
    );
    expect((await store.wallet('u1')).balanceNano).toBe(100n * EUR - 200n * 2_711_125n);
    expect((await store.check()).holds).toBe(true);
  });

  test('LED-02 the same top-up ten times at once, 20 rounds: booked once each', async () => {
    const store = await engine.store();
    for (let round = 1; round <= 20; round++) {
      const booked = await Promise.all(Array.from({ length: 10 }, () => store.credit(topup(`t${round}`, 5))));
      expect(booked.filter(Boolean)).toHaveLength(1);
      expect((await store.wallet('u1')).balanceNano).toBe(BigInt(round) * 5n * EUR);
    }
    expect(await store.check()).toMatchObject({ holds: true, ledgerEntries: 20 });
  });

  test('LED-03 eight workers with transfers, top-ups, usage and refunds: every look adds up', async () => {
    const store = await engine.store();
    const endMs = performance.now() + 60_000;
    await bank(store, 8, SOAK ? () => performance.now() < endMs : (round) => round < 25);
  });

  test('LED-07 a booked id with another amount is a conflict, and the first booking stays', async () => {
    const store = await engine.store();
    await store.credit(topup('t1', 20));
    await expect(store.credit(topup('t1', 25))).rejects.toThrow(ConflictError);
    expect(await store.credit(topup('t1', 20, { occurredMs: Date.UTC(2026, 9, 9) }))).toBe(false);
    const event = usageEvent({ costNano: 1_000 });
    await store.ingest([event]);
    await expect(store.ingest([usageEvent(), { ...event, costNano: 2_000 }])).rejects.toThrow(ConflictError);
    expect((await store.wallet('u1')).balanceNano).toBe(20n * EUR - 1_000n);
    expect(await store.check()).toMatchObject({ holds: true, events: 1, ledgerEntries: 1 });
  });

  test('LED-09 a batch with one wrong event leaves no trace, or reports that one and stores the others', async () => {
    const store = await engine.store();
    const first = usageEvent({ costNano: 1_000 });
    await store.ingest([first]);
    const batch = [...Array.from({ length: 99 }, () => usageEvent({ costNano: 1_000 })), { ...first, model: 'other' }];
    await expect(store.ingest(batch)).rejects.toThrow(ConflictError);
    expect((await store.check()).events).toBe(1);
    const result = await store.ingest(batch, { onConflict: 'report' });
    expect(result).toMatchObject({ accepted: 99, duplicates: 0 });
    expect(result.conflicts.map(({ eventId }) => eventId)).toEqual([first.eventId]);
    expect(await store.check()).toMatchObject({ holds: true, events: 100 });
    expect((await store.wallet('u1')).balanceNano).toBe(-100_000n);
  });

  test('LED-11 a thousand events in any order, batches and repetitions give the same totals', async () => {
    const random = seeded(11);
    const events = Array.from({ length: 1000 }, (_, i) =>
      usageEvent({ eventId: `s${i}`, occurredMs: Date.UTC(2026, 8, 1) + i * 3_600_000, costNano: i * 7 }),
    );
    const seen: unknown[] = [];
    for (const shuffled of [events, [...events].sort(() => random() - 0.5), [...events].reverse()]) {
      const store = await engine.store();
      for (let at = 0; at < shuffled.length; at += 150) await store.ingest(shuffled.slice(at, at + 200));
      const span = { fromMs: 0, toMs: Date.UTC(2027, 0, 1) };
      seen.push([await store.totals('u1', span), (await store.wallet('u1')).balanceNano]);
      expect((await store.check()).holds).toBe(true);
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  test('LED-14 the database itself refuses to change or delete a booked entry', async () => {
    const store = await engine.store();
    await store.credit(topup('t1', 20));
    for (const statement of [
      'UPDATE ledger_entry SET amount_nano = amount_nano + 1',
      'DELETE FROM ledger_entry',
      ...(engine.name === 'PostgreSQL' ? ['TRUNCATE ledger_entry'] : []),
    ]) {
      await expect(store.sql.tx((tx) => tx.exec(statement))).rejects.toThrow(/append-only/);
    }
    expect(await store.check()).toMatchObject({ holds: true, ledgerEntries: 1 });
  });

  test('many debits of EUR 0.002711125 (a million in the soak) end at the exact nano-EUR', async () => {
    const store = await engine.store();
    const batches = SOAK ? 200 : 4;
    for (let batch = 0; batch < batches; batch++) {
      await store.ingest(Array.from({ length: 5000 }, () => usageEvent({ costNano: 2_711_125 })));
    }
    expect((await store.wallet('u1')).balanceNano).toBe(-5000n * BigInt(batches) * 2_711_125n);
  });

  test('sums past 2^53 nano-EUR keep every nano-EUR', async () => {
    const store = await engine.store();
    const costly = Array.from({ length: 20 }, () => usageEvent({ costNano: 999_999_999_999_999 }));
    await store.ingest(costly);
    expect((await store.wallet('u1')).balanceNano).toBe(-20n * 999_999_999_999_999n);
    expect((await store.totals('u1', { fromMs: 0, toMs: Date.UTC(2027, 0, 1) })).costNano).toBe(
      19_999_999_999_999_980n,
    );
    expect((await store.check()).holds).toBe(true);
  });

  test('the reference of the health bar follows credits, not debits', async () => {
    const store = await engine.store();
    await store.credit(topup('t1', 20));
    await store.ingest([usageEvent({ costNano: Number(5n * EUR) })]);
    expect(await store.wallet('u1')).toMatchObject({ balanceNano: 15n * EUR, referenceNano: 20n * EUR });
    await store.credit(topup('t2', 10));
    await store.credit(topup('r1', -4, { kind: 'refund' }));
    expect(await store.wallet('u1')).toMatchObject({ balanceNano: 21n * EUR, referenceNano: 25n * EUR });
  });
});

/** Random movements between four accounts; each look in between has to add up. */
async function bank(store: Store, workers: number, goesOn: (round: number) => boolean): Promise<void> {
  const accounts = ['a', 'b', 'c', 'd'];
  for (const accountId of accounts) await store.credit(topup('start', 1000, { accountId }));
  const totals: bigint[] = [];
  let spent = 0n;
  let paid = 0n;
  const worker = async (number: number) => {
    const random = seeded(number);
    const account = () => accounts[Math.floor(random() * accounts.length)] ?? 'a';
    for (let round = 0; goesOn(round); round++) {
      const id = `w${number}-${round}`;
      const kind = random();
      const [from, to] = [account(), account()];
      if (kind < 0.3) {
        // A transfer is two movements; sent about twice, like everything here.
        for (const [accountId, sign] of [[from, -1] as const, [to, 1] as const]) {
          const move = topup(`${id}-${sign}-${accountId}`, sign * 3, { accountId, kind: 'adjustment' });
          await Promise.all([store.credit(move), store.credit(move)]);
        }
      } else if (kind < 0.5) {
        const move = topup(id, 7, { accountId: from });
        const booked = await Promise.all([store.credit(move), store.credit(move)]);
        if (booked.some(Boolean)) paid += move.amountNano;
      } else {
        const events = Array.from({ length: 5 }, (_, i) =>
          usageEvent({ accountId: from, eventId: `${id}-${i}`, costNano: 1_000 + i }),
        );
        const sent = await Promise.all([store.ingest(events), store.ingest([...events].reverse())]);
        expect(sent[0].accepted + sent[1].accepted).toBe(5);
        spent += 5_010n;
      }
      if (round % 10 === number % 10) {
        const { invariants } = await store.check();
        expect(invariants.filter(({ holds }) => !holds)).toEqual([]);
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, i) => worker(i)));
  for (const accountId of accounts) totals.push((await store.wallet(accountId)).balanceNano);
  expect(totals.reduce((sum, balance) => sum + balance)).toBe(4_000n * EUR + paid - spent);
  expect((await store.check()).holds).toBe(true);
}
