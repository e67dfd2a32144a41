import {
  type BreakdownDimension,
  breakdownDimensions,
  localDays,
  nanoToCredits,
  type RangeText,
  sumEur,
  toNanoEur,
} from '@aim2balance/contract';
import { parseResponse } from '@aim2balance/contract/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWorld } from './createWorld.js';
import type { WorldOptions } from './options.js';
import { profiles, type WorldScenario } from './profiles.js';
import type { World } from './types.js';

const now = new Date('2026-11-15T10:30:00Z');
const names = Object.keys(profiles) as WorldScenario[];
const ranges: RangeText[] = ['24h', '7d', '30d', '90d', 'mtd', 'last_month', 'all', '2026-10-20..2026-10-30'];
const zones = ['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/Los_Angeles'];

const anyWorld = fc
  .record({
    seed: fc.integer({ min: 0, max: 2 ** 31 }),
    days: fc.integer({ min: 0, max: 40 }),
    scenario: fc.constantFrom(...names),
  })
  .map((options) => createWorld({ ...options, now }));
const anyQuery = fc.record({ range: fc.constantFrom(...ranges), tz: fc.constantFrom(...zones) });

/** Rows of every page of the log. */
function wholeLog(world: World, query: { range: RangeText; tz: string }) {
  const rows = [];
  let cursor: string | null | undefined;
  do {
    const page = world.answer('usageLog', { ...query, limit: 1000, ...(cursor && { cursor }) });
    rows.push(...page.data);
    cursor = page.pagination.nextCursor;
  } while (cursor);
  return rows;
}

function wholeHistory(world: World, tz = 'UTC') {
  return world.answer('transactions', { limit: 1000, tz }).data;
}

const known = (rows: { cost?: number | null }[]) => rows.flatMap(({ cost }) => (cost == null ? [] : [cost]));
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe('createWorld', () => {
  test('MON-03 breakdown by anything = summary = log, to the token and the nano-EUR', () => {
    fc.assert(
      fc.property(anyWorld, anyQuery, (world, query) => {
        const summary = world.answer('usageSummary', query);
        const log = wholeLog(world, query);
        const total = sumEur([summary.totalCost]);
        expect(sum(log.map(({ totalTokens }) => totalTokens))).toBe(summary.totalTokens);
        expect(sumEur(known(log))).toBe(total);
        expect(log).toHaveLength(summary.totalRequests ?? -1);
        expect(log.filter(({ cost }) => cost === null)).toHaveLength(summary.unpricedRequests ?? -1);
        for (const by of breakdownDimensions) {
          const rows = world.answer('usageBreakdown', { by, ...query });
          expect(sum(rows.map(({ tokens }) => tokens))).toBe(summary.totalTokens);
          expect(sumEur(known(rows))).toBe(total);
          expect(sum(rows.map(({ requests }) => requests ?? 0))).toBe(summary.totalRequests);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the parts of a cost add up to it, in the summary and in each call', () => {
    fc.assert(
      fc.property(anyWorld, anyQuery, (world, query) => {
        const { totalCost, costParts } = world.answer('usageSummary', query);
        expect(sumEur([costParts?.base ?? 0, costParts?.markup ?? 0, costParts?.fee ?? 0])).toBe(sumEur([totalCost]));
        for (const { cost, costParts: parts } of world.answer('usageLog', query).data) {
          if (cost != null && parts) expect(sumEur([parts.base, parts.markup, parts.fee])).toBe(sumEur([cost]));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('the segments of a project add up to it', () => {
    for (const row of createWorld({ now }).answer('usageBreakdown', { by: 'project', range: '90d' })) {
      const {
        tokens,
        cost,
        providers = [],
      } = row as { tokens: number; cost?: number; providers?: { tokens: number; cost?: number }[] };
      expect(sum(providers.map((segment) => segment.tokens))).toBe(tokens);
      expect(sumEur(known(providers))).toBe(sumEur([cost ?? 0]));
    }
  });

  test('ledger = balance: settled lines add up to the balance, credits and EUR alike, in any zone', () => {
    fc.assert(
      fc.property(anyWorld, fc.constantFrom(...zones), (world, tz) => {
        const settled = wholeHistory(world, tz).filter(({ status }) => status === 'settled');
        const balance = world.answer('balance', {});
        const reserved = balance.reservedTokens ?? 0;
        const nano = toNanoEur(sumEur(settled.map(({ amount }) => amount)));
        expect(sum(settled.map(({ tokens }) => tokens))).toBe(balance.tokens + reserved);
        expect(nanoToCredits(nano)).toBe(balance.tokens + reserved);
        expect(toNanoEur(balance.fiatValue)).toBe(nano - BigInt(reserved) * 1000n);
      }),
      { numRuns: 30 },
    );
  });

  test('the usage lines of a range are its summary, and their balances those of the whole history', () => {
    const history = (world: World, query: object) => world.answer('transactions', { limit: 1000, ...query }).data;
    fc.assert(
      fc.property(anyWorld, anyQuery, (world, query) => {
        const usage = history(world, { ...query, type: 'usage' });
        expect(sumEur(usage.map(({ amount }) => -amount))).toBe(
          sumEur([world.answer('usageSummary', query).totalCost]),
        );
        const last = history(world, query).find(({ status }) => status === 'settled');
        const until = history(world, { tz: query.tz }).find(
          ({ date, status }) => status === 'settled' && last !== undefined && date === last.date,
        );
        expect(last?.balanceAfter).toEqual(until?.balanceAfter);
      }),
      { numRuns: 40 },
    );
  });

  test('each line carries the balance after it', () => {
    const history = wholeHistory(createWorld({ now, scenario: 'autoRefill' })).reverse();
    let tokens = 0;
    for (const line of history) {
      if (line.status !== 'settled') continue;
      tokens += line.tokens;
      expect(line.balanceAfter?.tokens).toBe(tokens);
    }
  });

  test('usage of the ledger = cost of the log', () => {
    const world = createWorld({ now, days: 30 });
    const usage = wholeHistory(world).filter(({ type }) => type === 'usage');
    expect(sumEur(usage.map(({ amount }) => -amount))).toBe(
      sumEur([world.answer('usageSummary', { range: 'all' }).totalCost]),
    );
  });

  test('every answer keeps the contract, for every scenario', () => {
    for (const scenario of names) {
      const world = createWorld({ scenario, now, days: 20 });
      expect(parseResponse('balance', world.answer('balance', {}))).toEqual(world.answer('balance', {}));
      expect(parseResponse('transactions', world.answer('transactions', {}))).toEqual(world.answer('transactions', {}));
      expect(parseResponse('usageSummary', world.answer('usageSummary', {}))).toEqual(world.answer('usageSummary', {}));
      expect(parseResponse('usageLog', world.answer('usageLog', {}))).toEqual(world.answer('usageLog', {}));
      for (const by of breakdownDimensions satisfies readonly BreakdownDimension[]) {
        const rows = world.answer('usageBreakdown', { by });
        expect(parseResponse('usageBreakdown', rows, by)).toEqual(rows);
      }
      const impact = world.answer('sustainabilityMetrics', {});
      expect(parseResponse('sustainabilityMetrics', impact)).toEqual(impact);
    }
  });

  test('the same seed gives the same world, another seed another', () => {
    const answers = (seed: number) => JSON.stringify(createWorld({ seed, now }).answer('usageLog', {}));
    expect(answers(7)).toBe(answers(7));
    expect(answers(7)).not.toBe(answers(8));
  });

  test('the wallet stands where its scenario says', () => {
    const balance = (scenario: WorldScenario) => createWorld({ scenario, now }).answer('balance', {});
    expect(balance('ok').percentage).toBeCloseTo(62, 0);
    expect(balance('low').percentage).toBeCloseTo(18, 0);
    expect(balance('critical').percentage).toBeCloseTo(3, 0);
    expect(balance('empty')).toMatchObject({ tokens: 0, fiatValue: 0, percentage: 0 });
    expect(balance('overdrawn')).toMatchObject({ percentage: 0 });
    expect(balance('overdrawn').fiatValue).toBeCloseTo(-4.2, 1);
    expect(balance('pendingTopUp').reservedTokens).toBeGreaterThan(0);
    expect(balance('autoRefill').autoRefill).not.toBeNull();
    expect(balance('expiringGrants').grants).toHaveLength(2);
    expect(balance('dualCurrency').secondary?.currency).toBe('USD');
  });

  test('no wallet is below zero at any time, but the overdrawn one', () => {
    for (const scenario of names.filter((name) => name !== 'overdrawn')) {
      const world = createWorld({ scenario, now });
      const lowest = Math.min(0, ...wholeHistory(world).map(({ balanceAfter }) => balanceAfter?.tokens ?? 0));
      expect(lowest, scenario).toBe(0);
    }
  });

  test('a new account has no calls and no lines', () => {
    const world = createWorld({ scenario: 'empty', now });
    expect(world.answer('usageLog', {}).data).toEqual([]);
    expect(world.answer('transactions', {})).toMatchObject({ data: [], pagination: { total: 0, nextCursor: null } });
    expect(world.answer('usageBreakdown', { by: 'provider' })).toEqual([]);
    expect(world.answer('usageSummary', {})).toMatchObject({ totalTokens: 0, totalCost: 0, totalRequests: 0 });
  });

  test('a world forked off does not change the one it came from', () => {
    const world = createWorld({ now });
    const fork = world.fork();
    const [first] = world.events;
    expect(fork.addEvents(first ? [first, { ...first, id: 'new' }] : [])).toBe(1);
    expect(fork.events).toHaveLength(world.events.length + 1);
  });

  test('by day has a row for each local day, zeros included, across a change of the clocks', () => {
    const rows = createWorld({ scenario: 'dstMonth', now }).answer('usageBreakdown', {
      by: 'day',
      range: 'last_month',
      tz: 'Europe/Berlin',
    });
    expect(rows).toHaveLength(31);
    expect(rows[24]).toMatchObject({ date: '2026-10-25' });
  });

  test('dstMonth has calls in every hour of a day with 25, and a change of the clocks whenever it is made', () => {
    const from = Date.UTC(2026, 9, 25, 0);
    const hours = (world: World, fromMs: number, count: number) =>
      Array.from({ length: count }, (_, hour) => fromMs + hour * 3_600_000).map(
        (ms) => world.events.filter(({ atMs }) => atMs >= ms && atMs < ms + 3_600_000).length,
      );
    for (const seed of [1, 2, 3]) {
      const world = createWorld({ scenario: 'dstMonth', seed, now });
      for (const calls of hours(world, from - 2 * 3_600_000, 25)) expect(calls).toBeGreaterThan(0);
    }
    for (let month = 0; month < 12; month += 1) {
      const made = new Date(Date.UTC(2026, month, 20));
      const first = createWorld({ scenario: 'dstMonth', now: made }).events[0]?.atMs ?? 0;
      const days = localDays({ from: new Date(first), to: made }, 'Europe/Berlin').slice(1, -1);
      const lengths = days.map((day) => (day.to.getTime() - day.from.getTime()) / 3_600_000);
      expect(
        lengths.some((length) => length !== 24),
        made.toISOString(),
      ).toBe(true);
    }
  });

  test('credits that expire are in the history too, and what is left of them in the balance', () => {
    for (const days of [1, 7, 30, 120]) {
      const world = createWorld({ scenario: 'expiringGrants', days, now });
      const { grants = [], tokens } = world.answer('balance', {});
      const lines = world.answer('transactions', { type: 'grant' }).data;
      expect(lines.map((line) => line.tokens).sort()).toEqual(grants.map((grant) => grant.tokens).sort());
      expect(sum(grants.map(({ remaining }) => remaining))).toBeLessThanOrEqual(tokens);
    }
  });

  test.each([
    [{ scenario: 'level1' }, /no world "level1": use ok, .*hostileNames/],
    [{ scenario: 'toString' }, /no world "toString"/],
    [{ days: 0.5 }, /whole number of days, from 0 to 1827, not 0\.5/],
    [{ days: 0.5, scenario: 'empty' }, /not 0\.5/],
    [{ days: -1 }, /not -1/],
    [{ days: '30' }, /not "30"/],
    [{ days: 1_000_000 }, /not 1000000/],
    [{ seed: 1.5 }, /A seed is a whole number from 0 to 4294967295, not 1\.5/],
    [{ seed: Number.NaN }, /not NaN/],
    [{ seed: 2 ** 32 }, /not 4294967296/],
    [{ now: new Date('soon') }, /clock of a world is a valid Date.*not Invalid Date/],
    [{ now: '2026-11-15' }, /not "2026-11-15"/],
    [{ now: () => new Date('soon') }, /not Invalid Date/],
  ])('a world of %o is refused, and the message says why', (options, message) => {
    const make = () => createWorld(options as WorldOptions);
    expect(make).toThrow(RangeError);
    expect(make).toThrow(message);
  });

  test('a new account stays new, and the money of the largest one fits a JSON number, however many days are asked for', () => {
    expect(createWorld({ scenario: 'empty', days: 365, now }).events).toEqual([]);
    const huge = createWorld({ scenario: 'huge', days: 365, now });
    expect(huge.answer('usageSummary', { range: 'all' }).totalCost).toBeGreaterThan(2_000_000);
    expect(huge.answer('balance', {}).tokens).toBeGreaterThan(0);
  });
});
