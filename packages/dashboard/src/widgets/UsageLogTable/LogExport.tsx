import type { LogQuery } from '@aim2balance/client';
import { Button } from '../../components/Button.js';
import { LiveRegion } from '../../components/LiveRegion.js';
import { common } from '../../messages/common/index.js';
import { table } from '../../messages/common/table/index.js';
import { describeError } from '../../messages/describe-error.js';
import { usage } from '../../messages/usage/index.js';
import { useFormat } from '../../messages/useFormat.js';
import { useMessages } from '../../messages/useMessages.js';
import { useLogExport } from './useLogExport.js';

export interface LogExportProps {
  query: LogQuery;
  fileName: string;
}

/** The button that saves the log, with its progress and a way to stop it. */
export function LogExport({ query, fileName }: LogExportProps) {
  const t = useMessages(common);
  const tTable = useMessages(table);
  const tUsage = useMessages(usage);
  const { state, start, stop } = useLogExport();
  const { hasDecimalComma } = useFormat();
  const isRunning = state.kind === 'running';
  const text =
    state.kind === 'running'
      ? tUsage('exportProgress', { count: state.rows })
      : state.kind === 'done'
        ? tTable('exportDone', { count: state.rows })
        : state.kind === 'stopped'
          ? tUsage('exportStopped')
          : '';
  return (
    <div className="flex flex-wrap items-center gap-2">
      <LiveRegion>{text}</LiveRegion>
      {text !== '' && (
        <span aria-hidden="true" className="a2b-num text-sm text-subtle">
          {text}
        </span>
      )}
      {state.kind === 'failed' && (
        <p role="alert" className="text-sm text-bad">
          {tTable('exportFailed', { reason: describeError(state.error, t).detail })}
        </p>
      )}
      <Button icon={isRunning ? 'close' : 'download'} onClick={isRunning ? stop : () => void start(query, fileName)}>
        {isRunning ? tUsage('exportStop') : tTable('exportCsv')}
      </Button>
      {hasDecimalComma && !isRunning && (
        <Button
          icon="download"
          title={tUsage('exportExcelHint')}
          onClick={() => void start(query, fileName.replace(/\.csv$/, '-excel.csv'), true)}
        >
          {tUsage('exportExcel')}
        </Button>
      )}
    </div>
  );
}
