import type { Transaction, TransactionsQuery } from '@aim2balance/client';
import { useEffect, useRef, useState } from 'react';
import { useDashboard } from '../hooks/DashboardContext.js';
import { saveFile } from '../hooks/save-file.js';
import { transactionCsvLine, transactionsCsvHeader } from './transactions-csv.js';

export interface HistoryExportState {
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  /** Rows written so far. */
  readonly rows: number;
  readonly error: unknown;
}

const PAGE_ROWS = 500;
/** Spreadsheets take a file for UTF-8 only with this in front. */
const BYTE_ORDER_MARK = '\uFEFF';
const idle: HistoryExportState = { status: 'idle', rows: 0, error: null };

/** Saves the whole history behind the filters as CSV, a page at a time; a second call of `toggle` stops it. */
export function useHistoryExport(
  query: Omit<TransactionsQuery, 'page' | 'limit'>,
  given: readonly Transaction[] | undefined,
) {
  const { client, timeZone, reportError } = useDashboard();
  const [state, setState] = useState(idle);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const toggle = async (fileName: string) => {
    if (running.current) {
      running.current.abort();
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const parts = [BYTE_ORDER_MARK, transactionsCsvHeader];
    let rows = 0;
    try {
      setState({ ...idle, status: 'running' });
      const pages = given
        ? [{ data: given }]
        : client.user.transactions({ tz: timeZone, ...query, limit: PAGE_ROWS }, { signal }).pages();
      for await (const page of pages) {
        if (signal.aborted) break;
        parts.push(...page.data.map(transactionCsvLine));
        rows += page.data.length;
        setState({ ...idle, status: 'running', rows });
      }
      if (signal.aborted) return;
      saveFile(parts, `${fileName}.csv`, 'text/csv;charset=utf-8');
      setState({ ...idle, status: 'done', rows });
    } catch (error) {
      if (signal.aborted) return;
      setState({ status: 'failed', rows, error });
      reportError(error);
    } finally {
      running.current = null;
      if (signal.aborted) setState(idle);
    }
  };
  return { state, toggle };
}
