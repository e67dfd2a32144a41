import { lazy } from 'react';
import type { SeriesSlot } from '../theme/series-colors.js';
import { ChartFigure, type ChartTable } from './ChartFigure.js';
import { type ChartDatum, ChartPlot } from './ChartPlot.js';
import { axisMax, hitColumns } from './chart-geometry.js';
import { classes } from './classes.js';
import { Drawing } from './Drawing.js';
import { Legend } from './Legend.js';
import { useChartCursor } from './useChartCursor.js';

const ColumnDrawing = lazy(() => import('./drawings/ColumnDrawing.js'));

/** Column labels that fit under a plot of 280 px. */
const MAX_LABELS = 6;
const AXIS_STEPS = [4, 3, 2, 1, 0];

export interface ChartColumn extends ChartDatum {
  /** Under the axis. */
  shortLabel: string;
  /** For each series; `null` is not drawn. */
  amounts: readonly (number | null)[];
  /** `partial`: more is to come; `missing`: nothing is known, which is not zero. */
  state?: 'partial' | 'missing';
}

export interface ColumnChartProps {
  /** Accessible name, as the heading above it. */
  name: string;
  /** One sentence: the total, the largest part, the period. */
  summary: string;
  /** The same figures, behind "Show as table". */
  table: ChartTable;
  /** From the first period to the last. */
  columns: readonly ChartColumn[];
  /** The parts that a column is cut into. */
  series: readonly { key: string; slot: SeriesSlot; name: string }[];
  /** Text of a value at the axis. */
  axisText: (value: number) => string;
  /** Smallest end of the axis, e.g. 4 where only whole numbers make sense. */
  leastMax?: number;
  /** Names the list of colours; without it none is shown. */
  legendLabel?: string;
  /** A sentence below the drawing, such as what its patterns mean. */
  footer?: string;
}

/** Amounts over time as columns. */
export function ColumnChart({
  name,
  summary,
  table,
  columns,
  series,
  axisText,
  leastMax = 0,
  legendLabel,
  footer,
}: ColumnChartProps) {
  const cursor = useChartCursor(columns.length);
  const sums = columns.map(({ amounts }) => amounts.reduce<number>((sum, amount) => sum + Math.max(0, amount ?? 0), 0));
  const max = axisMax(Math.max(leastMax, ...sums));
  const count = columns.length;
  const width = 100 / Math.max(1, count);
  const every = Math.max(1, Math.ceil(count / MAX_LABELS));
  return (
    <ChartFigure name={name} summary={summary} table={table} footer={footer}>
      <div className="flex min-w-0 gap-3">
        <div aria-hidden="true" className="a2b-num a2b-axis flex flex-col justify-between text-end text-xs text-subtle">
          {AXIS_STEPS.map((step) => (
            <span key={step}>{axisText((max / 4) * step)}</span>
          ))}
        </div>
        <div className="min-w-0 grow">
          <ChartPlot
            name={name}
            data={columns}
            cursor={cursor}
            hit={hitColumns(count)}
            tooltipStyle={(index) => ({
              bottom: 'calc(100% - 12px)',
              insetInlineStart: `clamp(0px, calc(${(index + 0.5) * width}% - 112px), max(0px, calc(100% - 224px)))`,
            })}
            className="h-56"
          >
            <div aria-hidden="true" className="absolute inset-x-0 bottom-0 top-[5px]">
              {columns.map(({ state, key }, i) => (
                <div
                  key={key}
                  className={classes(
                    'absolute inset-y-0',
                    cursor.index === i && 'bg-sunken',
                    state === 'missing' && 'a2b-hatch',
                  )}
                  style={{ insetInlineStart: `${i * width}%`, width: `${width}%` }}
                />
              ))}
            </div>
            <Drawing className="a2b-flip absolute inset-0">
              <ColumnDrawing
                slots={series.map(({ slot }) => slot)}
                values={columns.map(({ amounts }) => amounts)}
                max={max}
                gap={count > 45 ? '12%' : '22%'}
                gridLines
              />
            </Drawing>
            <div aria-hidden="true" className="pointer-events-none absolute inset-x-0 bottom-0 top-[5px]">
              {columns.map(({ state, key }, i) =>
                state === 'partial' ? (
                  <div
                    key={key}
                    className="a2b-partial absolute bottom-0"
                    style={{
                      insetInlineStart: `${i * width}%`,
                      width: `${width}%`,
                      height: `${((sums[i] ?? 0) / max) * 100}%`,
                    }}
                  />
                ) : null,
              )}
            </div>
          </ChartPlot>
          <div aria-hidden="true" className="relative mt-2 h-4 text-xs text-subtle">
            {columns.map(({ key, shortLabel }, i) =>
              i % every === 0 ? (
                <span
                  key={key}
                  className={classes(
                    'absolute w-0 justify-center whitespace-nowrap',
                    (i / every) % 2 === 0 ? 'flex' : 'hidden cq-sm:flex',
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
      {legendLabel && series.length > 1 && (
        <div className="mt-3">
          <Legend label={legendLabel} items={series} />
        </div>
      )}
    </ChartFigure>
  );
}
