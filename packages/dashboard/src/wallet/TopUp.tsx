import { useEffect } from 'react';
import { Dialog } from '../components/Dialog.js';
import { common } from '../messages/common/index.js';
import { describeError } from '../messages/describe-error.js';
import { useMessages } from '../messages/useMessages.js';
import { topUp } from '../messages/wallet/top-up/index.js';
import { CheckoutUrlError } from './CheckoutUrlError.js';
import { TopUpForm } from './TopUpForm.js';
import { type AddCredits, useTopUp } from './useTopUp.js';

export interface TopUpSettings {
  /**
   * Opens a payment in the host's own way: gives the address of the payment page, or nothing when the host takes care
   * of the payment itself. @defaultValue `POST /api/billing/checkout`
   */
  onAddCredits?: AddCredits;
  /** Amounts to choose from, in `currency`. @defaultValue [10, 20, 50] */
  amounts?: readonly number[];
  /** Smallest amount of one's own, in `currency`. @defaultValue 5 */
  minAmount?: number;
  /** Largest amount of one's own, in `currency`. @defaultValue 1000 */
  maxAmount?: number;
  /** What amounts are in; ISO 4217. @defaultValue 'EUR' */
  currency?: string;
  /** Where the payment page returns to. @defaultValue this page without query and fragment */
  returnUrl?: string;
}

export interface TopUpProps extends TopUpSettings {
  /** Whether the dialog is shown; the host decides. */
  open: boolean;
  /** Called when the reader closes it: by its button, by Esc, or beside it. */
  onClose: () => void;
}

const AMOUNTS = [10, 20, 50] as const;

/** The dialog that leads to the payment page. */
export function TopUp({
  open,
  onClose,
  onAddCredits,
  amounts = AMOUNTS,
  minAmount = 5,
  maxAmount = 1000,
  currency = 'EUR',
  returnUrl,
}: TopUpProps) {
  const t = useMessages(topUp);
  const tCommon = useMessages(common);
  const { start, busy, error, reset } = useTopUp({ onAddCredits, returnUrl, onHandled: onClose });
  useEffect(() => {
    if (!open) reset();
  }, [open, reset]);
  const failure =
    error === null
      ? null
      : CheckoutUrlError.isInstance(error)
        ? t('topUpRefused')
        : `${t('topUpFailed')} ${describeError(error, tCommon).detail}`;
  return (
    <Dialog open={open} title={t('topUpTitle')} closeLabel={tCommon('close')} onClose={onClose}>
      <div className="a2b-contain">
        <TopUpForm
          amounts={amounts}
          limits={{ min: minAmount, max: maxAmount }}
          currency={currency}
          busy={busy}
          failure={failure}
          onSubmit={(amount) => void start(amount, currency)}
        />
      </div>
    </Dialog>
  );
}
