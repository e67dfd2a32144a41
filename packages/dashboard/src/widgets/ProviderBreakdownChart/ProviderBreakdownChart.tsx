import type { ProviderUsage, RangeText } from '@aim2balance/client';
import { RingChart } from '../../components/RingChart.js';
import { useAnswerRange } from '../../hooks/useAnswerRange.js';
import { useUsageBreakdown } from '../../hooks/useUsageBreakdown.js';
import { usage } from '../../messages/usage/index.js';
import { useMessages } from '../../messages/useMessages.js';
import { useSeriesColors } from '../../theme/useSeriesColors.js';
import { amountOf, type Metric } from '../../usage/amount.js';
import { Breakdown } from '../../usage/Breakdown.js';
import { RingSkeleton } from '../../usage/chart-skeletons.js';
import { type Part, toParts } from '../../usage/parts.js';
import { useUsageWords } from '../../usage/useUsageWords.js';
import { Widget } from '../../Widget.js';

/** Slices beyond this number are gathered: more colors are not told apart. */
const MAX_SLICES = 8;

export interface ProviderBreakdownChartProps {
  /** Rows of the host; then nothing is fetched. */
  data?: ProviderUsage[];
  /** What is counted: a named range such as `30d`, or two days, `2026-11-01..2026-11-15`. @defaultValue the range of the provider above */
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
  return (
    <Breakdown title={t('providerTitle')} query={query} givenByHost={data !== undefined} skeleton={<RingSkeleton />}>
      {(rows, metric) => <ProviderRing rows={rows} metric={metric} />}
    </Breakdown>
  );
}

function ProviderRing({ rows, metric }: { rows: ProviderUsage[]; metric: Metric }) {
  const { t, fullIn, short, amount, share, inRange, table, name: words, shortName } = useUsageWords();
  const full = fullIn(rows);
  const colors = useSeriesColors();
  const range = useAnswerRange(rows);
  const { all, shown } = toParts(rows, (row) => amountOf(row, metric), MAX_SLICES);
  const nameOf = (part: Part<ProviderUsage>) =>
    part.isOther ? t('othersOf', { count: part.rows.length }) : words(part.rows[0]?.providerName ?? '');
  const name = t('providerTitle');
  const [top] = all;
  const total = amount(rows, metric);
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
          { key: 'amount', name: t(metric), text: full(part.rows, metric) },
          { key: 'share', name: t('share'), text: share(part) },
        ],
      }))}
      table={table(
        inRange(range, name),
        [t('provider')],
        all.map((part) => ({ key: part.key, names: [nameOf(part)], rows: part.rows, more: [share(part)] })),
        [t('share')],
      )}
    />
  );
}
