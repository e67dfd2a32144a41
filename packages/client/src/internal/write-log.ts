import { type LogEntry, nanoToDecimal, toNanoEur } from '@aim2balance/contract';
import type { Aim2BalanceClient } from '../client.js';
import { ConfigurationError } from '../errors.js';
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

/** What a spreadsheet reads as the start of a formula, also behind blanks and quotes and in full-width form. */
const formula = /^[\s"']*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n']/;

function csvCell(entry: LogEntry, name: keyof typeof columns, kind: 'plain' | 'text' | 'money'): string {
  const value = entry[name];
  if (value === undefined || value === null) return '';
  if (kind === 'money') return nanoToDecimal(toNanoEur(value));
  const text = String(value);
  const safe = kind === 'text' && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csvLine(entry: LogEntry): string {
  return `${columnEntries.map(([name, kind]) => csvCell(entry, name, kind)).join(',')}\r\n`;
}

const exact = (amount: number) => nanoToDecimal(toNanoEur(amount));

function jsonLine({ cost, costParts, ...entry }: LogEntry): string {
  const amounts = {
    ...(cost !== undefined && { cost: cost === null ? null : exact(cost) }),
    ...(costParts && {
      costParts: {
        ...costParts,
        base: exact(costParts.base),
        markup: exact(costParts.markup),
        fee: exact(costParts.fee),
      },
    }),
  };
  return `${JSON.stringify({ ...entry, ...amounts })}\n`;
}

export async function* writeLog(
  client: Aim2BalanceClient,
  { format, onProgress, signal, ...query }: ExportLogOptions,
): AsyncGenerator<string, void, undefined> {
  if (format !== 'csv' && format !== 'ndjson') {
    throw new ConfigurationError('The format of an export is "csv" or "ndjson".', {
      code: 'invalid_parameter',
      parameter: 'format',
    });
  }
  const write = format === 'csv' ? csvLine : jsonLine;
  let rows = 0;
  let head = format === 'csv' ? `${Object.keys(columns).join(',')}\r\n` : '';
  for await (const { data, pagination } of client.usage.log({ ...query, limit: PAGE_ROWS }, { signal }).pages()) {
    yield head + data.map(write).join('');
    head = '';
    rows += data.length;
    onProgress?.({ rows, totalRows: pagination.total ?? null });
    if (signal?.aborted) throw signal.reason;
  }
  if (head) yield head;
}
