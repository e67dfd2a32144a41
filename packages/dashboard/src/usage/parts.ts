import { shares } from '../format/shares.js';

/** A row of a breakdown, or the small ones together. */
export interface Part<Row> {
  readonly key: string;
  readonly rows: readonly Row[];
  /** `null`: not known. */
  readonly amount: number | null;
  /** In percent, one decimal; all shares add up to exactly 100 unless nothing is above zero. */
  readonly share: number;
  /** Whether other rows have an amount as well. */
  readonly isLess: boolean;
  /** More than one row: "Other". */
  readonly isOther: boolean;
}

export interface Parts<Row> {
  /** Every row, largest first. */
  readonly all: readonly Part<Row>[];
  /** At most `limit`; the smallest stand together at the end. */
  readonly shown: readonly Part<Row>[];
}

/** Of the shares. */
export const SHARE_DECIMALS = 1;

/** Sorts the rows of a breakdown by amount and gathers the small ones. */
export function toParts<Row>(rows: readonly Row[], amountOf: (row: Row) => number | null, limit: number): Parts<Row> {
  const known = rows.map((row, i) => ({ row, i, amount: amountOf(row) }));
  known.sort((a, b) => (b.amount ?? Number.NEGATIVE_INFINITY) - (a.amount ?? Number.NEGATIVE_INFINITY) || a.i - b.i);
  const percent = shares(
    known.map(({ amount }) => amount),
    SHARE_DECIMALS,
  );
  const isLess = known.filter(({ amount }) => (amount ?? 0) > 0).length > 1;
  const all = known.map(
    ({ row, amount }, i): Part<Row> => ({
      key: `part-${i}`,
      rows: [row],
      amount,
      share: percent[i] ?? 0,
      isLess,
      isOther: false,
    }),
  );
  if (all.length <= limit) return { all, shown: all };
  const small = all.slice(limit - 1);
  const amounts = small.map(({ amount }) => amount).filter((amount) => amount !== null);
  const other: Part<Row> = {
    key: 'other',
    rows: small.flatMap((part) => part.rows),
    amount: amounts.length === 0 ? null : amounts.reduce((a, b) => a + b, 0),
    // Tenths are added as whole numbers: 0.1 + 0.2 would show.
    share: small.reduce((sum, { share }) => sum + Math.round(share * 10 ** SHARE_DECIMALS), 0) / 10 ** SHARE_DECIMALS,
    isLess,
    isOther: true,
  };
  return { all, shown: [...all.slice(0, limit - 1), other] };
}
