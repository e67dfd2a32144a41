import { useMemo } from 'react';
import { visibleText } from '../components/visible-text.js';
import { decimalsOf, exactMoney } from '../format/money.js';
import { shareText } from '../format/share-text.js';
import { usage } from '../messages/usage/index.js';
import { useFormat } from '../messages/useFormat.js';
import { useMessages } from '../messages/useMessages.js';
import { finite, type Metric, sumCost, sumCounts } from './amount.js';
import { type Part, SHARE_DECIMALS } from './parts.js';

/** Letters of a name in a sentence. */
const MAX_NAME = 60;

/** The words for amounts of a metric, the same in chart, table and summary. */
export function useUsageWords() {
  const t = useMessages(usage);
  const format = useFormat();
  return useMemo(() => {
    const sum = (rows: readonly { tokens?: unknown; cost?: unknown }[], metric: Metric) =>
      metric === 'tokens' ? sumCounts(rows.map(({ tokens }) => tokens)) : sumCost(rows.map(({ cost }) => cost));
    return {
      t,
      format,
      /** In full, to the last digit there is in any of `all`: tables, tooltips. Their sum is the total. */
      fullIn: (all: readonly { cost?: unknown }[]) => {
        const decimals = decimalsOf(all.map(({ cost }) => sumCost([cost])));
        return (rows: readonly { tokens?: unknown; cost?: unknown }[], metric: Metric) =>
          metric === 'tokens'
            ? format.integer(sumCounts(rows.map(({ tokens }) => tokens)))
            : (exactMoney(format.locale, sumCost(rows.map(({ cost }) => cost)), {}, decimals) ??
              format.exactMoney(null));
      },
      /** In short: legends, bars. */
      short: (rows: readonly { tokens?: unknown; cost?: unknown }[], metric: Metric) =>
        metric === 'tokens'
          ? format.compact(sumCounts(rows.map(({ tokens }) => tokens)))
          : format.total(sumCost(rows.map(({ cost }) => cost))),
      /** At an axis. */
      axis: (value: number, metric: Metric) => (metric === 'tokens' ? format.compact(value) : format.cost(value)),
      /** With its unit, for sentences. */
      amount: (rows: readonly { tokens?: unknown; cost?: unknown }[], metric: Metric) => {
        const value = sum(rows, metric);
        if (metric === 'cost') return format.total(value);
        return t('amountOfTokens', {
          count: typeof value === 'bigint' ? format.integer(value) : (value ?? format.integer(null)),
        });
      },
      share: (part: Part<unknown>) =>
        part.amount === null
          ? format.percent(null)
          : shareText(format.locale, part.share, part.amount > 0, SHARE_DECIMALS, part.rows.length),
      requests: (rows: readonly { requests?: unknown }[]) =>
        format.integer(sumCounts(rows.map(({ requests }) => requests))),
      hasRequests: (rows: readonly { requests?: unknown }[]) => rows.some(({ requests }) => finite(requests) !== null),
      /** A name from data; blank ones get words, so that they are seen. */
      name: (text: string) => (text.trim() === '' ? t('unnamed') : visibleText(text)),
      /** The same for a sentence, which a very long name would drown. */
      shortName: (text: string) => {
        const letters = [...text.slice(0, 2 * MAX_NAME + 2)];
        return letters.length > MAX_NAME ? `${letters.slice(0, MAX_NAME).join('')}…` : text;
      },
      /** A sentence, after the range it is about. */
      inRange: (range: string | null, text: string) => (range === null ? text : t('inRange', { range, text })),
    };
  }, [t, format]);
}

export type UsageWords = ReturnType<typeof useUsageWords>;
