import { useMessages } from '../messages/useMessages.js';
import { wallet } from '../messages/wallet/index.js';
import { Widget } from '../Widget.js';
import { HistoryFrame } from './HistoryFrame.js';

/**
 * What the tab Billing of the dashboard loads when it is opened. Not the public TransactionHistory: what is loaded on
 * demand and exported as well, bundlers count to what is loaded at once.
 */
export function BillingTab() {
  const t = useMessages(wallet);
  return (
    <Widget title={t('historyTitle')}>
      <HistoryFrame />
    </Widget>
  );
}
