import type { ModelUsage, RangeText } from '@aim2balance/client';
import { RowChart } from '../../components/RowChart.js';
import { useAnswerRange } from '../../hooks/useAnswerRange.js';
import { isUnsupported, useCapability } from '../../hooks/useCapability.js';
import { useUsageBreakdown } from '../../hooks/useUsageBreakdown.js';
import { usage } from '../../messages/usage/index.js';
import { useMessages } from '../../messages/useMessages.js';
import type { SeriesSlot } from '../../theme/series-colors.js';
import { useSeriesColors } from '../../theme/useSeriesColors.js';
import { amountOf, type Metric } from '../../usage/amount.js';
import { Breakdown } from '../../usage/Breakdown.js';
import { RowsSkeleton } from '../../usage/chart-skeletons.js';
import { type Part, toParts } from '../../usage/parts.js';
import { useUsageWords } from '../../usage/useUsageWords.js';
import { Widget } from '../../Widget.js';

export interface ModelBreakdownChartProps {
  /** Rows of the host; then nothing is fetched. */
  data?: ModelUsage[];
  /** What is counted: a named range such as `30d`, or two days, `2026-11-01..2026-11-15`. @defaultValue the range of the provider above */
  range?: RangeText;
  /** Bars drawn, the one that gathers the small models included. @defaultValue 8 */
  limit?: number;
}

/** Bars of tokens or cost by model, in the color of its provider. Nothing where the backend does not tell models. */
export function ModelBreakdownChart(props: ModelBreakdownChartProps) {
  const t = useMessages(usage);
  return (
    <Widget title={t('modelTitle')}>
      <ModelBreakdown {...props} />
    </Widget>
  );
}

function ModelBreakdown({ data, range, limit = 8 }: ModelBreakdownChartProps) {
  const t = useMessages(usage);
  const supported = useCapability('usageBreakdown', 'by=model');
  const query = useUsageBreakdown({ by: 'model', data, enabled: supported, ...(range && { range }) });
  if (data === undefined && (!supported || isUnsupported(query.error))) return null;
  return (
    <Breakdown
      title={t('modelTitle')}
      query={query}
      givenByHost={data !== undefined}
      skeleton={<RowsSkeleton rows={limit} />}
    >
      {(rows, metric) => <ModelRows rows={rows} metric={metric} limit={Math.max(2, Math.floor(limit))} />}
    </Breakdown>
  );
}

function ModelRows({ rows, metric, limit }: { rows: ModelUsage[]; metric: Metric; limit: number }) {
  const { t, fullIn, short, amount, share, inRange, table, name: words, shortName } = useUsageWords();
  const full = fullIn(rows);
  const colors = useSeriesColors();
  const range = useAnswerRange(rows);
  const { all, shown } = toParts(rows, (row) => amountOf(row, metric), limit);
  const nameOf = (part: Part<ModelUsage>) =>
    part.isOther ? t('othersOf', { count: part.rows.length }) : words(part.rows[0]?.model ?? '');
  const slotOf = (part: Part<ModelUsage>): SeriesSlot => {
    const provider = part.rows[0]?.providerName;
    return part.isOther || provider === undefined ? 'other' : colors.slotOf(provider);
  };
  // One series a color; each bar is drawn in the series of its own.
  const slots = [...new Set(shown.map(slotOf))];
  const name = t('modelTitle');
  const [top] = all;
  const total = amount(rows, metric);
  return (
    <RowChart
      name={name}
      summary={inRange(
        range,
        top ? t('modelSummary', { total, count: all.length, name: shortName(nameOf(top)), share: share(top) }) : total,
      )}
      series={slots.map((slot) => ({ key: `slot-${slot}`, slot, name: '' }))}
      minRows={limit}
      rows={shown.map((part) => {
        const provider = part.isOther ? undefined : part.rows[0]?.providerName;
        return {
          key: part.key,
          label: nameOf(part),
          muted: part.isOther,
          text: short(part.rows, metric),
          detail: share(part),
          amounts: slots.map((slot) => (slot === slotOf(part) ? part.amount : null)),
          values: [
            { key: 'amount', name: t(metric), text: full(part.rows, metric) },
            { key: 'share', name: t('share'), text: share(part) },
            ...(provider === undefined
              ? []
              : [{ key: 'provider', slot: slotOf(part), name: t('provider'), text: words(provider) }]),
          ],
        };
      })}
      table={table(
        inRange(range, name),
        [t('model'), t('provider')],
        all.map((part) => ({
          key: part.key,
          names: [
            nameOf(part),
            part.rows[0]?.providerName === undefined ? t('unknownProvider') : words(part.rows[0].providerName),
          ],
          rows: part.rows,
          more: [share(part)],
        })),
        [t('share')],
      )}
    />
  );
}
