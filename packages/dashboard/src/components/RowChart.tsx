import type { SeriesSlot } from '../theme/series-colors.js';
import { ChartFigure, type ChartTable } from './ChartFigure.js';
import { type ChartDatum, ChartPlot } from './ChartPlot.js';
import { hitRows } from './chart-geometry.js';
import { classes } from './classes.js';
import { DataText } from './DataText.js';
import { Legend } from './Legend.js';
import { slotClass } from './slot-class.js';
import { useChartCursor } from './useChartCursor.js';

const ROW_PX = 44;

export interface ChartRow extends ChartDatum {
  /** For each series. */
  amounts: readonly (number | null)[];
  /** At the end of the row's line: the main figure, then a quieter one. */
  text: string;
  detail?: string;
  /** What the words of the row are: a name from data, or words of ours ("Other"). */
  muted?: boolean;
}

export interface RowChartProps {
  /** Accessible name, as the heading above it. */
  name: string;
  /** One sentence: the total, the largest part, the period. */
  summary: string;
  /** The same figures, behind "Show as table". */
  table: ChartTable;
  /** The bars, longest first. */
  rows: readonly ChartRow[];
  /** The parts that a bar is cut into. */
  series: readonly { key: string; slot: SeriesSlot; name: string }[];
  /** Names the list of colours; without it none is shown. */
  legendLabel?: string;
  /** Keeps the line of the legend free where there is none. */
  legendKept?: boolean;
  /** Keeps the height of so many rows, so that the page does not jump from one answer to the next. */
  minRows?: number;
}

/**
 * Shares as lying bars, each below its name: any name fits, at any width. The bars are boxes, not a drawing of the chart
 * library: they stand in the page a server renders, and need no code that is loaded later.
 */
export function RowChart({ name, summary, table, rows, series, legendLabel, legendKept, minRows = 0 }: RowChartProps) {
  const cursor = useChartCursor(rows.length);
  const sums = rows.map(({ amounts }) => amounts.reduce<number>((sum, amount) => sum + Math.max(0, amount ?? 0), 0));
  const max = Math.max(...sums, Number.MIN_VALUE);
  const height = rows.length * ROW_PX;
  return (
    <ChartFigure name={name} summary={summary} table={table}>
      <div style={{ minHeight: `${minRows * ROW_PX}px` }}>
        <ChartPlot
          name={name}
          data={rows}
          cursor={cursor}
          hit={hitRows(rows.length)}
          tooltipStyle={(index) => ({
            bottom: `${height - index * ROW_PX - 4}px`,
            insetInlineEnd: '0px',
          })}
        >
          <div className="relative" style={{ height: `${height}px` }}>
            {rows.map((row, i) => (
              <div
                key={row.key}
                aria-hidden="true"
                className={classes('absolute inset-x-0 h-11 rounded-sm', cursor.index === i && 'bg-sunken')}
                style={{ top: `${i * ROW_PX}px` }}
              >
                <div className="flex min-w-0 items-baseline justify-between gap-4 px-1 pt-1 text-sm">
                  <span className={classes('min-w-0', row.muted ? 'text-body' : 'text-strong')}>
                    <DataText truncate>{row.label}</DataText>
                  </span>
                  <span className="a2b-num flex shrink-0 items-baseline gap-2 text-strong">
                    <span>{row.text}</span>
                    {row.detail && <span className="min-w-11 text-right text-subtle">{row.detail}</span>}
                  </span>
                </div>
                <div className="a2b-plot absolute inset-x-0 top-[30px] flex h-2 overflow-hidden rounded-full bg-sunken">
                  {series.map(({ key, slot }, k) => {
                    const amount = row.amounts[k] ?? 0;
                    return amount > 0 && Number.isFinite(amount) ? (
                      <div
                        key={key}
                        className={classes('a2b-bar h-full shrink-0', slotClass(slot))}
                        style={{ width: `${(amount / max) * 100}%` }}
                      />
                    ) : null;
                  })}
                </div>
              </div>
            ))}
          </div>
        </ChartPlot>
      </div>
      {(legendLabel || legendKept) && (
        <div className="mt-3 min-h-5">
          {legendLabel && series.length > 1 && <Legend label={legendLabel} items={series} />}
        </div>
      )}
    </ChartFigure>
  );
}
