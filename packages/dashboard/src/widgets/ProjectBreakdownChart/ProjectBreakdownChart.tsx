import type { ProjectUsage, RangeText } from '@aim2balance/client';
import { RowChart } from '../../components/RowChart.js';
import { useAnswerRange } from '../../hooks/useAnswerRange.js';
import { useUsageBreakdown } from '../../hooks/useUsageBreakdown.js';
import { usage } from '../../messages/usage/index.js';
import { useMessages } from '../../messages/useMessages.js';
import type { SeriesSlot } from '../../theme/series-colors.js';
import { useSeriesColors } from '../../theme/useSeriesColors.js';
import { amountOf, type Metric } from '../../usage/amount.js';
import { Breakdown } from '../../usage/Breakdown.js';
import { RowsSkeleton } from '../../usage/chart-skeletons.js';
import { type Part, toParts } from '../../usage/parts.js';
import { amountsOf, type ProviderSeries, providerSeries } from '../../usage/projects.js';
import { useUsageWords } from '../../usage/useUsageWords.js';
import { Widget } from '../../Widget.js';

export interface ProjectBreakdownChartProps {
  /** Rows of the host; then nothing is fetched. */
  data?: ProjectUsage[];
  /** What is counted: a named range such as `30d`, or two days, `2026-11-01..2026-11-15`. @defaultValue the range of the provider above */
  range?: RangeText;
  /** Bars drawn, the one that gathers the small projects included. @defaultValue 7 */
  limit?: number;
}

/** Bars of tokens or cost by project, cut into providers where known. */
export function ProjectBreakdownChart(props: ProjectBreakdownChartProps) {
  const t = useMessages(usage);
  return (
    <Widget title={t('projectTitle')}>
      <ProjectBreakdown {...props} />
    </Widget>
  );
}

function ProjectBreakdown({ data, range, limit = 7 }: ProjectBreakdownChartProps) {
  const t = useMessages(usage);
  const query = useUsageBreakdown({ by: 'project', data, ...(range && { range }) });
  return (
    <Breakdown
      title={t('projectTitle')}
      query={query}
      givenByHost={data !== undefined}
      skeleton={<RowsSkeleton rows={limit} legend />}
    >
      {(rows, metric) => <ProjectRows rows={rows} metric={metric} limit={Math.max(2, Math.floor(limit))} />}
    </Breakdown>
  );
}

function ProjectRows({ rows, metric, limit }: { rows: ProjectUsage[]; metric: Metric; limit: number }) {
  const { t, format, fullIn, short, amount, share, inRange, table, name: words, shortName } = useUsageWords();
  const full = fullIn(rows);
  const colors = useSeriesColors();
  const range = useAnswerRange(rows);
  const { all, shown } = toParts(rows, (row) => amountOf(row, metric), limit);
  const nameOf = (part: Part<ProjectUsage>) =>
    part.isOther
      ? t('othersOf', { count: part.rows.length })
      : part.rows[0]?.projectName === null
        ? t('noProject')
        : words(part.rows[0]?.projectName ?? '');
  const isSplit = rows.some(({ providers }) => providers && providers.length > 0);
  const series = providerSeries(rows, metric);
  const seriesName = ({ provider, others }: ProviderSeries) =>
    provider !== null ? words(provider) : others > 0 ? t('othersOf', { count: others }) : t('unknownProvider');
  const slotOf = ({ provider }: ProviderSeries): SeriesSlot =>
    provider !== null ? colors.slotOf(provider) : isSplit ? 'other' : 1;
  const textOf = (value: number) => (metric === 'tokens' ? format.integer(value) : format.exactMoney(value));
  const name = t('projectTitle');
  const [top] = all;
  const total = amount(rows, metric);
  return (
    <RowChart
      name={name}
      summary={inRange(
        range,
        top
          ? t('projectSummary', { total, count: all.length, name: shortName(nameOf(top)), share: share(top) })
          : total,
      )}
      series={series.map((one) => ({ key: one.key, slot: slotOf(one), name: seriesName(one) }))}
      {...(isSplit && { legendLabel: t('providers') })}
      legendKept
      minRows={limit}
      rows={shown.map((part) => {
        const amounts = amountsOf(part.rows, metric, series);
        return {
          key: part.key,
          label: nameOf(part),
          muted: part.isOther || part.rows[0]?.projectName === null,
          text: short(part.rows, metric),
          detail: share(part),
          amounts,
          values: [
            { key: 'amount', name: t(metric), text: full(part.rows, metric) },
            { key: 'share', name: t('share'), text: share(part) },
            ...(isSplit
              ? series.flatMap((one, i) => {
                  const amount = amounts[i] ?? null;
                  return amount === null
                    ? []
                    : [{ key: one.key, slot: slotOf(one), name: seriesName(one), text: textOf(amount) }];
                })
              : []),
          ],
        };
      })}
      table={table(
        inRange(range, name),
        [t('project')],
        all.map((part) => ({ key: part.key, names: [nameOf(part)], rows: part.rows, more: [share(part)] })),
        [t('share')],
      )}
    />
  );
}
