import { expectTypeOf, test } from 'vitest';
import {
  type Balance,
  createClient,
  type DayUsage,
  type LogEntry,
  type ModelUsage,
  type Page,
  type ProjectUsage,
  type ProviderUsage,
} from './index.js';

const client = createClient({ baseUrl: 'https://chat.example.org', fetch: globalThis.fetch });

test('breakdown narrows by the literal of `by`', () => {
  expectTypeOf(client.usage.breakdown({ by: 'provider' })).resolves.toEqualTypeOf<ProviderUsage[]>();
  expectTypeOf(client.usage.breakdown({ by: 'project' })).resolves.toEqualTypeOf<ProjectUsage[]>();
  expectTypeOf(client.usage.breakdown({ by: 'model' })).resolves.toEqualTypeOf<ModelUsage[]>();
  expectTypeOf(client.usage.breakdown({ by: 'day' })).resolves.toEqualTypeOf<DayUsage[]>();
  // @ts-expect-error not a dimension
  client.usage.breakdown({ by: 'hour' });
});

test('results have the types of the contract', () => {
  expectTypeOf(client.user.balance()).resolves.toEqualTypeOf<Balance>();
  expectTypeOf(client.usage.log()).resolves.toEqualTypeOf<Page<LogEntry>>();
  expectTypeOf(client.usage.log()).toExtend<AsyncIterable<LogEntry>>();
  expectTypeOf(client.usage.log().pages()).toExtend<AsyncIterable<Page<LogEntry>>>();
  expectTypeOf(client.user.balance().withResponse())
    .resolves.toHaveProperty('requestId')
    .toEqualTypeOf<string | null>();
});

test('a wrong range, sort, order or option does not compile', () => {
  client.usage.summary({ range: '2026-11-01..2026-11-15' });
  // @ts-expect-error not a range
  client.usage.summary({ range: '31d' });
  // @ts-expect-error not a sort
  client.usage.log({ sort: 'price' });
  // @ts-expect-error not an order
  client.usage.log({ order: 'up' });
  // @ts-expect-error not an option
  client.usage.summary({}, { retries: 3 });
  // @ts-expect-error not an option
  createClient({ baseUrl: 'https://chat.example.org', apiKey: 'x' });
  // @ts-expect-error baseUrl is required
  createClient({});
});

test('a platform signal and a token function of any kind fit', () => {
  client.user.balance({ signal: new AbortController().signal });
  createClient({
    baseUrl: new URL('https://chat.example.org'),
    token: async ({ refresh }) => (refresh ? 'new' : 'old'),
  });
  createClient({ baseUrl: 'https://chat.example.org', token: () => 'x', fetch: (url, init) => fetch(url, init) });
});
