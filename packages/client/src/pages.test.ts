import { expect, test, vi } from 'vitest';
import { createClient, type LogEntry, type Page } from './index.js';
import { type Handler, type SeenRequest, sendJson, startBackend } from './test-support/backend.js';
import { failure } from './test-support/failure.js';
import { logEntry } from './test-support/samples.js';

const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => logEntry(from + index));
const withoutId = ({ id: _, ...row }: LogEntry) => row;

/** Serves `all` by page and limit. */
function paged(
  all: (request: SeenRequest) => unknown[],
  envelope: (page: unknown[], total: number) => unknown,
): Handler {
  return (response, request) => {
    const list = all(request);
    const page = Number(request.query.get('page') ?? 1);
    const limit = Number(request.query.get('limit') ?? 20);
    sendJson(response, envelope(list.slice((page - 1) * limit, page * limit), list.length));
  };
}

async function collect(handle: Handler, query = {}): Promise<{ ids: (string | undefined)[]; urls: string[] }> {
  await using backend = await startBackend(handle);
  const ids: (string | undefined)[] = [];
  for await (const { id } of createClient({ baseUrl: backend.url, timeZone: 'UTC' }).usage.log(query)) ids.push(id);
  return { ids, urls: backend.requests.map(({ url }) => url) };
}

test('a first page that fails while the pages are loaded rejects the loop and nothing else', async () => {
  // As over a network: in a file of its own it takes a while.
  vi.doMock('./internal/walk-pages.js', async (load) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return load();
  });
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', note);
  const log = createClient({ baseUrl: 'http://127.0.0.1:1' }).usage.log({ range: 'x' as never });
  expect(await failure(log[Symbol.asyncIterator]().next())).toMatchObject({ code: 'invalid_parameter' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  process.off('unhandledRejection', note);
  vi.doUnmock('./internal/walk-pages.js');
  expect(unhandled).toEqual([]);
});

test.each([
  ['a total', (data: unknown[], total: number) => ({ data, pagination: { total } }), 2],
  ['totalPages', (data: unknown[], total: number) => ({ data, pagination: { totalPages: Math.ceil(total / 100) } }), 2],
  ['a bare list', (data: unknown[]) => data, 3],
])('LOG-03 200 rows at 100 a page by %s: every row once, and it stops', async (_name, envelope, requests) => {
  const { ids, urls } = await collect(
    paged(() => rows(0, 200), envelope),
    { limit: 100 },
  );
  expect(ids).toEqual(rows(0, 200).map(({ id }) => id));
  expect(urls).toHaveLength(requests);
});

test('LOG-04 an empty page with a cursor is not the end', async () => {
  const pages: Record<string, unknown> = {
    start: { data: rows(0, 2), pagination: { nextCursor: 'b' } },
    b: { data: [], pagination: { nextCursor: 'c' } },
    c: { data: rows(2, 4), pagination: { nextCursor: null } },
  };
  const { ids, urls } = await collect((response, { query }) =>
    sendJson(response, pages[query.get('cursor') ?? 'start']),
  );
  expect(ids).toEqual(['e-0', 'e-1', 'e-2', 'e-3']);
  expect(urls.map((url) => new URLSearchParams(url.split('?')[1]).get('page'))).toEqual([null, null, null]);
});

test('LOG-08 leaving the loop requests no further page', async () => {
  await using backend = await startBackend(
    paged(
      () => rows(0, 60),
      (data, total) => ({ data, pagination: { total } }),
    ),
  );
  for await (const { id } of createClient({ baseUrl: backend.url }).usage.log()) if (id === 'e-25') break;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(backend.requests).toHaveLength(2);
});

test('rows that moved to the next page because new ones came in are given once', async () => {
  let added = 0;
  const { ids } = await collect(
    paged(
      () => [...rows(1000, 1000 + 3 * added++), ...rows(0, 60)],
      (data, total) => ({ data, pagination: { total } }),
    ),
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(rows(0, 60).map(({ id }) => id)));
});

test('a backend that gives the same page for ever is left, with and without ids', async () => {
  const same = await collect((response) => sendJson(response, rows(0, 20)));
  expect(same.ids).toHaveLength(20);
  expect(same.urls).toHaveLength(2);
  const anonymous = await collect((response) => sendJson(response, rows(0, 20).map(withoutId)));
  expect(anonymous.ids).toHaveLength(20);
  expect(anonymous.urls).toHaveLength(2);
});

test('cursors that go in a circle end', async () => {
  const { ids, urls } = await collect((response, { query }) => {
    const cursor = query.get('cursor');
    sendJson(response, { data: rows(0, 2), pagination: { nextCursor: cursor === 'a' ? 'b' : 'a' } });
  });
  expect(ids).toHaveLength(2);
  expect(urls.length).toBeLessThanOrEqual(4);
});

test('cursors that lead on for ever without a new row end', async () => {
  const empty = await collect((response, _request, index) =>
    sendJson(response, { data: index ? [] : rows(0, 2), pagination: { nextCursor: `c-${index}` } }),
  );
  expect(empty.ids).toHaveLength(2);
  expect(empty.urls).toHaveLength(101);
  const repeated = await collect((response, _request, index) =>
    sendJson(response, { data: rows(0, 2), pagination: { nextCursor: `c-${index}` } }),
  );
  expect(repeated.ids).toHaveLength(2);
  expect(repeated.urls).toHaveLength(2);
});

test('a bare list in pages shorter than the limit is read to its end', async () => {
  // This backend overlooks `limit`.
  const { ids } = await collect(
    (response, { query }) => {
      const page = Number(query.get('page') ?? 1);
      sendJson(response, rows(0, 25).slice((page - 1) * 10, page * 10));
    },
    { limit: 100 },
  );
  expect(ids).toHaveLength(25);
});

test('iteration begins at the page asked for, and pages() gives whole pages', async () => {
  await using backend = await startBackend(
    paged(
      () => rows(0, 50),
      (data, total) => ({ data, pagination: { total } }),
    ),
  );
  const client = createClient({ baseUrl: backend.url });
  const pages: Page<LogEntry>[] = [];
  for await (const page of client.usage.log({ page: 2, limit: 20 }).pages()) pages.push(page);
  expect(pages.map(({ data }) => data.map(({ id }) => id)[0])).toEqual(['e-20', 'e-40']);
  expect(pages[0]?.pagination).toEqual({ total: 50 });
});

test('awaiting and iterating the same call requests its first page once', async () => {
  await using backend = await startBackend(
    paged(
      () => rows(0, 5),
      (data, total) => ({ data, pagination: { total } }),
    ),
  );
  const call = createClient({ baseUrl: backend.url }).usage.log();
  expect((await call).data).toHaveLength(5);
  expect((await call.withResponse()).status).toBe(200);
  for await (const row of call) expect(row.model).toBe('gpt-4o');
  expect(backend.requests).toHaveLength(1);
});

test('an error on a later page rejects the loop there', async () => {
  await using backend = await startBackend((response, request, index) =>
    request.query.get('page') === '3'
      ? sendJson(response, {}, 403)
      : paged(
          () => rows(0, 60),
          (data, total) => ({ data, pagination: { total } }),
        )(response, request, index),
  );
  const seen: unknown[] = [];
  const loop = async () => {
    for await (const row of createClient({ baseUrl: backend.url }).usage.log()) seen.push(row);
  };
  expect(await failure(loop())).toMatchObject({ status: 403 });
  expect(seen).toHaveLength(40);
});

test('an abort ends the loop between pages', async () => {
  await using backend = await startBackend(
    paged(
      () => rows(0, 60),
      (data, total) => ({ data, pagination: { total } }),
    ),
  );
  const controller = new AbortController();
  const loop = async () => {
    const call = createClient({ baseUrl: backend.url }).usage.log({}, { signal: controller.signal });
    for await (const { id } of call) if (id === 'e-5') controller.abort('stop');
  };
  expect(await failure(loop())).toBe('stop');
  expect(backend.requests).toHaveLength(1);
});
