import { type LogQuery, nanoToDecimal, toNanoEur } from '@aim2balance/contract';
import type { Aim2BalanceClient } from './client.js';
import { invalidParameter } from './internal/check-query.js';
import type { SignalLike } from './options.js';

export interface ExportProgress {
  /** Rows written so far. */
  rows: number;
  /** Rows in all; `null` when the backend does not say. */
  totalRows: number | null;
}

export interface ExportLogOptions extends Omit<LogQuery, 'page' | 'cursor' | 'limit'> {
  /**
   * `csv`: RFC 4180 with a header line; a text that a spreadsheet could take for a formula gets a `'` in front, and so
   * does one that begins with `'`, so that taking one off gives the value back. `ndjson`: one JSON object a line, as it
   * is. In both, amounts are exact decimals (in `ndjson` as strings), instants ISO 8601.
   */
  format: 'csv' | 'ndjson';
  /**
   * Decimal commas, and semicolons between the fields: what Excel opens in columns where Windows is set to a language
   * that writes 12,5. For `csv` only. @defaultValue false
   */
  decimalComma?: boolean;
  /** Called after each page. */
  onProgress?: (progress: ExportProgress) => void;
  /** Ends the export, which then rejects with the signal's reason. */
  signal?: SignalLike;
}

/**
 * The log of a range as text, a page at a time: nothing is held in memory, and nothing is requested ahead. Hand it to
 * `fs.writeFile`, `stream.pipeline`, or a loop.
 * @throws while iterating: {@link ApiError} {@link ConnectionError} {@link TimeoutError} {@link ResponseValidationError}
 * {@link ConfigurationError} of code `invalid_parameter` before any request
 */
export async function* exportLog(
  client: Aim2BalanceClient,
  options: ExportLogOptions,
): AsyncGenerator<string, void, undefined> {
  const { format, decimalComma } = options;
  if (format !== 'csv' && format !== 'ndjson') throw invalidParameter('format', 'The format is "csv" or "ndjson".');
  if (decimalComma && format !== 'csv') {
    throw invalidParameter('decimalComma', 'Decimal commas are for "csv": JSON has points only.');
  }
  const { writeLog } = await import('./internal/write-log.js');
  yield* writeLog(client, options, (amount) => nanoToDecimal(toNanoEur(amount)));
}
