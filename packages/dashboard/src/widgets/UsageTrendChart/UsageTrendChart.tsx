import type { DayUsage, LogEntry, RangeText } from '@aim2balance/client';
import { useState } from 'react';
import { ColumnChart } from '../../components/ColumnChart.js';
import { answerRange, useAnswerRange } from '../../hooks/useAnswerRange.js';
import { isUnsupported, useCapability } from '../../hooks/useCapability.js';
import { useDateRange } from '../../hooks/useDateRange.js';
import { useNow } from '../../hooks/useNow.js';
import { useUsageBreakdown } from '../../hooks/useUsageBreakdown.js';
import { useUsageHours } from '../../hooks/useUsageHours.js';
import { usage } from '../../messages/usage/index.js';
import { useMessages } from '../../messages/useMessages.js';
import { QueryWidget } from '../../QueryWidget.js';
import { amountOf, hasCosts, isEmptyUsage, type Metric } from '../../usage/amount.js';
import { ColumnsSkeleton } from '../../usage/chart-skeletons.js';
import { EmptyUsage } from '../../usage/EmptyUsage.js';
import { toHours } from '../../usage/hours.js';
import { MetricSwitch } from '../../usage/MetricSwitch.js';
import { toTrend } from '../../usage/trend.js';
import { groupTrend, type TrendUnit } from '../../usage/trend-groups.js';
import { useUsageWords } from '../../usage/useUsageWords.js';
import { Widget } from '../../Widget.js';

const DAY_MS = 86_400_000;

export interface UsageTrendChartProps {
  /** Days of the host; then nothing is fetched. */
  data?: DayUsage[];
  /** What is counted: a named range such as `30d`, or two days, `2026-11-01..2026-11-15`. @defaultValue the range of the provider above */
  range?: RangeText;
}

/** Tokens or cost by day: by hour for the last 24 hours, by week or month where there are too many days. Nothing where the backend does not tell days. */
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
  const shared = useDateRange();
  const supported = useCapability('usageBreakdown', 'by=day');
  // Within a day hours say more. They are added up from the log; where that cannot be read in time, days are shown.
  const wantsHours = data === undefined && supported && (range ?? shared.range) === '24h';
  const hours = useUsageHours({ enabled: wantsHours });
  const byHour = wantsHours && !hours.isError && hours.data?.entries !== null;
  const days = useUsageBreakdown({ by: 'day', data, enabled: supported && !byHour, ...(range && { range }) });
  const [wanted, setMetric] = useState<Metric>('tokens');
  if (data === undefined && (!supported || isUnsupported(days.error))) return null;
  const costs = byHour ? hours.data?.entries : days.data;
  const withCosts = costs !== undefined && costs !== null && hasCosts(costs);
  const metric = withCosts ? wanted : 'tokens';
  const frame = {
    title: t('trendTitle'),
    givenByHost: data !== undefined,
    actions: withCosts && <MetricSwitch value={metric} onValueChange={setMetric} />,
    empty: <EmptyUsage />,
    skeleton: <ColumnsSkeleton />,
  };
  if (byHour) {
    return (
      <QueryWidget {...frame} query={hours} isEmpty={({ entries }) => entries?.length === 0}>
        {(answer) => <HourTrend answer={answer} metric={metric} />}
      </QueryWidget>
    );
  }
  return (
    <QueryWidget {...frame} query={days} isEmpty={isEmptyUsage}>
      {(rows) => <DayTrend rows={rows} metric={metric} />}
    </QueryWidget>
  );
}

function DayTrend({ rows, metric }: { rows: DayUsage[]; metric: Metric }) {
  const { format } = useUsageWords();
  const range = useAnswerRange(rows);
  const nowMs = useNow(60_000);
  const { unit, groups } = groupTrend(toTrend(rows, answerRange(rows), format.timeZone, nowMs));
  const points = groups.map(({ first, last, row, isPartial }) => ({
    key: first,
    ...{
      day: { label: format.day(first, 'long'), shortLabel: format.day(first, 'short'), name: format.day(first) },
      week: {
        label: format.days(first, last),
        shortLabel: format.day(first, 'short'),
        name: format.days(first, last),
      },
      month: {
        label: format.day(first, 'month'),
        shortLabel: format.day(first, 'monthShort'),
        name: format.day(first, 'month'),
      },
    }[unit],
    row,
    isPartial,
  }));
  return <TrendColumns unit={unit} points={points} range={range} metric={metric} />;
}

function HourTrend({ answer, metric }: { answer: { entries: readonly LogEntry[] | null }; metric: Metric }) {
  const { format } = useUsageWords();
  const range = useAnswerRange(answer);
  const nowMs = useNow(60_000) ?? 0;
  const hours = toHours(answer.entries ?? [], format.timeZone, nowMs - DAY_MS, nowMs + 1);
  const points = hours.map((row, i) => ({
    key: row.start,
    label: format.instant(row.start),
    shortLabel: format.instant(row.start, 'time'),
    name: format.instant(row.start),
    row,
    isPartial: i === hours.length - 1,
  }));
  return <TrendColumns unit="hour" points={points} range={range} metric={metric} />;
}

interface TrendRow {
  tokens: number;
  cost?: number | null;
  requests?: number;
}

interface TrendPoint {
  key: string;
  /** In full, for the table and the tooltip. */
  label: string;
  /** Under the axis. */
  shortLabel: string;
  /** In the sentence. */
  name: string;
  /** `null`: nothing is known. */
  row: TrendRow | null;
  isPartial: boolean;
}

interface TrendColumnsProps {
  unit: TrendUnit | 'hour';
  points: readonly TrendPoint[];
  range: string | null;
  metric: Metric;
}

const unitWords = {
  hour: { head: 'hour', note: 'trendNoteHour', summary: 'trendSummaryHour' },
  day: { head: 'day', note: 'trendNote', summary: 'trendSummary' },
  week: { head: 'week', note: 'trendNoteWeek', summary: 'trendSummaryWeek' },
  month: { head: 'month', note: 'trendNoteMonth', summary: 'trendSummaryMonth' },
} as const;

function TrendColumns({ unit, points, range, metric }: TrendColumnsProps) {
  const { t, format, fullIn, axis, amount, inRange, table } = useUsageWords();
  const rows = points.flatMap(({ row }) => (row === null ? [] : [row]));
  const full = fullIn(rows);
  const valueAt = (point: TrendPoint) => point.row && amountOf(point.row, metric);
  const top = points.reduce<TrendPoint | undefined>((best, point) => {
    return (valueAt(point) ?? 0) > ((best && valueAt(best)) ?? 0) ? point : best;
  }, undefined);
  const name = t('trendTitle');
  const total = amount(rows, metric);
  const words = unitWords[unit];
  const notes = [
    ...(points.some(({ isPartial }) => isPartial) ? [t(words.note)] : []),
    ...(points.some((point) => valueAt(point) === null) ? [t('trendMissing')] : []),
  ];
  const ofTop = metric === 'tokens' ? full([top?.row ?? {}], metric) : format.total(top?.row?.cost);
  const summary = top?.row ? t(words.summary, { total, when: top.name, amount: ofTop }) : total;
  return (
    <ColumnChart
      name={name}
      summary={inRange(range, summary)}
      series={[{ key: metric, slot: 1, name: t(metric) }]}
      axisText={(value) => axis(value, metric)}
      {...(metric === 'tokens' && { leastMax: 4 })}
      footer={notes.join(' ')}
      columns={points.map((point) => {
        const value = valueAt(point);
        return {
          key: point.key,
          label: point.label,
          shortLabel: point.shortLabel,
          amounts: [value],
          values: [
            {
              key: metric,
              slot: 1 as const,
              name: t(metric),
              text: point.row ? full([point.row], metric) : t('missing'),
            },
          ],
          ...(point.isPartial && { note: t('partial') }),
          ...(value === null ? { state: 'missing' as const } : point.isPartial && { state: 'partial' as const }),
        };
      })}
      table={table(
        inRange(range, name),
        [t(words.head)],
        points.map(({ key, label, row, isPartial }) => ({
          key,
          names: [isPartial ? `${label} (${t('partial')})` : label],
          rows: row && [row],
        })),
      )}
    />
  );
}
