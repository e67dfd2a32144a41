import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { ColumnChart } from '../../packages/dashboard/src/components/ColumnChart.js';
import { Legend } from '../../packages/dashboard/src/components/Legend.js';
import { RingChart } from '../../packages/dashboard/src/components/RingChart.js';
import { RowChart } from '../../packages/dashboard/src/components/RowChart.js';
import { listProps } from '../list-props.js';
import { onRoot } from './onRoot.js';
import { columns, columnTable, rows, series, slices, sliceTable, tableOf } from './samples.js';

const meta = {
  title: 'Components/Charts',
  component: RingChart,
  argTypes: listProps({ slices: 'ChartSlice' }),
  subcomponents: { RowChart, ColumnChart, Legend },
  decorators: [onRoot(640)],
  args: {
    name: 'Tokens by provider',
    summary: '2,000,000 tokens in the last 7 days, most of them with OpenAI.',
    table: sliceTable,
    slices,
    total: { text: '2m', label: 'tokens' },
    legendLabel: 'Providers',
  },
} satisfies Meta<typeof RingChart>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Parts of a whole. Every figure stands in the legend; none has to be guessed from the drawing. */
export const Ring: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('figure', { name: 'Tokens by provider' })).toBeVisible();
    await expect(canvas.getByRole('list', { name: 'Providers' })).toHaveTextContent('OpenAI1.2m62%');
  },
};

/** Arrow keys walk through the parts: the middle of the ring shows them, the live region says them. */
export const RingByKeyboard: Story = {
  tags: ['steps'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect(canvas.getByRole('status')).toHaveTextContent('Anthropic: 520,000 tokens, 26%');
    await userEvent.keyboard('{Escape}');
    await expect(canvas.getByRole('status')).toHaveTextContent('');
  },
};

/** The table twin, with the same figures as the drawing. */
export const AsTable: Story = {
  tags: ['steps'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Show as table' }));
    await expect(canvas.getByRole('table', { name: 'Tokens by provider' })).toBeVisible();
    await expect(canvas.getByRole('row', { name: 'Mistral 240,000 tokens 12%' })).toBeVisible();
  },
};

/** One part is all of it, and nothing is divided by zero. */
export const RingOfOne: Story = {
  args: {
    slices: slices.slice(0, 1).map((slice) => ({ ...slice, share: '100%' })),
    summary: '1,240,000 tokens in the last 7 days, all of them with OpenAI.',
    total: { text: '1.2m', label: 'tokens' },
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.textContent).not.toContain('NaN');
  },
};

const rowChart = (shown = rows) => (
  <RowChart
    name="Tokens by project"
    summary="2,000,000 tokens in the last 7 days, most of them in Customer support."
    table={tableOf('Tokens by project', shown)}
    rows={shown}
    series={series}
    legendLabel="Providers"
  />
);

/** Lying bars below their names, cut into series; "Other" is quieter. */
export const Rows: Story = {
  render: () => rowChart(),
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await userEvent.keyboard('{Home}');
    await expect(canvas.getByRole('tooltip')).toHaveTextContent('Customer support');
    await expect(canvas.getByRole('status')).toHaveTextContent('Customer support: OpenAI 620,000 tokens');
  },
};

/** Names of any length end in an ellipsis and are whole in the tooltip; figures never give way. */
export const RowsWithLongNames: Story = {
  globals: { width: '320' },
  render: () =>
    rowChart(rows.map((row) => ({ ...row, label: `${row.label} ${'and everything about it '.repeat(6)}` }))),
  play: async ({ canvasElement }) => {
    const container = canvasElement.querySelector('.review-container') as HTMLElement;
    await expect(container.scrollWidth).toBeLessThanOrEqual(container.clientWidth);
  },
};

const columnChart = (
  <ColumnChart
    name="Tokens by day"
    summary="1,635,000 tokens in the last 7 days, most of them on Friday. One day is not known."
    table={columnTable}
    columns={columns}
    series={[{ key: 'tokens', slot: 1, name: 'Tokens' }]}
    axisText={(value) => `${Math.round(value / 1000)}k`}
  />
);

/** Missing is hatched, zero has no column, a day that is not over is marked. */
export const Columns: Story = {
  render: () => columnChart,
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    await expect(canvas.getByRole('tooltip')).toHaveTextContent('so far');
    await expect(canvas.getByRole('status')).toHaveTextContent('Sun: 120,000 tokens (so far)');
  },
};

/** Read from right to left time runs to the left, and the arrow keys follow it. */
export const ColumnsMirrored: Story = {
  globals: { locale: 'ar' },
  render: () => columnChart,
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}');
    await expect(canvas.getByRole('status')).toHaveTextContent('Mon: 310,000 tokens');
  },
};

/** What the colours mean, with figures or as names only. */
export const Legends: Story = {
  render: () => (
    <div className="flex flex-col gap-6">
      <Legend label="With figures" layout="rows" activeKey="Anthropic" items={slices.map(toLegend)} />
      <Legend label="Names" items={series} />
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('list', { name: 'Names' })).toHaveTextContent('OpenAIAnthropicMistral');
  },
};

const toLegend = ({ key, slot, label, text, share }: (typeof slices)[number]) => ({
  key,
  slot,
  name: label,
  values: [text, share],
});
