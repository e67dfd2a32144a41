import TremorDonutChart from '@tremor/react/dist/components/chart-elements/DonutChart/DonutChart.js';
import type { ReactElement } from 'react';
import type { SeriesSlot } from '../../theme/series-colors.js';
import { slotColor } from '../slot-class.js';

export interface DonutDrawingProps {
  /** Clockwise from the top; each value is above zero. */
  slices: readonly { slot: SeriesSlot; value: number }[];
}

interface TremorProps {
  className: string;
  data: { name: string; value: number }[];
  index: string;
  category: string;
  colors: string[];
  showLabel: boolean;
  customTooltip: () => null;
}
/** Tremor's way to have none warns in the console of React 19. */
const noTooltip = () => null;

const DonutChart = TremorDonutChart as unknown as (props: TremorProps) => ReactElement;

/** A ring, without any text. */
export default function DonutDrawing({ slices }: DonutDrawingProps) {
  return (
    <DonutChart
      className="h-full w-full"
      data={slices.map(({ value }, i) => ({ name: `d${i}`, value }))}
      index="name"
      category="value"
      colors={slices.map(({ slot }) => slotColor(slot))}
      showLabel={false}
      customTooltip={noTooltip}
    />
  );
}
