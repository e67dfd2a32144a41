import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Skeleton } from '../../packages/dashboard/src/components/Skeleton.js';
import { ImpactSkeleton } from '../../packages/dashboard/src/components/sustainability/ImpactSkeleton.js';
import { ColumnsSkeleton, RingSkeleton, RowsSkeleton } from '../../packages/dashboard/src/usage/chart-skeletons.js';
import { BalanceSkeleton } from '../../packages/dashboard/src/wallet/BalanceSkeleton.js';
import { HistorySkeleton } from '../../packages/dashboard/src/wallet/HistorySkeleton.js';
import { onRoot } from './onRoot.js';

const meta = {
  title: 'Components/Skeletons',
  component: Skeleton,
  subcomponents: { BalanceSkeleton, HistorySkeleton, RingSkeleton, RowsSkeleton, ColumnsSkeleton, ImpactSkeleton },
  decorators: [onRoot(640)],
  args: { className: 'h-8 w-60' },
} satisfies Meta<typeof Skeleton>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Grey places, nothing for a screen reader; still under reduced motion. */
const silent: Pick<Story, 'play'> = {
  play: async ({ canvasElement }) => {
    const blocks = [...canvasElement.querySelectorAll('.a2b-skeleton')];
    await expect(blocks.length).toBeGreaterThan(0);
    await expect(canvasElement.textContent).toBe('');
    await expect(blocks.every((block) => block.getBoundingClientRect().height > 0)).toBe(true);
  },
};

/** One line or block; sizes are those of what will stand there. */
export const Block: Story = { ...silent };

export const Balance: Story = { ...silent, render: () => <BalanceSkeleton /> };
export const History: Story = { ...silent, render: () => <HistorySkeleton /> };
export const Ring: Story = { ...silent, render: () => <RingSkeleton /> };
export const Rows: Story = { ...silent, render: () => <RowsSkeleton rows={5} legend /> };
export const Columns: Story = { ...silent, render: () => <ColumnsSkeleton /> };
export const Footprint: Story = { ...silent, render: () => <ImpactSkeleton /> };
