import type { ProviderUsage, RangeText } from '@aim2balance/client';
import { useState } from 'react';
import { RingChart } from '../../components/RingChart.js';
import { useAnswerRange } from '../../hooks/useAnswerRange.js';
import { useUsageBreakdown } from '../../hooks/useUsageBreakdown.js';
import { usage } from '../../messages/usage/index.js';
import { useMessages } from '../../messages/useMessages.js';
import { QueryWidget } from '../../QueryWidget.js';
import { useSeriesColors } from '../../theme/useSeriesColors.js';
import { amountOf, hasCosts, type Metric } from '../../usage/amount.js';
import { RingSkeleton } from '../../usage/chart-skeletons.js';
import { EmptyUsage } from '../../usage/EmptyUsage.js';
import { MetricSwitch } from '../../usage/MetricSwitch.js';
import { type Part, toParts } from '../../usage/parts.js';
import { useUsageWords } from '../../usage/useUsageWords.js';
import { Widget } from '../../Widget.js';

/** Slices beyond this number are gathered: more colors are not told apart. */
const MAX_SLICES = 8;

export interface ProviderBreakdownChartProps {
  /** Rows of the host; then nothing is fetched. */
  data?: ProviderUsage[];
  /** What is counted: `7d`, `30d`, `90d`, `all`, or two dates. @defaultValue the range of the provider above */
  range?: RangeText;
}

/** Donut of tokens or cost by provider, with percentages that add up to 100. */
export function ProviderBreakdownChart(props: ProviderBreakdownChartProps) {
  const t = useMessages(usage);
  return (
    <Widget title={t('providerTitle')}>
      <ProviderBreakdown {...props} />
    </Widget>
  );
}

function ProviderBreakdown({ data, range }: ProviderBreakdownChartProps) {
  const t = useMessages(usage);
  const query = useUsageBreakdown({ by: 'provider', data, ...(range && { range }) });
  const [wanted, setMetric] = useState<Metric>('tokens');
  const withCosts = query.data !== undefined && hasCosts(query.data);
  const metric = withCosts ? wanted : 'tokens';
  return (
    <QueryWidget
      title={t('providerTitle')}
      query={query}
      givenByHost={data !== undefined}
      actions={withCosts && <MetricSwitch value={metric} onValueChange={setMetric} />}
      isEmpty={(rows) => rows.every((row) => !(amountOf(row, 'tokens') ?? 0) && !(amountOf(row, 'cost') ?? 0))}
      empty={<EmptyUsage />}
      skeleton={<RingSkeleton />}
    >
      {(rows) => <ProviderRing rows={rows} metric={metric} />}
    </QueryWidget>
  );
}

function ProviderRing({ rows, metric }: { rows: ProviderUsage[]; metric: Metric }) {
  const { t, fullIn, short, amount, share, requests, hasRequests, inRange, name: words, shortName } = useUsageWords();
  const full = fullIn(rows);
  const colors = useSeriesColors();
  const range = useAnswerRange(rows);
  const { all, shown } = toParts(rows, (row) => amountOf(row, metric), MAX_SLICES);
  const nameOf = (part: Part<ProviderUsage>) =>
    part.isOther ? t('othersOf', { count: part.rows.length }) : words(part.rows[0]?.providerName ?? '');
  const name = t('providerTitle');
  const [top] = all;
  const total = amount(rows, metric);
  const withCosts = hasCosts(rows);
  const withRequests = hasRequests(rows);
  return (
    <RingChart
      name={name}
      summary={inRange(
        range,
        top ? t('providerSummary', { total, name: shortName(nameOf(top)), share: share(top) }) : total,
      )}
      legendLabel={t('providers')}
      total={{ text: short(rows, metric), label: metric === 'tokens' ? t('tokensUnit') : t('costUnit') }}
      slices={shown.map((part) => ({
        key: part.key,
        slot: part.isOther ? 'other' : colors.slotOf(part.rows[0]?.providerName ?? ''),
        label: nameOf(part),
        amount: part.amount ?? 0,
        share: share(part),
        text: short(part.rows, metric),
        fullText: metric === 'tokens' ? full(part.rows, metric) : short(part.rows, metric),
        values: [
          { key: 'amount', name: metric === 'tokens' ? t('tokens') : t('cost'), text: full(part.rows, metric) },
          { key: 'share', name: t('share'), text: share(part) },
        ],
      }))}
      table={{
        caption: inRange(range, name),
        head: [
          t('provider'),
          t('tokens'),
          ...(withCosts ? [t('cost')] : []),
          ...(withRequests ? [t('requests')] : []),
          t('share'),
        ],
        rows: all.map((part) => ({
          key: part.key,
          cells: [
            nameOf(part),
            full(part.rows, 'tokens'),
            ...(withCosts ? [full(part.rows, 'cost')] : []),
            ...(withRequests ? [requests(part.rows)] : []),
            share(part),
          ],
        })),
      }}
    />
  );
}
