import {
  AuthenticationError,
  BadRequestError,
  type ClientOptions,
  createClient,
  type LogEntry,
  localDays,
  type RangeText,
  reconcile,
  resolveRange,
  sumEur,
} from '@aim2balance/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW, type Target } from './targets.js';

const ranges: RangeText[] = [
  '7d',
  '30d',
  '90d',
  'mtd',
  'last_month',
  'all',
  '2026-03-28..2026-03-30',
  '2026-03-01T00:00:00Z..2026-03-29T12:34:56Z',
];
const zones = ['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/Los_Angeles'];

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

/** What every backend of the contract, level 2, has to hold; asked through the real client. */
export function conformance(name: string, start: () => Promise<Target>): void {
  describe(name, () => {
    let target: Target;
    const client = (options: Partial<ClientOptions> = {}) =>
      createClient({ ...target.full, timeZone: 'UTC', ...options });
    beforeAll(async () => {
      target = await start();
    });
    afterAll(() => target[Symbol.asyncDispose]());

    test('SRV-03 a credential that is unknown, or none at all, is a 401 with a problem', async () => {
      for (const token of ['nobody', undefined]) {
        const call = createClient({ baseUrl: target.full.baseUrl, ...(token && { token }) }).user.balance();
        const error = await call.then(
          () => expect.fail('let in'),
          (reason: unknown) => reason,
        );
        expect(error).toBeInstanceOf(AuthenticationError);
        expect(error).toMatchObject({ problem: { status: 401, code: 'unauthenticated' } });
        expect((error as AuthenticationError).requestId).toBeTruthy();
      }
    });

    test('answers carry a request id, an ETag and may not be cached unasked', async () => {
      const { headers, requestId } = await client().usage.summary().withResponse();
      expect(requestId).toBeTruthy();
      expect(headers.get('etag')).toBeTruthy();
      expect(headers.get('cache-control')).toBe('private, no-cache');
    });

    test('an account without data is all zeros and empty lists', async () => {
      const empty = createClient({ ...target.empty, timeZone: 'UTC' });
      expect(await empty.user.balance()).toMatchObject({ tokens: 0, fiatValue: 0, percentage: 0 });
      expect(await empty.usage.summary()).toMatchObject({ totalTokens: 0, totalCost: 0 });
      expect((await empty.user.transactions()).data).toEqual([]);
      expect((await empty.usage.log()).data).toEqual([]);
      for (const by of ['provider', 'project', 'model'] as const)
        expect(await empty.usage.breakdown({ by })).toEqual([]);
      const days = await empty.usage.breakdown({ by: 'day', range: '7d' });
      expect(days.map(({ tokens }) => tokens)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    });

    test.each(ranges)(
      'MON-03 over %s summary, breakdowns, log and wallet agree to the token and the nano-EUR',
      async (range) => {
        for (const tz of zones) {
          const { differences, skipped } = await reconcile(client(), { range, tz });
          expect(differences, tz).toEqual([]);
          expect(skipped, tz).toEqual([]);
        }
      },
    );

    test.each(zones)(
      'by day there is one row for every local day of %s, in order, over the change of the clocks',
      async (tz) => {
        const rows = await client().usage.breakdown({ by: 'day', range: '30d', tz });
        expect(rows.map(({ date }) => date)).toEqual(
          localDays(resolveRange('30d', tz, NOW), tz).map(({ date }) => date),
        );
      },
    );

    test('TIM-09 the days of a range sum to the range in every zone', async () => {
      for (const tz of zones) {
        const whole = await client().usage.summary({ range: '2026-03-25..2026-03-30', tz });
        const days = ['25', '26', '27', '28', '29', '30'].map((day) => `2026-03-${day}..2026-03-${day}` as RangeText);
        const parts = await Promise.all(days.map((range) => client().usage.summary({ range, tz })));
        expect(
          parts.reduce((sum, { totalTokens }) => sum + totalTokens, 0),
          tz,
        ).toBe(whole.totalTokens);
        expect(Number(sumEur(parts.map(({ totalCost }) => totalCost))), tz).toBe(whole.totalCost);
      }
    });

    test('the log reads the same by cursor and by page, each call once, newest first', async () => {
      const byCursor = await all(client().usage.log({ range: '7d', limit: 17 }));
      const ids = byCursor.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(50);
      expect(new Set(ids).size).toBe(ids.length);
      const dates = byCursor.map(({ date }) => Date.parse(date));
      expect(dates).toEqual([...dates].sort((a, b) => b - a));
      const byPage: LogEntry[] = [];
      for (let page = 1; byPage.length < ids.length; page++) {
        const { data, pagination } = await client().usage.log({ range: '7d', limit: 17, page });
        expect(pagination.total).toBe(ids.length);
        byPage.push(...data);
      }
      expect(byPage.map(({ id }) => id)).toEqual(ids);
    });

    test.each(['inputTokens', 'totalTokens', 'cost', 'model'] as const)(
      'the log sorts by %s, up and down',
      async (sort) => {
        const value = (row: LogEntry) => row[sort] ?? Number.NEGATIVE_INFINITY;
        const up = await all(client().usage.log({ range: '7d', sort, order: 'asc', limit: 100 }));
        const down = await all(client().usage.log({ range: '7d', sort, order: 'desc', limit: 100 }));
        expect(up).toHaveLength(down.length);
        const known = up.filter((row) => row.cost != null || sort !== 'cost').map(value);
        expect(known).toEqual([...known].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
        expect(new Set(down.map(({ id }) => id))).toEqual(new Set(up.map(({ id }) => id)));
      },
    );

    test('filters keep what was asked for and nothing else', async () => {
      const rows = await all(client().usage.log({ range: '7d', limit: 1000 }));
      for (const key of ['providerName', 'projectName', 'model'] as const) {
        const value = rows.map((row) => row[key]).find((each) => each) as string;
        const parameter = { providerName: 'provider', projectName: 'project', model: 'model' }[key];
        const kept = await all(client().usage.log({ range: '7d', limit: 1000, [parameter]: value }));
        expect(kept.map(({ id }) => id)).toEqual(rows.filter((row) => row[key] === value).map(({ id }) => id));
      }
      const loose = await all(client().usage.log({ range: '7d', limit: 1000, project: '' }));
      expect(loose.map(({ id }) => id)).toEqual(
        rows.filter(({ projectName }) => projectName === null).map(({ id }) => id),
      );
    });

    test('the history is newest first, each line once, and explains the balance', async () => {
      const lines = await all(client().user.transactions({ limit: 13 }));
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      const dates = lines.map(({ date }) => Date.parse(date));
      expect(dates).toEqual([...dates].sort((a, b) => b - a));
      const topUps = await all(client().user.transactions({ type: 'topup', limit: 100 }));
      expect(topUps.map(({ id }) => id)).toEqual(lines.filter(({ type }) => type === 'topup').map(({ id }) => id));
    });

    test.each(['7d', '24h', 'mtd', '2026-03-27T15:00:00Z..2026-03-29T12:34:56Z'] as RangeText[])(
      'the usage lines of the history over %s are the cost of the summary, also where the range cuts a day',
      async (range) => {
        for (const tz of zones) {
          const lines = await all(client().user.transactions({ type: 'usage', range, tz, limit: 100 }));
          const { totalCost } = await client().usage.summary({ range, tz });
          expect(-Number(sumEur(lines.map(({ amount }) => amount))), tz).toBe(totalCost);
        }
      },
    );

    test.each([
      ['POST', '/api/user/balance', 'GET'],
      ['DELETE', '/api/usage/log', 'GET'],
      ['GET', '/api/usage/events', 'POST'],
    ])('SRV-11 %s %s is a 405 that says which method the path takes', async (method, path, allow) => {
      const { baseUrl, token } = target.full;
      const response = await fetch(`${baseUrl}${path}`, { method, headers: { authorization: `Bearer ${token}` } });
      expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
      expect(await response.json()).toMatchObject({ code: 'method_not_allowed', status: 405 });
    });

    test('calls are taken with the service token only', async () => {
      const { baseUrl, token } = target.full;
      for (const [credential, status] of [
        [token, 403],
        ['nobody', 401],
      ]) {
        const response = await fetch(`${baseUrl}/api/usage/events`, {
          method: 'POST',
          headers: { authorization: `Bearer ${credential}`, 'content-type': 'application/json' },
          body: '{"events":[]}',
        });
        expect(response.status).toBe(status);
      }
    });

    test('LOG-09 a cursor changed by one character is a 400, never a 500', async () => {
      const { pagination } = await client().usage.log({ range: '30d', limit: 5 });
      const cursor = pagination.nextCursor ?? '';
      const changed = `${cursor.startsWith('A') ? 'B' : 'A'}${cursor.slice(1)}`;
      const outcomes = await Promise.allSettled(
        [changed, 'x', '💥'].map((each) => client().usage.log({ range: '30d', limit: 5, cursor: each })),
      );
      for (const outcome of outcomes) {
        expect(outcome.status).toBe('rejected');
        expect((outcome as PromiseRejectedResult).reason).toBeInstanceOf(BadRequestError);
      }
    });

    test.each([
      ['/api/usage/summary?range=yesterday', 'range'],
      ['/api/usage/summary?range=2026-03-02..2026-03-01', 'range'],
      ['/api/usage/summary?range=2030-01-01..2030-01-02', 'range'],
      ['/api/usage/summary?tz=Mars/Olympus', 'tz'],
      ['/api/usage/summary?range=7d&range=30d', 'range'],
      ['/api/usage/breakdown?by=hour', 'by'],
      ['/api/usage/breakdown', 'by'],
      ['/api/usage/log?limit=0', 'limit'],
      ['/api/usage/log?limit=1.5', 'limit'],
      ['/api/usage/log?limit=1000000000', 'limit'],
      ['/api/usage/log?page=-1', 'page'],
      ['/api/usage/log?sort=price', 'sort'],
      ['/api/usage/summary?colour=red', 'colour'],
    ])('LOG-11 SRV-06 %s is a 400 that names the parameter', async (path, parameter) => {
      const { baseUrl, token } = target.full;
      const response = await fetch(`${baseUrl}${path}`, { headers: { authorization: `Bearer ${token}` } });
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      const problem = (await response.json()) as { code: string; errors?: { parameter?: string }[]; requestId: string };
      expect(problem.code).toMatch(/^(invalid|unsupported)_parameter$/);
      expect(problem.errors?.map((error) => error.parameter)).toContain(parameter);
      expect(problem.requestId).toBeTruthy();
    });

    test('the footprint has its three metrics, each finite and labelled', async () => {
      const { energy, water, co2e, coverage } = await client().sustainability.metrics({ range: '30d' });
      for (const metric of [energy, water, co2e]) {
        expect(metric.central).toBeGreaterThan(0);
        expect(['server', 'client']).toContain(metric.origin);
      }
      expect(coverage.tokensTotal).toBe((await client().usage.summary({ range: '30d' })).totalTokens);
    });
  });
}
