import { WidgetFrame } from '../components/WidgetFrame.js';
import { useMessages } from '../messages/useMessages.js';
import { wallet } from '../messages/wallet/index.js';
import { History, type HistoryProps } from './History.js';

/** The history in a frame of its own. */
export function HistoryFrame({ data }: Pick<HistoryProps, 'data'>) {
  const t = useMessages(wallet);
  return (
    <History data={data}>
      {({ actions, note, busy, body }) => (
        <WidgetFrame title={t('historyTitle')} actions={actions} busy={busy} footer={note}>
          {body}
        </WidgetFrame>
      )}
    </History>
  );
}
