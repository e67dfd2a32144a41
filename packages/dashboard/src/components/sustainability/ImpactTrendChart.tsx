import type { Metric } from '@aim2balance/client/impact';
import { sustainability } from '../../messages/sustainability/index.js';
import { useFormat } from '../../messages/useFormat.js';
import { useMessages } from '../../messages/useMessages.js';
import { ChartFigure } from '../ChartFigure.js';
import { ChartPlot } from '../ChartPlot.js';
import { axisMax, hitColumns } from '../chart-geometry.js';
import { classes } from '../classes.js';
import { DataText } from '../DataText.js';
import { useChartCursor } from '../useChartCursor.js';
import { estimateText } from './estimate-text.js';
import { type TrendPoint, trendColumns } from './trend-columns.js';

/** Column labels that fit under a plot of 400 px; every second of them under a narrower one. */
const MAX_LABELS = 5;

/** One metric over time: a bar a period, a dashed line where the method changes. */
export function ImpactTrendChart({ points, metric }: { points: readonly TrendPoint[]; metric: Metric }) {
  const t = useMessages(sustainability);
  const format = useFormat();
  const cursor = useChartCursor(points.length);
  const columns = trendColumns(points, metric, {
    metric: t(metric),
    likely: t('likelyColumn'),
    noFigure: t('noFigure'),
    soFar: t('soFar'),
    period: ({ firstDay, lastDay }) => format.dayRange(firstDay, lastDay),
    shortPeriod: ({ firstDay }) => format.day(firstDay, 'short'),
    shorter: (days) => t('shorter', { count: days }),
    methodChanged: (method) => t('methodChanged', { method }),
    reported: t('reported'),
    figure: (impact) => {
      const text = estimateText(format, metric, impact[metric]);
      const central = text?.central ?? format.quantity(metric, null);
      return { central, range: text?.range ?? central };
    },
  });
  const [first] = columns;
  if (!first) return null;
  const largest = columns.reduce((a, b) => ((b.amount ?? -1) > (a.amount ?? -1) ? b : a), first);
  const max = axisMax(largest.amount ?? 0);
  const top = format.quantitySpan(metric, max, { min: max, max });
  const half = format.quantitySpan(metric, max / 2, { min: max / 2, max: max / 2 });
  const width = 100 / columns.length;
  const every = Math.ceil(columns.length / MAX_LABELS);
  const step = Math.max(...points.map(({ days }) => days));
  const breaks = columns.flatMap(({ newMethod, label }) => (newMethod === null ? [] : [{ label, newMethod }]));
  const name = `${t('overTime')}: ${t(metric)}`;
  return (
    <ChartFigure
      name={name}
      summary={t('trendSummary', {
        metric: t(metric),
        step: t('stepDays', { count: step }),
        period: largest.label,
        value: largest.figure.central,
      })}
      table={{
        caption: name,
        head: [t('periodColumn'), t(metric), t('likelyColumn')],
        rows: columns.map(({ key, label, note, figure }) => ({
          key,
          cells: [note ? `${label} (${note})` : label, figure.central, figure.range],
        })),
      }}
    >
      <div className="flex min-w-0 gap-3">
        <div aria-hidden="true" className="a2b-num a2b-axis flex flex-col justify-between text-end text-xs text-subtle">
          <span>{top && `${top.central}\u00a0${top.unit}`}</span>
          <span>{half && `${half.central}\u00a0${half.unit}`}</span>
          <span>0</span>
        </div>
        <div className="min-w-0 grow">
          <ChartPlot
            name={name}
            data={columns}
            cursor={cursor}
            hit={hitColumns(columns.length)}
            tooltipStyle={(index) => ({
              bottom: 'calc(100% - 12px)',
              insetInlineStart: `clamp(0px, calc(${(index + 0.5) * width}% - 112px), max(0px, calc(100% - 224px)))`,
            })}
            className="h-56"
          >
            <div aria-hidden="true" className="a2b-plot pointer-events-none absolute inset-x-0 bottom-0 top-[5px]">
              {[0, 50, 100].map((at) => (
                <div key={at} className="absolute inset-x-0 border-t border-line" style={{ bottom: `${at}%` }} />
              ))}
              {columns.map(({ key, amount, open, newMethod }, i) => (
                <div
                  key={key}
                  className={classes(
                    'absolute inset-y-0',
                    cursor.index === i && 'bg-sunken',
                    amount === null && 'a2b-hatch',
                  )}
                  style={{ insetInlineStart: `${i * width}%`, width: `${width}%` }}
                >
                  {amount !== null && amount > 0 && (
                    <div
                      className={classes(
                        'a2b-bar absolute bottom-0 rounded-t-sm',
                        open ? 'border border-dashed border-brand bg-brand/20' : 'bg-brand',
                      )}
                      style={{ height: `max(2px, ${(amount / max) * 100}%)`, insetInlineStart: '18%', width: '64%' }}
                    />
                  )}
                  {newMethod !== null && (
                    <div className="absolute inset-y-0 start-0 border-s-2 border-dashed border-strong" />
                  )}
                </div>
              ))}
            </div>
          </ChartPlot>
          <div aria-hidden="true" className="relative mt-2 h-4 text-xs text-subtle">
            {columns.map(({ key, shortLabel }, i) =>
              i % every === 0 ? (
                <span
                  key={key}
                  className={classes(
                    'absolute w-0 justify-center whitespace-nowrap',
                    (i / every) % 2 ? 'hidden cq-sm:flex' : 'flex',
                  )}
                  style={{ insetInlineStart: `${(i + 0.5) * width}%` }}
                >
                  {shortLabel}
                </span>
              ) : null,
            )}
          </div>
        </div>
      </div>
      <p className="mt-3 text-xs text-subtle">{t('trendNote')}</p>
      {breaks.map(({ label, newMethod }) => (
        <p key={label} className="mt-2 text-sm text-body">
          <DataText>{label}</DataText>: <DataText>{t('methodChanged', { method: newMethod })}</DataText>
        </p>
      ))}
    </ChartFigure>
  );
}
