import { expect, test } from 'vitest';
import { ConfigurationError, createClient, type ExportProgress, exportLog, type LogEntry } from './index.js';
import { sendJson, startBackend } from './test-support/backend.js';
import { failure } from './test-support/failure.js';
import { logEntry } from './test-support/samples.js';

async function exported(rows: unknown[], format: 'csv' | 'ndjson' = 'csv', extra = {}): Promise<string> {
  await using backend = await startBackend((response, { query }) => {
    const page = Number(query.get('page') ?? 1);
    sendJson(response, { data: rows.slice((page - 1) * 1000, page * 1000), pagination: { total: rows.length } });
  });
  let text = '';
  for await (const chunk of exportLog(createClient({ baseUrl: backend.url }), { format, ...extra })) text += chunk;
  return text;
}

/** A reader by RFC 4180 that takes the documented prefix off texts again. */
function readCsv(text: string): Record<string, string>[] {
  const lines: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') lines.push([]);
    if (end === '') break;
  }
  lines.pop();
  const [head = [], ...rows] = lines;
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, (row[index] ?? '').replace(/^'/, '')])));
}

const hostile = [
  '=1+1',
  '+1',
  '-1+cmd',
  '@SUM(1)',
  "=cmd|' /C calc'!A0",
  `"=cmd|' /C calc'!A0"`,
  '=HYPERLINK("http://e","x")',
  '\t=1',
  ' =1',
  '\uFF1D1',
  "'quoted",
  '\r\n=2',
  '|x',
  '%0A',
  '\0=1',
  '\u200B=1',
];

test.each(hostile)('CSV-01 CSV-02 the name %j is no formula, and reads back as it was', async (name) => {
  const text = await exported([{ ...logEntry(1), model: name, projectName: name }]);
  const [row] = readCsv(text);
  expect(row?.model).toBe(name);
  expect(row?.projectName).toBe(name);
  const cells = text.split('\r\n')[1]?.split(',') ?? [];
  for (const cell of cells) expect(cell).not.toMatch(/^"?[\s"]*[=+@|%\uFF1D]/);
  expect(text).toContain(`'${name.replaceAll('"', '""')}`);
});

test('CSV-05 CSV-07 numbers stay numbers: a point, no apostrophe, no exponent', async () => {
  const text = await exported([
    { ...logEntry(1), cost: -12.5 },
    { ...logEntry(2), cost: 0.000_000_4 },
    { ...logEntry(3), cost: null },
  ]);
  expect(readCsv(text).map(({ cost }) => cost)).toEqual(['-12.5', '0.0000004', '']);
  expect(text).toContain(',-12.5,');
  expect(text).toContain('\r\n2026-11-01T09:30:00Z,e-1,');
});

test('with decimal commas the fields are parted by semicolons, and instants stay ISO 8601', async () => {
  const rows = [{ ...logEntry(1), model: 'a;b', projectName: '1,5', cost: 0.002_7 }];
  const text = await exported(rows, 'csv', { decimalComma: true });
  const [head, line] = text.split('\r\n');
  expect(head?.split(';')).toHaveLength(12);
  expect(line).toMatch(/^2026-11-01T09:30:00Z;e-1;1,5;/);
  expect(line).toContain(';"a;b";');
  expect(line).toContain(';0,0027;');
  await expect(exported(rows, 'ndjson', { decimalComma: true })).rejects.toThrow('Decimal commas are for "csv"');
});

test('CSV-06 commas, quotes and line breaks are quoted by RFC 4180', async () => {
  const names = ['a,b', 'say "hi"', 'two\r\nlines', 'tab\tbed', ''];
  const rows = names.map((name, index) => ({ ...logEntry(index), model: name }));
  expect(readCsv(await exported(rows)).map(({ model }) => model)).toEqual(names);
});

test('an export without rows is its header line', async () => {
  expect(await exported([])).toBe(
    'date,id,projectName,providerName,model,inputTokens,outputTokens,totalTokens,cachedInputTokens,cost,currency,durationMs\r\n',
  );
  expect(await exported([], 'ndjson')).toBe('');
});

test('ndjson is one object a line, with amounts as exact decimal strings', async () => {
  const rows = [
    { ...logEntry(1), costParts: { base: 0.1, markup: 0.000000001, fee: 0, currency: 'USD' } },
    { ...logEntry(2), cost: null },
  ];
  const lines = (await exported(rows, 'ndjson'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines[0]).toEqual({
    ...logEntry(1),
    cost: '0.0000004',
    costParts: { base: '0.1', markup: '0.000000001', fee: '0', currency: 'USD' },
  });
  expect(lines[1]?.cost).toBeNull();
});

test('it streams a page at a time and tells its progress', async () => {
  const progress: ExportProgress[] = [];
  const rows: LogEntry[] = Array.from({ length: 2500 }, (_, index) => logEntry(index));
  const text = await exported(rows, 'csv', { onProgress: (at: ExportProgress) => progress.push(at) });
  expect(readCsv(text)).toHaveLength(2500);
  expect(progress).toEqual([1000, 2000, 2500].map((count) => ({ rows: count, totalRows: 2500 })));
});

test('an abort ends it with the reason of the signal', async () => {
  const controller = new AbortController();
  const rows = Array.from({ length: 2500 }, (_, index) => logEntry(index));
  const call = exported(rows, 'csv', { signal: controller.signal, onProgress: () => controller.abort('enough') });
  expect(await failure(call)).toBe('enough');
});

test('an unknown format is refused before any request', async () => {
  expect(await failure(exported([], 'xlsx' as never))).toBeInstanceOf(ConfigurationError);
});
