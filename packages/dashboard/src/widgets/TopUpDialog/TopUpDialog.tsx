import { useMessages } from '../../messages/useMessages.js';
import { topUp } from '../../messages/wallet/top-up/index.js';
import { Widget } from '../../Widget.js';
import { TopUp, type TopUpProps } from '../../wallet/TopUp.js';

export type TopUpDialogProps = TopUpProps;

/** Chooses an amount and leads to the payment page: `open` shows it, `onClose` is called when the reader is done. */
export function TopUpDialog(props: TopUpDialogProps) {
  const t = useMessages(topUp);
  return (
    <Widget title={t('topUpTitle')}>
      <TopUp {...props} />
    </Widget>
  );
}
