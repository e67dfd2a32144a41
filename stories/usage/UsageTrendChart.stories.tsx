import { UsageTrendChart } from '@aim2balance/dashboard';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { configure, expect, waitFor } from 'storybook/test';

// The mocks make their world at the first request.
configure({ asyncUtilTimeout: 10_000 });

const meta = { title: 'Usage/UsageTrendChart', component: UsageTrendChart } satisfies Meta<typeof UsageTrendChart>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The last 30 days. */
export const Data: Story = {
  tags: ['visual'],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('figure', { name: 'Over time' })).toBeVisible();
    await expect(canvas.getByText(/^Last 30 days: [\d,]+ tokens/)).toBeVisible();
  },
};

/** By cost instead of tokens. */
export const ByCost: Story = {
  tags: ['steps'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Cost' }));
    await expect(canvas.getByText(/^Last 30 days: €/)).toBeVisible();
  },
};

/** The same figures as a table. */
export const AsTable: Story = {
  tags: ['steps'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show as table' }));
    await expect(canvas.getByRole('table', { name: 'Last 30 days: Over time' })).toBeVisible();
  },
};

/** Read by the arrow keys, one by one. */
export const Keyboard: Story = {
  tags: ['steps'],
  play: async ({ canvas, userEvent }) => {
    const chart = await canvas.findByRole('application', { name: 'Over time' });
    chart.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect(chart.querySelector('[role=status]')).toHaveTextContent(/: Tokens [\d,]+/);
  },
};

/** The last 24 hours are shown by the hour. */
export const ByHour: Story = {
  parameters: { review: { provider: { defaultRange: '24h' } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Last 24 hours: [\d,]+ tokens/)).toBeVisible();
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(25);
  },
};

/** Too many days for columns of their own are added up by week or by month. */
export const LongRange: Story = {
  parameters: { review: { provider: { defaultRange: 'ytd' } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^This year so far: [\d,]+ tokens/)).toBeVisible();
    await expect(canvas.getAllByRole('rowheader').length).toBeLessThan(60);
  },
};

/** A month in which the clocks change: every day is one column, whatever its length. */
export const ClockChange: Story = {
  parameters: { review: { scenario: 'dstMonth', provider: { defaultRange: 'last_month' } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Last month: [\d,]+ tokens/)).toBeVisible();
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(31);
  },
};

/** Names that look like markup, keys or formulas, or run from right to left. */
export const HostileNames: Story = {
  globals: { width: '320' },
  parameters: { review: { scenario: 'hostileNames' } },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('figure', { name: 'Over time' })).toBeVisible();
    await expect(canvasElement.querySelector('img, script')).toBeNull();
  },
};

/** A backend that refuses this breakdown: the widget is not there. */
export const Level1: Story = {
  parameters: { review: { scenario: 'level1' } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('section')).toBeNull());
  },
};

/** The host has the rows already; the widget fetches nothing. The 12th is missing, which is not the zero of the 14th. */
export const GivenByHost: Story = {
  args: {
    data: [
      { date: '2026-11-11', tokens: 200 },
      { date: '2026-11-13', tokens: 300 },
      { date: '2026-11-14', tokens: 0 },
      { date: '2026-11-15', tokens: 100 },
    ],
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('600 tokens, most on 13 Nov 2026 (300).')).toBeVisible();
    await expect(canvas.getByRole('rowheader', { name: 'Thu, 12 Nov 2026' }).closest('tr')).toHaveTextContent(
      'no data',
    );
  },
};

export const Empty: Story = {
  parameters: { review: { scenario: 'empty' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No usage in this time')).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { review: { scenario: 'loading' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading Over time')).toBeInTheDocument();
  },
};

const failed: Story = {
  name: 'Error',
  parameters: { review: { scenario: 'serverError' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('We could not load this');
  },
};

export { failed as Error };

export const RightToLeft: Story = {
  globals: { locale: 'ar-EG' },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('figure');
    await expect(canvasElement.querySelector('.a2b')).toHaveAttribute('dir', 'rtl');
  },
};
