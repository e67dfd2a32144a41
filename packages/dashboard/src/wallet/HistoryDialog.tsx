import { Dialog } from '../components/Dialog.js';
import { common } from '../messages/common/index.js';
import { useMessages } from '../messages/useMessages.js';
import { wallet } from '../messages/wallet/index.js';
import { History } from './History.js';

export interface HistoryDialogProps {
  open: boolean;
  onClose: () => void;
}

/** The history over the wallet. */
export function HistoryDialog({ open, onClose }: HistoryDialogProps) {
  const t = useMessages(wallet);
  const tCommon = useMessages(common);
  return (
    <Dialog open={open} title={t('historyTitle')} closeLabel={tCommon('close')} onClose={onClose}>
      {open && (
        <History>
          {({ actions, note, busy, body }) => (
            <div className="a2b-contain flex flex-col gap-4" aria-busy={busy || undefined}>
              <div className="flex flex-wrap items-center gap-2">{actions}</div>
              {body}
              {note && <p className="text-xs text-subtle">{note}</p>}
            </div>
          )}
        </History>
      )}
    </Dialog>
  );
}
