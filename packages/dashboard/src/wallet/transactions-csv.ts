import { sumEur, type Transaction } from '@aim2balance/client';
import { csvLine } from '../format/csv.js';

const columns = [
  'date',
  'id',
  'type',
  'status',
  'description',
  'tokens',
  'amount',
  'currency',
  'fees',
  'balance_after_tokens',
  'balance_after_amount',
  'receipt_url',
] as const;

export const transactionsCsvHeader = csvLine(columns);

/** One line of the billing history: instants in UTC, numbers with a point, whatever the reader's locale. */
export function transactionCsvLine(transaction: Transaction): string {
  const { date, id, type, status, description, tokens, amount, currency, fees, balanceAfter } = transaction;
  return csvLine([
    date,
    id,
    type,
    status,
    description,
    tokens,
    amount,
    currency,
    fees ? Number(sumEur(fees.map((fee) => fee.amount))) : null,
    balanceAfter?.tokens,
    balanceAfter?.amount,
    receiptUrl(transaction),
  ]);
}

/** The address of the receipt, where it is one that may be linked. */
export function receiptUrl({ receiptUrl: url }: Transaction): string | null {
  return typeof url === 'string' && URL.canParse(url) && new URL(url).protocol === 'https:' ? new URL(url).href : null;
}
