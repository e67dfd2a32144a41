import type { LogEntry } from '@aim2balance/contract';
import type { Aim2BalanceClient } from '../client.js';
import type { ExportLogOptions } from '../export-log.js';

const PAGE_ROWS = 1000;

/** Text is neutralised; numbers and instants are written as they are. */
const columns = {
  date: 'plain',
  id: 'text',
  projectName: 'text',
  providerName: 'text',
  model: 'text',
  inputTokens: 'plain',
  outputTokens: 'plain',
  totalTokens: 'plain',
  cachedInputTokens: 'plain',
  cost: 'money',
  currency: 'text',
  durationMs: 'plain',
} as const satisfies Partial<Record<keyof LogEntry, 'plain' | 'text' | 'money'>>;
const columnEntries = Object.entries(columns) as [keyof typeof columns, (typeof columns)[keyof typeof columns]][];

/** What a spreadsheet reads as the start of a formula, also behind blanks, quotes and characters it does not show. */
const formula = /^[\s\p{Cc}\p{Cf}"']*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n']/u;

/** The exact decimal of an amount in EUR. */
type ToDecimal = (amount: number) => string;

interface Dialect {
  readonly delimiter: ',' | ';';
  readonly decimalMark: '.' | ',';
  /** What must stand in quotes. */
  readonly special: RegExp;
}

const standard: Dialect = { delimiter: ',', decimalMark: '.', special: /[",\r\n]/ };
const withDecimalComma: Dialect = { delimiter: ';', decimalMark: ',', special: /[";\r\n]/ };

function csvCell(
  entry: LogEntry,
  name: keyof typeof columns,
  kind: 'plain' | 'text' | 'money',
  { decimalMark, special }: Dialect,
  toDecimal: ToDecimal,
) {
  const value = entry[name];
  if (value === undefined || value === null) return '';
  if (kind === 'money') return toDecimal(value as number).replace('.', decimalMark);
  const text = typeof value === 'number' ? String(value).replace('.', decimalMark) : value;
  const safe = kind === 'text' && formula.test(text) ? `'${text}` : text;
  return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csvLine(entry: LogEntry, dialect: Dialect, toDecimal: ToDecimal): string {
  const cells = columnEntries.map(([name, kind]) => csvCell(entry, name, kind, dialect, toDecimal));
  return `${cells.join(dialect.delimiter)}\r\n`;
}

function jsonLine({ cost, costParts, ...entry }: LogEntry, toDecimal: ToDecimal): string {
  const amounts = {
    ...(cost !== undefined && { cost: cost === null ? null : toDecimal(cost) }),
    ...(costParts && {
      costParts: {
        ...costParts,
        base: toDecimal(costParts.base),
        markup: toDecimal(costParts.markup),
        fee: toDecimal(costParts.fee),
      },
    }),
  };
  return `${JSON.stringify({ ...entry, ...amounts })}\n`;
}

/** Loaded on demand, and so given what the client has already. */
export async function* writeLog(
  client: Aim2BalanceClient,
  { format, decimalComma = false, onProgress, signal, ...query }: ExportLogOptions,
  toDecimal: ToDecimal,
): AsyncGenerator<string, void, undefined> {
  const dialect = decimalComma ? withDecimalComma : standard;
  const toLine = (entry: LogEntry) =>
    format === 'csv' ? csvLine(entry, dialect, toDecimal) : jsonLine(entry, toDecimal);
  let rows = 0;
  let head = format === 'csv' ? `${Object.keys(columns).join(dialect.delimiter)}\r\n` : '';
  for await (const { data, pagination } of client.usage.log({ ...query, limit: PAGE_ROWS }, { signal }).pages()) {
    yield head + data.map(toLine).join('');
    head = '';
    rows += data.length;
    onProgress?.({ rows, totalRows: pagination.total ?? null });
    if (signal?.aborted) throw signal.reason;
  }
  if (head) yield head;
}
