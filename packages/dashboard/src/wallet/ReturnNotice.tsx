import { Button } from '../components/Button.js';
import { useFormat } from '../messages/useFormat.js';
import { useMessages } from '../messages/useMessages.js';
import { wallet } from '../messages/wallet/index.js';
import { Notice } from './Notice.js';
import type { CheckoutReturnState } from './useCheckoutReturn.js';

/** What became of the payment the reader comes back from. */
export function ReturnNotice({ status, payment, lookAgain, dismiss }: CheckoutReturnState) {
  const t = useMessages(wallet);
  const format = useFormat();
  const amount = payment ? format.money(payment.amount, { currency: payment.currency }) : '';
  const dismissal = { dismissLabel: t('dismiss'), onDismiss: dismiss };
  switch (status) {
    case 'none':
      return null;
    case 'cancelled':
      return (
        <Notice look="info" {...dismissal}>
          {t('returnCancelled')}
        </Notice>
      );
    case 'processing':
      return <Notice look="wait">{t('returnProcessing')}</Notice>;
    case 'pending':
      return (
        <Notice look="info" {...dismissal}>
          {t('returnPending', { amount })}
        </Notice>
      );
    case 'settled':
      return (
        <Notice look="ok" {...dismissal}>
          {t('returnSettled', { amount })}
        </Notice>
      );
    case 'failed':
      return (
        <Notice look="bad" {...dismissal}>
          {t('returnFailed', { amount })}
        </Notice>
      );
    case 'unseen':
      return (
        <Notice
          look="info"
          {...dismissal}
          action={
            <Button size="small" onClick={lookAgain}>
              {t('checkAgain')}
            </Button>
          }
        >
          {t('returnNotYet')}
        </Notice>
      );
  }
}
