import type { Page, Transaction } from '@aim2balance/client';
import { useMessages } from '../../messages/useMessages.js';
import { wallet } from '../../messages/wallet/index.js';
import { Widget } from '../../Widget.js';
import { HistoryFrame } from '../../wallet/HistoryFrame.js';

export interface TransactionHistoryProps {
  /** A page of the host; then nothing is fetched, and filters and other pages are the host's. */
  data?: Page<Transaction>;
}

/** The billing history: what was paid, given and used, with fees and receipts; filtered, paged, saved as CSV. */
export function TransactionHistory({ data }: TransactionHistoryProps) {
  const t = useMessages(wallet);
  return (
    <Widget title={t('historyTitle')}>
      <HistoryFrame data={data} />
    </Widget>
  );
}
