import type { Transaction } from '@aim2balance/client';
import type { DataColumn } from '../components/DataTable.js';
import { DataText } from '../components/DataText.js';
import { Link } from '../components/Link.js';
import { VisuallyHidden } from '../components/VisuallyHidden.js';
import type { Format } from '../format/create-format.js';
import type { Translate } from '../messages/area.js';
import type { history as historyMessages } from '../messages/wallet/history/index.js';
import { receiptUrl } from './transactions-csv.js';

type T = Translate<typeof historyMessages.en>;

const types = {
  topup: 'typeTopup',
  refill: 'typeRefill',
  grant: 'typeGrant',
  usage: 'typeUsage',
  refund: 'typeRefund',
  adjustment: 'typeAdjustment',
  donation: 'typeDonation',
} as const;
const statuses = { pending: 'statusPending', settled: 'statusSettled', failed: 'statusFailed' } as const;
const dots = { pending: 'bg-warn', settled: 'bg-ok', failed: 'bg-bad' } as const;
const fees = { rebalancing: 'feeRebalancing', payment: 'feePayment' } as const;

/** The words for a known kind; a kind of a later backend is shown as it is. */
function word<Key extends string>(known: Readonly<Record<string, Key>>, kind: string, t: (key: Key) => string): string {
  const key = Object.hasOwn(known, kind) ? known[kind] : undefined;
  return key === undefined ? kind : t(key);
}

export const typeText = (type: string, t: T) => word(types, type, t);

/** The columns of the billing history that the rows have something to say in. */
export function historyColumns(
  rows: readonly Transaction[],
  t: T,
  format: Format,
  nowMs: number | null,
): DataColumn<Transaction>[] {
  const columns: DataColumn<Transaction>[] = [
    {
      key: 'date',
      header: t('date'),
      rowHeader: true,
      render: ({ date }) => (
        <time dateTime={date} title={format.instant(date, 'long')} className="whitespace-nowrap font-normal text-body">
          {format.sentence(format.relative(date, nowMs, 1))}
        </time>
      ),
    },
    {
      key: 'description',
      header: t('description'),
      render: ({ type, description }) => <What kind={typeText(type, t)} description={description} />,
    },
    { key: 'status', header: t('status'), render: ({ status }) => <Status status={status} t={t} /> },
    {
      key: 'tokens',
      header: t('tokensColumn'),
      numeric: true,
      render: ({ tokens }) => format.integer(tokens, 'always'),
    },
    {
      key: 'amount',
      header: t('amount'),
      numeric: true,
      render: (row) => <AmountCell row={row} t={t} format={format} />,
    },
  ];
  if (rows.some((row) => receiptUrl(row) !== null)) {
    columns.push({
      key: 'receipt',
      header: t('receipt'),
      isBlank: (row) => receiptUrl(row) === null,
      render: (row) => {
        const url = receiptUrl(row);
        if (url === null) return <VisuallyHidden>{t('noReceipt')}</VisuallyHidden>;
        return (
          <Link href={url} external>
            {t('receipt')}
            <VisuallyHidden> {format.instant(row.date, 'date')}</VisuallyHidden>
          </Link>
        );
      },
    });
  }
  return columns;
}

/** The kind, and what the backend says of it; not the kind twice where that begins with it. */
function What({ kind, description }: { kind: string; description: string }) {
  const saysKind = description.toLowerCase().startsWith(kind.toLowerCase());
  return (
    <span className="block min-w-0">
      <span className="block font-medium text-strong">
        <DataText>{saysKind ? description : kind}</DataText>
      </span>
      {!saysKind && description !== '' && (
        <span className="block text-xs text-subtle">
          <DataText>{description}</DataText>
        </span>
      )}
    </span>
  );
}

function Status({ status, t }: { status: string; t: T }) {
  const dot = Object.hasOwn(dots, status) ? dots[status as keyof typeof dots] : 'bg-control';
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span className={`a2b-swatch h-2 w-2 shrink-0 rounded-full ${dot}`} aria-hidden="true" />
      <DataText>{word(statuses, status, t)}</DataText>
    </span>
  );
}

function AmountCell({ row, t, format }: { row: Transaction; t: T; format: Format }) {
  const { amount, currency, status } = row;
  return (
    <span className="block">
      <span className={status === 'settled' ? 'font-medium text-strong' : 'text-subtle'}>
        {format.total(amount, { currency, sign: 'always' })}
      </span>
      {row.fees?.map((fee) => (
        <span key={`${fee.type} ${fee.amount}`} className="block text-xs text-subtle">
          {t('feeOf', { fee: word(fees, fee.type, t), amount: format.total(fee.amount, { currency: 'EUR' }) })}
        </span>
      ))}
    </span>
  );
}
