import { decimalsOf, exactMoney } from '../../format/money.js';
import type { Receipt } from '../../usage/receipt.js';
import { useUsageWords } from '../../usage/useUsageWords.js';

export interface CostReceiptProps {
  receipt: Receipt;
  /** EUR for one unit of `listCurrency`. */
  exchangeRate: number | null;
  listCurrency?: string | undefined;
  currency?: string | undefined;
  rangeLabel: string | null;
}

const labels = { base: 'receiptBase', markup: 'receiptMarkup', fee: 'receiptFee' } as const;

/** The parts of a cost, adding up to the total that is shown. */
export function CostReceipt({ receipt, exchangeRate, listCurrency, currency = 'EUR', rangeLabel }: CostReceiptProps) {
  const { t, format } = useUsageWords();
  const decimals = decimalsOf(receipt.lines.map(({ amount }) => amount));
  const money = (amount: string) =>
    receipt.inCents ? format.money(amount, { currency }) : exactMoney(format.locale, amount, { currency }, decimals);
  const rate = exchangeRate === null ? null : format.exactMoney(exchangeRate, { currency });
  return (
    <div className="flex flex-col gap-3 text-base">
      {rangeLabel !== null && <p className="text-sm text-subtle">{t('receiptRange', { range: rangeLabel })}</p>}
      <dl className="a2b-num flex flex-col">
        {receipt.lines.map(({ part, amount }) => (
          <div key={part} className="flex items-baseline justify-between gap-4 border-b border-line py-2">
            <dt className="text-body">{t(labels[part])}</dt>
            <dd className="text-strong">{money(amount)}</dd>
          </div>
        ))}
        <div className="flex items-baseline justify-between gap-4 py-2 font-semibold text-strong">
          <dt>{t('receiptTotal')}</dt>
          <dd>{money(receipt.total)}</dd>
        </div>
      </dl>
      {rate !== null && (
        <p className="text-sm text-subtle">
          {listCurrency === undefined
            ? t('receiptRateIn', { rate })
            : t('receiptRate', { currency: listCurrency, rate })}
        </p>
      )}
    </div>
  );
}
