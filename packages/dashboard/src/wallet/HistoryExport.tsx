import { Button } from '../components/Button.js';
import { common } from '../messages/common/index.js';
import { table } from '../messages/common/table/index.js';
import { describeError } from '../messages/describe-error.js';
import { useMessages } from '../messages/useMessages.js';
import { history as historyMessages } from '../messages/wallet/history/index.js';
import type { useHistoryExport } from './useHistoryExport.js';

/** The button that saves the history, with its progress and a way to stop it. */
export function HistoryExport({ state, toggle }: ReturnType<typeof useHistoryExport>) {
  const t = useMessages(common);
  const tTable = useMessages(table);
  const tHistory = useMessages(historyMessages);
  const { status, rows, error } = state;
  const isRunning = status === 'running';
  return (
    <>
      <p role="status" className="a2b-num text-sm text-subtle">
        {isRunning
          ? tTable('exporting', { count: rows })
          : status === 'done'
            ? tTable('exportDone', { count: rows })
            : ''}
      </p>
      {status === 'failed' && (
        <p role="alert" className="text-sm text-bad">
          {tTable('exportFailed', { reason: describeError(error, t).detail })}
        </p>
      )}
      <Button icon={isRunning ? 'close' : 'download'} onClick={() => void toggle(tHistory('exportFile'))}>
        {isRunning ? t('cancel') : tTable('exportCsv')}
      </Button>
    </>
  );
}
