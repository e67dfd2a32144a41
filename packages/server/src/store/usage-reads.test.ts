import { dayStartMs, localDays, parseCivilDate, resolveRange } from '@aim2balance/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE_TIMEOUT_MS, engines } from '../test-support/engines.js';
import { randomEvents, seeded, usageEvent } from '../test-support/usage.js';
import { noTotals, type Totals } from './measures.js';
import type { Store } from './store.js';
import type { UsageEvent } from './usage-event.js';
import type { Interval } from './usage-reads.js';

const ZONES = ['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Chatham', 'Australia/Lord_Howe'];
const FROM = Date.UTC(2026, 1, 20);
const TO = Date.UTC(2026, 10, 10);

/** The plain count that every answer is held against. */
function count(events: readonly UsageEvent[], within: (event: UsageEvent) => boolean): Totals {
  const sums = { ...noTotals };
  for (const event of events.filter(within)) {
    sums.events += 1;
    sums.inputTokens += event.inputTokens;
    sums.outputTokens += event.outputTokens;
    sums.cachedTokens += event.cachedTokens ?? 0;
    sums.cachedEvents += event.cachedTokens === null ? 0 : 1;
    sums.costNano += BigInt(event.costNano ?? 0);
    sums.unpriced += event.costNano === null ? 1 : 0;
    sums.parted += event.parts ? 1 : 0;
    sums.baseNano += BigInt(event.parts?.baseNano ?? 0);
    sums.markupNano += BigInt(event.parts?.markupNano ?? 0);
    sums.feeNano += BigInt(event.parts?.feeNano ?? 0);
  }
  return sums;
}

const inside =
  ({ fromMs, toMs }: Interval) =>
  ({ occurredMs }: UsageEvent) =>
    occurredMs >= fromMs && occurredMs < toMs;
const span = (from: Date, to: Date): Interval => ({ fromMs: from.getTime(), toMs: to.getTime() });

describe.each(engines())('usage on $name', { timeout: ENGINE_TIMEOUT_MS }, (engine) => {
  const events = randomEvents(3000, 7, FROM, TO);
  let store: Store;
  beforeAll(async () => {
    await engine.start();
    store = await engine.store();
    for (let at = 0; at < events.length; at += 500) await store.ingest(events.slice(at, at + 500));
    await store.ingest(randomEvents(200, 8, FROM, TO).map((event) => ({ ...event, accountId: 'u2' })));
  }, ENGINE_TIMEOUT_MS);
  afterAll(() => engine.stop(), ENGINE_TIMEOUT_MS);

  test('any interval, to the millisecond, equals a plain count', async () => {
    const instant = fc.integer({ min: FROM - 86_400_000, max: TO + 86_400_000 });
    await fc.assert(
      fc.asyncProperty(instant, instant, async (a, b) => {
        const interval = { fromMs: Math.min(a, b), toMs: Math.max(a, b) };
        expect(await store.totals('u1', interval)).toEqual(count(events, inside(interval)));
      }),
      { numRuns: 60 },
    );
  });

  test('edges: an event at the first instant counts, one at the end does not', async () => {
    for (const { occurredMs } of events.slice(0, 20)) {
      const at = count(events, (event) => event.occurredMs === occurredMs).events;
      expect((await store.totals('u1', { fromMs: occurredMs, toMs: occurredMs + 1 })).events).toBe(at);
      expect((await store.totals('u1', { fromMs: occurredMs + 1, toMs: occurredMs + 1 })).events).toBe(0);
    }
  });

  test('filters by names, hostile ones among them, equal a plain count', async () => {
    const interval = { fromMs: FROM + 12_345, toMs: TO - 54_321 };
    for (const name of new Set(events.map(({ provider }) => provider))) {
      expect(await store.totals('u1', interval, { provider: name, project: 'Search' })).toEqual(
        count(events, (event) => inside(interval)(event) && event.provider === name && event.projectId === 'Search'),
      );
    }
  });

  test('MON-03 XSS-05 breakdowns by provider, project and model add up to the summary, each name in a row of its own', async () => {
    const interval = { fromMs: FROM + 3_600_000, toMs: TO - 3_600_000 };
    for (const by of ['provider', 'project', 'model'] as const) {
      const groups = await store.groups('u1', by, interval);
      for (const group of groups) {
        const { provider, project, model, ...sums } = group;
        const same = (event: UsageEvent) =>
          event.provider === provider &&
          (by !== 'project' || event.projectId === project) &&
          (by !== 'model' || event.model === model);
        expect(sums).toEqual(count(events, (event) => inside(interval)(event) && same(event)));
      }
      const total = await store.totals('u1', interval);
      expect(groups.reduce((sum, group) => sum + group.costNano, 0n)).toBe(total.costNano);
      expect(groups.reduce((sum, group) => sum + group.inputTokens + group.outputTokens, 0)).toBe(
        total.inputTokens + total.outputTokens,
      );
    }
  });

  test.each(ZONES)(
    'TIM-09 the local days of %s, changes of the clock among them, equal a plain count and add up',
    async (tz) => {
      for (const range of ['2026-03-01..2026-04-30', '2026-09-15..2026-11-05']) {
        const { from, to } = resolveRange(range, tz, new Date(Date.UTC(2026, 10, 24)));
        const days = localDays({ from, to }, tz).map((day) => span(day.from, day.to));
        const sums = await store.series('u1', days);
        for (const [index, day] of days.entries()) expect(sums[index]).toEqual(count(events, inside(day)));
        const total = await store.totals('u1', span(from, to));
        expect(sums.reduce((sum, day) => sum + day.costNano, 0n)).toBe(total.costNano);
        expect(sums.reduce((sum, day) => sum + day.events, 0)).toBe(total.events);
      }
    },
  );

  test('TIM-11 the last millisecond of October in Berlin is October, the next one is November', async () => {
    const tims = await engine.store();
    await tims.ingest([
      usageEvent({ occurredMs: Date.parse('2026-10-31T22:59:59.999Z') }),
      usageEvent({ occurredMs: Date.parse('2026-10-31T23:00:00.000Z') }),
    ]);
    const month = (from: string, to: string) => {
      const start = (text: string) =>
        dayStartMs(parseCivilDate(text) ?? { year: 0, month: 1, day: 1 }, 'Europe/Berlin');
      return { fromMs: start(from), toMs: start(to) };
    };
    expect((await tims.totals('u1', month('2026-10-01', '2026-11-01'))).events).toBe(1);
    expect((await tims.totals('u1', month('2026-11-01', '2026-12-01'))).events).toBe(1);
  });

  test('TIM-17 a late event of yesterday is in the summary, the day, the breakdown and the log', async () => {
    const late = await engine.store();
    const yesterday = { fromMs: Date.UTC(2026, 9, 14), toMs: Date.UTC(2026, 9, 15) };
    await late.ingest([usageEvent({ occurredMs: Date.UTC(2026, 9, 15, 9) })]);
    expect((await late.totals('u1', yesterday)).events).toBe(0);
    await late.ingest([usageEvent({ eventId: 'late', occurredMs: Date.UTC(2026, 9, 14, 23, 59) })]);
    expect((await late.totals('u1', yesterday)).events).toBe(1);
    expect((await late.series('u1', [yesterday]))[0]?.events).toBe(1);
    expect((await late.groups('u1', 'model', yesterday))[0]?.events).toBe(1);
    const page = await late.log('u1', { ...yesterday, limit: 10, sort: 'date', order: 'desc', filter: {} });
    expect(page.rows.map(({ eventId }) => eventId)).toEqual(['late']);
  });

  test('the sum over the log, page by page, equals the summary, in every order', async () => {
    const interval = { fromMs: FROM, toMs: TO };
    const total = count(events, inside(interval));
    for (const sort of [
      'date',
      'projectName',
      'providerName',
      'model',
      'inputTokens',
      'totalTokens',
      'cost',
    ] as const) {
      for (const order of ['asc', 'desc'] as const) {
        const byPage = await readPages(store, { ...interval, sort, order });
        const byCursor = await readCursors(store, { ...interval, sort, order });
        expect(byCursor).toEqual(byPage);
        expect(new Set(byPage.map(({ eventId }) => eventId)).size).toBe(total.events);
        expect(byPage.reduce((sum, { costNano }) => sum + BigInt(costNano ?? 0), 0n)).toBe(total.costNano);
      }
    }
  });

  test('a stored event comes back from the log as it went in', async () => {
    const page = await store.log('u1', { fromMs: FROM, toMs: TO, limit: 1000, sort: 'date', order: 'asc', filter: {} });
    const sent = new Map(events.map((event) => [event.eventId, event]));
    for (const row of page.rows) expect(row).toEqual(sent.get(row.eventId));
  });

  test('deep pages found over the rollup are those that walking would find', async () => {
    const deep = await engine.store();
    const random = seeded(3);
    const many = Array.from({ length: 2500 }, (_, i) =>
      usageEvent({ eventId: `d${i}`, occurredMs: FROM + Math.floor(random() * 40_000_000) }),
    );
    await deep.ingest(many);
    for (const order of ['asc', 'desc'] as const) {
      const interval = { fromMs: FROM + 1_234, toMs: FROM + 39_000_000 };
      const sorted = many
        .filter(inside(interval))
        .sort((a, b) => a.occurredMs - b.occurredMs || (a.eventId < b.eventId ? -1 : 1));
      if (order === 'desc') sorted.reverse();
      for (const page of [1, 11, 15, 17, 24]) {
        const found = await deep.log('u1', { ...interval, page, limit: 100, sort: 'date', order, filter: {} });
        const expected = sorted.slice((page - 1) * 100, page * 100).map(({ eventId }) => eventId);
        expect(found.rows.map(({ eventId }) => eventId)).toEqual(expected);
      }
    }
  });

  test('LOG-01 250 rows of one instant in pages of 100: each once', async () => {
    const same = await engine.store();
    const occurredMs = Date.UTC(2026, 9, 1, 9);
    await same.ingest(Array.from({ length: 250 }, () => usageEvent({ occurredMs })));
    const request = { fromMs: occurredMs, toMs: occurredMs + 1, sort: 'date', order: 'desc' } as const;
    const sizes: number[] = [];
    const rows = await readCursors(same, request, 100, (size) => sizes.push(size));
    expect(sizes).toEqual([100, 100, 50]);
    expect(new Set(rows.map(({ eventId }) => eventId)).size).toBe(250);
  });

  test('LOG-02 rows that arrive at the head between pages neither repeat nor hide an old one', async () => {
    const live = await engine.store();
    const start = Date.UTC(2026, 9, 1);
    const old = Array.from({ length: 250 }, (_, i) => usageEvent({ occurredMs: start + i * 1000 }));
    await live.ingest(old);
    const request = { fromMs: start, toMs: start + 86_400_000, sort: 'date', order: 'desc' } as const;
    const rows = await readCursors(live, request, 100, () =>
      live.ingest(Array.from({ length: 50 }, () => usageEvent({ occurredMs: start + 80_000_000 }))),
    );
    expect(rows.map(({ eventId }) => eventId)).toEqual(old.map(({ eventId }) => eventId).reverse());
  });

  test('no account sees the calls of another', async () => {
    const all = { fromMs: 0, toMs: Date.UTC(2100, 0, 1) };
    expect((await store.totals('u1', all)).events).toBe(3000);
    expect((await store.totals('u2', all)).events).toBe(200);
    expect((await store.totals('nobody', all)).events).toBe(0);
    expect(await store.extent('nobody')).toBeNull();
  });

  test('the billing history has a line for each local day with usage, and pages of it are complete', async () => {
    const books = await engine.store();
    const tz = 'Asia/Kathmandu';
    const spread = randomEvents(120, 21, Date.UTC(2026, 8, 1), Date.UTC(2026, 9, 1));
    await books.ingest(spread);
    for (let i = 0; i < 7; i++) {
      await books.credit({
        accountId: 'u1',
        entryId: `t${i}`,
        occurredMs: Date.UTC(2026, 8, 2 + i * 3, 10),
        kind: 'topup',
        amountNano: 5_000_000_000n,
        description: 'Top-up',
      });
    }
    const { from, to } = resolveRange('2026-08-31..2026-10-02', tz, new Date(Date.UTC(2026, 10, 1)));
    const days = localDays({ from, to }, tz).map((day) => ({ date: day.date, ...span(day.from, day.to) }));
    const request = { timeZone: tz, days, interval: null, limit: 5 };
    const used = days.filter((day) => spread.some(inside(day)));
    const lines = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await books.history('u1', { ...request, ...(cursor === '' ? {} : { cursor }) });
      expect(page.total).toBe(used.length + 7);
      lines.push(...page.rows);
      cursor = page.nextCursor;
    }
    const byNumber = [];
    for (let page = 1; page <= Math.ceil(lines.length / 5); page++) {
      byNumber.push(...(await books.history('u1', { ...request, page })).rows);
    }
    expect(byNumber).toEqual(lines);
    expect(lines.map(({ dateMs }) => dateMs)).toEqual([...lines.map(({ dateMs }) => dateMs)].sort((a, b) => b - a));
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    for (const line of lines) {
      if (line.kind !== 'usage') continue;
      const day = days.find(({ fromMs }) => fromMs === line.dateMs);
      expect(day && line.totals).toEqual(day && count(spread, inside(day)));
    }
    expect(lines.filter(({ kind }) => kind === 'usage')).toHaveLength(used.length);
    const topups = await books.history('u1', { ...request, limit: 100, type: 'topup' });
    expect([topups.total, topups.rows.length]).toEqual([7, 7]);
  });
});

type LogOf = Pick<Parameters<Store['log']>[1], 'fromMs' | 'toMs' | 'sort' | 'order'>;

async function readPages(store: Store, request: LogOf): Promise<UsageEvent[]> {
  const rows: UsageEvent[] = [];
  for (let page = 1; ; page++) {
    const found = await store.log('u1', { ...request, page, limit: 700, filter: {} });
    rows.push(...found.rows);
    if (found.nextCursor === null) return rows;
  }
}

async function readCursors(
  store: Store,
  request: LogOf,
  limit = 700,
  between: (size: number) => unknown = () => undefined,
): Promise<UsageEvent[]> {
  const rows: UsageEvent[] = [];
  let cursor: string | null = null;
  do {
    const found: Awaited<ReturnType<Store['log']>> = await store.log('u1', {
      ...request,
      limit,
      filter: {},
      ...(cursor === null ? {} : { cursor }),
    });
    rows.push(...found.rows);
    await between(found.rows.length);
    cursor = found.nextCursor;
  } while (cursor !== null);
  return rows;
}
