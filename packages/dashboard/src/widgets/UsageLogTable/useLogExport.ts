import { type Aim2BalanceClient, exportLog, type LogQuery } from '@aim2balance/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDashboard } from '../../hooks/DashboardContext.js';

export type ExportState =
  | { readonly kind: 'idle' | 'stopped' }
  | { readonly kind: 'running'; readonly rows: number; readonly totalRows: number | null }
  | { readonly kind: 'done'; readonly rows: number }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Spreadsheets take a file for UTF-8 only with this in front. */
const BYTE_ORDER_MARK = '\uFEFF';

function save(parts: readonly string[], fileName: string): void {
  const url = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, ...parts], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has its own hold on the data once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** Writes the log of a range into a CSV file, a page at a time. */
export function useLogExport() {
  const { client, reportError } = useDashboard();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(
    async (query: LogQuery, fileName: string, decimalComma = false) => {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      let rows = 0;
      setState({ kind: 'running', rows, totalRows: null });
      try {
        const parts: string[] = [];
        const options = {
          ...query,
          format: 'csv' as const,
          decimalComma,
          signal: controller.signal,
          onProgress: (progress: { rows: number; totalRows: number | null }) => {
            rows = progress.rows;
            if (!controller.signal.aborted) setState({ kind: 'running', ...progress });
          },
        };
        for await (const part of exportLog(client as unknown as Aim2BalanceClient, options)) parts.push(part);
        save(parts, fileName);
        setState({ kind: 'done', rows });
      } catch (error) {
        if (controller.signal.aborted) setState({ kind: 'stopped' });
        else {
          reportError(error);
          setState({ kind: 'failed', error });
        }
      } finally {
        running.current = null;
      }
    },
    [client, reportError],
  );
  const stop = useCallback(() => running.current?.abort(), []);
  return { state, start, stop };
}
