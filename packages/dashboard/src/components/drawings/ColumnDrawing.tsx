import TremorBarChart from '@tremor/react/dist/components/chart-elements/BarChart/BarChart.js';
import type { ReactElement } from 'react';
import type { SeriesSlot } from '../../theme/series-colors.js';
import { slotColor } from '../slot-class.js';

export interface ColumnDrawingProps {
  /** Colour of each series, from the base upwards. */
  slots: readonly SeriesSlot[];
  /** A line for each datum, a value for each series; what is `null` is not drawn. */
  values: readonly (readonly (number | null)[])[];
  /** End of the axis. */
  max: number;
  /** Space on each side of a column: pixels, or a share of its band ("18%"). */
  gap: number | string;
  gridLines?: boolean;
}

interface TremorProps {
  className: string;
  data: Record<string, unknown>[];
  index: string;
  categories: string[];
  colors: string[];
  stack: boolean;
  minValue: number;
  maxValue: number;
  barCategoryGap: number | string;
  showXAxis: boolean;
  showYAxis: boolean;
  showLegend: boolean;
  customTooltip: () => null;
  showGridLines: boolean;
}
/** Tremor's way to have none warns in the console of React 19. */
const noTooltip = () => null;

const BarChart = TremorBarChart as unknown as (props: TremorProps) => ReactElement;

/** Stacked columns, without any text: names and figures are HTML around it. Its keys are ours, since a name such as "a.b" or "__proto__" would be read as a path. */
export default function ColumnDrawing({ slots, values, max, gap, gridLines = false }: ColumnDrawingProps) {
  const keys = slots.map((_, i) => `s${i}`);
  const data = values.map((row, i) => {
    const entry: Record<string, unknown> = { index: `d${i}` };
    keys.forEach((key, k) => {
      const value = row[k];
      if (typeof value === 'number' && Number.isFinite(value)) entry[key] = value;
    });
    return entry;
  });
  return (
    <BarChart
      className="h-full w-full"
      data={data}
      index="index"
      categories={keys}
      colors={slots.map(slotColor)}
      stack
      minValue={0}
      maxValue={max}
      barCategoryGap={gap}
      showXAxis={false}
      showYAxis={false}
      showLegend={false}
      customTooltip={noTooltip}
      showGridLines={gridLines}
    />
  );
}
