import { useMemo } from 'react';
import type { ChartTable } from '../components/ChartFigure.js';
import { shortName, visibleText } from '../components/visible-text.js';
import { decimalsOf, exactMoney } from '../format/money.js';
import { shareText } from '../format/share-text.js';
import { usage } from '../messages/usage/index.js';
import { useFormat } from '../messages/useFormat.js';
import { useMessages } from '../messages/useMessages.js';
import { finite, type Metric, sumCost, sumCounts } from './amount.js';
import { type Part, SHARE_DECIMALS } from './parts.js';

type Amounts = readonly { tokens?: unknown; cost?: unknown; requests?: unknown }[];

interface AmountsLine {
  readonly key: string;
  /** What names it. */
  readonly names: readonly string[];
  /** `null`: nothing is known. */
  readonly rows: Amounts | null;
  /** What stands after the amounts. */
  readonly more?: readonly string[];
}

/** The words for amounts of a metric, the same in chart, table and summary. */
export function useUsageWords() {
  const t = useMessages(usage);
  const format = useFormat();
  return useMemo(() => {
    const tokensOf = (rows: Amounts) => sumCounts(rows.map(({ tokens }) => tokens));
    const costOf = (rows: Amounts) => sumCost(rows.map(({ cost }) => cost));
    const fullIn = (all: Amounts) => {
      const decimals = decimalsOf(all.map((row) => costOf([row])));
      return (rows: Amounts, metric: Metric) =>
        metric === 'tokens'
          ? format.integer(tokensOf(rows))
          : (exactMoney(format.locale, costOf(rows), {}, decimals) ?? format.exactMoney(null));
    };
    const share = (part: Part<unknown>) =>
      part.amount === null
        ? format.percent(null)
        : shareText(format.locale, part.share, part.amount > 0, part.isLess, SHARE_DECIMALS, part.rows.length);
    return {
      t,
      format,
      /** In full, to the last digit there is in any of `all`: tables, tooltips. Their sum is the total. */
      fullIn,
      /** In short: legends, bars. */
      short: (rows: Amounts, metric: Metric) =>
        metric === 'tokens' ? format.compact(tokensOf(rows)) : format.total(costOf(rows)),
      /** At an axis. */
      axis: (value: number, metric: Metric) => (metric === 'tokens' ? format.compact(value) : format.cost(value)),
      /** With its unit, for sentences. */
      amount: (rows: Amounts, metric: Metric) => {
        if (metric === 'cost') return format.total(costOf(rows));
        const count = tokensOf(rows);
        return t('amountOfTokens', { count: typeof count === 'number' ? count : format.integer(count) });
      },
      share,
      /** The figures of a chart as a table: amounts as far as the backend tells them, between `names` and `more`. */
      table: (
        caption: string,
        names: readonly string[],
        lines: readonly AmountsLine[],
        more: readonly string[] = [],
      ): ChartTable => {
        const all = lines.flatMap(({ rows }) => rows ?? []);
        const full = fullIn(all);
        const columns = (['tokens', 'cost', 'requests'] as const).filter(
          (column) => column === 'tokens' || all.some((row) => finite(row[column]) !== null),
        );
        return {
          caption,
          head: [...names, ...columns.map((column) => t(column)), ...more],
          rows: lines.map(({ key, names: own, rows, more: last = [] }) => ({
            key,
            cells: [
              ...own,
              ...columns.map((column) =>
                !rows
                  ? t('missing')
                  : column === 'requests'
                    ? format.integer(sumCounts(rows.map(({ requests }) => requests)))
                    : full(rows, column),
              ),
              ...last,
            ],
          })),
        };
      },
      /** A name from data; blank ones get words, so that they are seen. */
      name: (text: string) => (text.trim() === '' ? t('unnamed') : visibleText(text)),
      /** The same for a sentence, which a very long name would drown. */
      shortName,
      /** A sentence, after the range it is about. */
      inRange: (range: string | null, text: string) => (range === null ? text : t('inRange', { range, text })),
    };
  }, [t, format]);
}

export type UsageWords = ReturnType<typeof useUsageWords>;
