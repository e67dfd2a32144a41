import { type ComponentType, useEffect, useState } from 'react';
import { Dialog } from '../components/Dialog.js';
import { ErrorNote } from '../components/ErrorNote.js';
import { common } from '../messages/common/index.js';
import { describeError } from '../messages/describe-error.js';
import { useMessages } from '../messages/useMessages.js';
import { wallet } from '../messages/wallet/index.js';
import type { HistoryProps } from './History.js';

export interface HistoryDialogProps {
  open: boolean;
  onClose: () => void;
}

/** The history over the wallet. Its code comes when it is opened first: most readers of a wallet never do. */
export function HistoryDialog({ open, onClose }: HistoryDialogProps) {
  const t = useMessages(wallet);
  const tCommon = useMessages(common);
  const [loaded, setLoaded] = useState<{ History: ComponentType<HistoryProps> } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const needed = open && loaded === null && error === null;
  useEffect(() => {
    if (needed) import('./History.js').then(setLoaded, setError);
  }, [needed]);
  return (
    <Dialog open={open} title={t('historyTitle')} closeLabel={tCommon('close')} onClose={onClose}>
      {error !== null && (
        <ErrorNote {...describeError(error, tCommon)} retryLabel={tCommon('retry')} onRetry={() => setError(null)} />
      )}
      {loaded && (
        <loaded.History>
          {({ actions, note, busy, body }) => (
            <div className="a2b-contain flex flex-col gap-4" aria-busy={busy || undefined}>
              <div className="flex flex-wrap items-center gap-2">{actions}</div>
              {body}
              {note && <p className="text-xs text-subtle">{note}</p>}
            </div>
          )}
        </loaded.History>
      )}
    </Dialog>
  );
}
