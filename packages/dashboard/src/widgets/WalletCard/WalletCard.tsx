import type { Balance } from '@aim2balance/client';
import { useMemo, useState } from 'react';
import { Button } from '../../components/Button.js';
import { EmptyNote } from '../../components/EmptyNote.js';
import { ErrorNote } from '../../components/ErrorNote.js';
import { Link } from '../../components/Link.js';
import { LiveRegion } from '../../components/LiveRegion.js';
import { VisuallyHidden } from '../../components/VisuallyHidden.js';
import { WidgetFrame } from '../../components/WidgetFrame.js';
import { useBalance } from '../../hooks/useBalance.js';
import { useFreshness } from '../../hooks/useFreshness.js';
import { useModule } from '../../hooks/useModule.js';
import { useNow } from '../../hooks/useNow.js';
import { useTransactions } from '../../hooks/useTransactions.js';
import { common } from '../../messages/common/index.js';
import { describeError } from '../../messages/describe-error.js';
import { useFormat } from '../../messages/useFormat.js';
import { useMessages } from '../../messages/useMessages.js';
import { wallet } from '../../messages/wallet/index.js';
import { Widget } from '../../Widget.js';
import { BalanceSkeleton } from '../../wallet/BalanceSkeleton.js';
import { BalanceView } from '../../wallet/BalanceView.js';
import { type BalanceLevel, balanceLevel, LOW_BALANCE_AT } from '../../wallet/balance-level.js';
import { FIRST_PAGE } from '../../wallet/first-page.js';
import { Notice } from '../../wallet/Notice.js';
import { ReturnNotice } from '../../wallet/ReturnNotice.js';
import type { TopUpSettings } from '../../wallet/TopUp.js';
import { useCheckoutReturn } from '../../wallet/useCheckoutReturn.js';
import { type LowBalance, useLowBalance } from '../../wallet/useLowBalance.js';

const loadTopUp = () => import('../../wallet/TopUp.js');
const loadHistory = () => import('../../wallet/HistoryDialog.js');

export interface WalletCardProps extends TopUpSettings {
  /** The balance, when the host has it; then nothing is fetched. */
  data?: Balance;
  /** Percent of the balance after the last top-up from where it is low; the lowest of several is critical. @defaultValue [20, 5] */
  lowBalanceAt?: readonly number[];
  /** Called once for each threshold of `lowBalanceAt` that the balance comes down to. */
  onLowBalance?: (event: LowBalance) => void;
  /** What View History does. @defaultValue opens the history in a dialog */
  onViewHistory?: () => void;
  /** Where View History leads: makes it a link. */
  historyHref?: string;
}

/** The wallet: balance, value and health, the way to more credits and to the history. */
export function WalletCard(props: WalletCardProps) {
  const t = useMessages(wallet);
  return (
    <Widget title={t('title')}>
      <WalletContent {...props} />
    </Widget>
  );
}

function WalletContent({
  data,
  lowBalanceAt = LOW_BALANCE_AT,
  onLowBalance,
  onViewHistory,
  historyHref,
  ...topUp
}: WalletCardProps) {
  const t = useMessages(wallet);
  const tCommon = useMessages(common);
  const query = useBalance({ data });
  const history = useTransactions({ ...FIRST_PAGE, enabled: data === undefined });
  const { note, offline } = useFreshness(query, data !== undefined);
  const nowMs = useNow();
  const checkout = useCheckoutReturn(data === undefined);
  const [dialog, setDialog] = useState<'topUp' | 'history' | null>(null);
  // Most readers of a wallet never open its history; for a payment the code is there before it is asked for.
  const payment = useModule(loadTopUp, true);
  const billing = useModule(loadHistory, dialog === 'history');
  const missing = dialog === 'topUp' ? payment : dialog === 'history' ? billing : null;
  const show = (next: 'topUp' | 'history') => {
    setDialog(next);
    (next === 'topUp' ? payment : billing).retry();
  };
  const balance = query.data;
  useLowBalance(balance, lowBalanceAt, onLowBalance);

  const rows = history.data?.data;
  const isWhole = history.data !== undefined && rows !== undefined && rows.length < FIRST_PAGE.limit;
  const neverToppedUp =
    isWhole && !rows.some(({ type, status }) => /^(topup|refill)$/.test(type) && status === 'settled');
  const level = balance && balanceLevel(balance, lowBalanceAt, neverToppedUp);
  const pending = rows?.find(({ type, status, tokens }) => type === 'topup' && status === 'pending' && tokens > 0);

  return (
    <WidgetFrame title={t('title')} busy={query.isPending && !offline} footer={note}>
      <div className="flex h-full flex-col gap-4">
        <div role="status" className="flex flex-col gap-2 empty:-mb-4">
          <ReturnNotice {...checkout} />
          {pending && pending.id !== checkout.payment?.id && <PendingNotice {...pending} />}
        </div>
        <div className="grow">
          {balance && level ? (
            <BalanceView balance={balance} level={level} nowMs={nowMs} />
          ) : query.isError ? (
            <ErrorNote
              {...describeError(query.error, tCommon)}
              retryLabel={tCommon('retry')}
              onRetry={() => void query.refetch()}
              busy={query.isFetching}
            />
          ) : offline ? (
            <EmptyNote title={tCommon('offline')} hint={tCommon('errorOffline')} />
          ) : (
            <>
              <VisuallyHidden>{tCommon('loading', { what: t('title') })}</VisuallyHidden>
              <BalanceSkeleton />
            </>
          )}
        </div>
        {missing && missing.error !== null && (
          <p role="alert" className="text-sm text-bad">
            {describeError(missing.error, tCommon).detail}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-x-7 gap-y-2">
          <Button look="primary" icon="plus" busy={dialog === 'topUp' && payment.loading} onClick={() => show('topUp')}>
            {t('addCredits')}
          </Button>
          {historyHref === undefined ? (
            // Its words, not its padding, stand in line with what is above them when they wrap.
            <span className="-ms-3">
              <Button
                look="quiet"
                busy={dialog === 'history' && billing.loading}
                onClick={() => (onViewHistory ? onViewHistory() : show('history'))}
              >
                {t('viewHistory')}
              </Button>
            </span>
          ) : (
            <Link href={historyHref}>{t('viewHistory')}</Link>
          )}
        </div>
      </div>
      <LowBalanceAnnouncement balance={balance} level={level} />
      {payment.module && <payment.module.TopUp {...topUp} open={dialog === 'topUp'} onClose={() => setDialog(null)} />}
      {billing.module && <billing.module.HistoryDialog open={dialog === 'history'} onClose={() => setDialog(null)} />}
    </WidgetFrame>
  );
}

function PendingNotice({ amount, currency }: { amount: number; currency: string }) {
  const t = useMessages(wallet);
  const format = useFormat();
  return <Notice look="info">{t('pendingTopUp', { amount: format.money(amount, { currency }) })}</Notice>;
}

/** Says it when the balance gets low; not again while it stays there. */
function LowBalanceAnnouncement({ balance, level }: { balance: Balance | undefined; level: BalanceLevel | undefined }) {
  const t = useMessages(wallet);
  const format = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words of the moment when the level was reached
  const text = useMemo(() => {
    if (!balance) return '';
    const { fiatValue, percentage, currency = 'EUR' } = balance;
    if (level === 'overdrawn') return t('overdrawnAnnouncement', { amount: format.total(-fiatValue, { currency }) });
    if (level === 'empty') return t('emptyAnnouncement');
    if (level !== 'low' && level !== 'critical') return '';
    return t('lowAnnouncement', {
      percent: format.percent(percentage),
      value: format.money(fiatValue, { currency }),
    });
  }, [level]);
  return <LiveRegion>{text}</LiveRegion>;
}
