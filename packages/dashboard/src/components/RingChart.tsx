import { lazy } from 'react';
import type { SeriesSlot } from '../theme/series-colors.js';
import { ChartFigure, type ChartTable } from './ChartFigure.js';
import { type ChartDatum, ChartPlot } from './ChartPlot.js';
import { hitRing } from './chart-geometry.js';
import { DataText } from './DataText.js';
import { Drawing } from './Drawing.js';
import { Legend } from './Legend.js';
import { useChartCursor } from './useChartCursor.js';

const DonutDrawing = lazy(() => import('./drawings/DonutDrawing.js'));

export interface ChartSlice extends ChartDatum {
  slot: SeriesSlot;
  amount: number;
  share: string;
  /** Formatted amount, in short for the legend. */
  text: string;
  /** And in full, for the middle of the ring. */
  fullText: string;
}

export interface RingChartProps {
  /** Accessible name, as the heading above it. */
  name: string;
  /** One sentence: the total, the largest part, the period. */
  summary: string;
  /** The same figures, behind "Show as table". */
  table: ChartTable;
  /** Every part, largest first; those that are not above zero are named but not drawn. */
  slices: readonly ChartSlice[];
  /** In the middle while no part is looked at. */
  total: { text: string; label: string };
  /** Names the list of the parts. */
  legendLabel: string;
}

/** Parts of a whole as a ring, with every figure in its legend. */
export function RingChart({ name, summary, table, slices, total, legendLabel }: RingChartProps) {
  const drawn = slices.filter(({ amount }) => amount > 0);
  const cursor = useChartCursor(drawn.length);
  const active = cursor.index === null ? undefined : drawn[cursor.index];
  return (
    <ChartFigure name={name} summary={summary} table={table}>
      <div className="flex flex-col items-center gap-5 cq-sm:flex-row">
        <ChartPlot
          name={name}
          data={drawn}
          cursor={cursor}
          hit={hitRing(drawn.map(({ amount }) => amount))}
          tooltipStyle={null}
          className="h-44 w-44 shrink-0 rounded-full"
        >
          <Drawing className="absolute inset-0">
            <DonutDrawing slices={drawn.map(({ slot, amount }) => ({ slot, value: amount }))} />
          </Drawing>
          <div
            aria-hidden="true"
            className="pointer-events-none absolute inset-7 flex flex-col items-center justify-center text-center"
          >
            <span className="a2b-num text-xl font-semibold text-strong">{active ? active.share : total.text}</span>
            <span className="w-full text-xs text-subtle">
              {active ? <DataText truncate>{active.label}</DataText> : total.label}
            </span>
            {active && <span className="a2b-num text-xs text-body">{active.fullText}</span>}
          </div>
        </ChartPlot>
        <div className="w-full min-w-0 grow">
          <Legend
            label={legendLabel}
            layout="rows"
            activeKey={active?.key ?? null}
            items={slices.map(({ key, slot, label, text, share }) => ({
              key,
              slot,
              name: label,
              values: [text, share],
            }))}
          />
        </div>
      </div>
    </ChartFigure>
  );
}
