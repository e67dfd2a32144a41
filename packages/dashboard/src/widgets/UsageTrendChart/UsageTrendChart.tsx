import type { DayUsage, RangeText } from '@aim2balance/client';
import { useState } from 'react';
import { ColumnChart } from '../../components/ColumnChart.js';
import { answerRange, useAnswerRange } from '../../hooks/useAnswerRange.js';
import { isUnsupported, useCapability } from '../../hooks/useCapability.js';
import { useNow } from '../../hooks/useNow.js';
import { useUsageBreakdown } from '../../hooks/useUsageBreakdown.js';
import { usage } from '../../messages/usage/index.js';
import { useMessages } from '../../messages/useMessages.js';
import { QueryWidget } from '../../QueryWidget.js';
import { amountOf, hasCosts, type Metric } from '../../usage/amount.js';
import { ColumnsSkeleton } from '../../usage/chart-skeletons.js';
import { EmptyUsage } from '../../usage/EmptyUsage.js';
import { MetricSwitch } from '../../usage/MetricSwitch.js';
import { toTrend } from '../../usage/trend.js';
import { useUsageWords } from '../../usage/useUsageWords.js';
import { Widget } from '../../Widget.js';

export interface UsageTrendChartProps {
  /** Days of the host; then nothing is fetched. */
  data?: DayUsage[];
  /** @defaultValue the range of the provider above */
  range?: RangeText;
}

/** Tokens or cost by day. Nothing where the backend does not tell days. */
export function UsageTrendChart(props: UsageTrendChartProps) {
  const t = useMessages(usage);
  return (
    <Widget title={t('trendTitle')}>
      <UsageTrend {...props} />
    </Widget>
  );
}

function UsageTrend({ data, range }: UsageTrendChartProps) {
  const t = useMessages(usage);
  const supported = useCapability('usageBreakdown', 'by=day');
  const query = useUsageBreakdown({ by: 'day', data, enabled: supported, ...(range && { range }) });
  const [wanted, setMetric] = useState<Metric>('tokens');
  if (data === undefined && (!supported || isUnsupported(query.error))) return null;
  const withCosts = query.data !== undefined && hasCosts(query.data);
  const metric = withCosts ? wanted : 'tokens';
  return (
    <QueryWidget
      title={t('trendTitle')}
      query={query}
      givenByHost={data !== undefined}
      actions={withCosts && <MetricSwitch value={metric} onValueChange={setMetric} />}
      isEmpty={(rows) => rows.every((row) => !(amountOf(row, 'tokens') ?? 0) && !(amountOf(row, 'cost') ?? 0))}
      empty={<EmptyUsage />}
      skeleton={<ColumnsSkeleton />}
    >
      {(rows) => <TrendColumns rows={rows} metric={metric} />}
    </QueryWidget>
  );
}

function TrendColumns({ rows, metric }: { rows: DayUsage[]; metric: Metric }) {
  const { t, format, full, axis, amount, requests, hasRequests, inRange } = useUsageWords();
  const range = useAnswerRange(rows);
  const nowMs = useNow(60_000);
  const days = toTrend(rows, answerRange(rows), format.timeZone, nowMs);
  const top = days.reduce<(typeof days)[number] | undefined>((best, day) => {
    const value = day.row && amountOf(day.row, metric);
    return value !== null && value > ((best?.row && amountOf(best.row, metric)) ?? 0) ? day : best;
  }, undefined);
  const name = t('trendTitle');
  const total = amount(rows, metric);
  const withCosts = hasCosts(rows);
  const withRequests = hasRequests(rows);
  const textOf = (row: DayUsage | null) => (row === null ? t('missing') : full([row], metric));
  const notes = [
    ...(days.some(({ isPartial }) => isPartial) ? [t('trendNote')] : []),
    ...(days.some(({ row }) => row === null) ? [t('trendMissing')] : []),
  ];
  return (
    <ColumnChart
      name={name}
      summary={inRange(
        range,
        top?.row ? t('trendSummary', { total, day: format.day(top.date), amount: full([top.row], metric) }) : total,
      )}
      series={[{ key: metric, slot: 1, name: metric === 'tokens' ? t('tokens') : t('cost') }]}
      axisText={(value) => axis(value, metric)}
      {...(metric === 'tokens' && { leastMax: 4 })}
      footer={notes.join(' ')}
      columns={days.map(({ date, row, isPartial }) => {
        const value = row && amountOf(row, metric);
        return {
          key: date,
          label: format.day(date, 'long'),
          shortLabel: format.day(date, 'short'),
          amounts: [value],
          values: [
            { key: metric, slot: 1 as const, name: metric === 'tokens' ? t('tokens') : t('cost'), text: textOf(row) },
          ],
          ...(isPartial && { note: t('partial') }),
          ...(value === null ? { state: 'missing' as const } : isPartial && { state: 'partial' as const }),
        };
      })}
      table={{
        caption: inRange(range, name),
        head: [t('day'), t('tokens'), ...(withCosts ? [t('cost')] : []), ...(withRequests ? [t('requests')] : [])],
        rows: days.map(({ date, row, isPartial }) => ({
          key: date,
          cells: [
            isPartial ? `${format.day(date, 'long')} (${t('partial')})` : format.day(date, 'long'),
            row === null ? t('missing') : full([row], 'tokens'),
            ...(withCosts ? [row === null ? t('missing') : full([row], 'cost')] : []),
            ...(withRequests ? [row === null ? t('missing') : requests([row])] : []),
          ],
        })),
      }}
    />
  );
}
