import { ProviderBreakdownChart } from '@aim2balance/dashboard';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { configure, expect } from 'storybook/test';

// The mocks make their world at the first request.
configure({ asyncUtilTimeout: 10_000 });

const meta = { title: 'Usage/ProviderBreakdownChart', component: ProviderBreakdownChart } satisfies Meta<
  typeof ProviderBreakdownChart
>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The last 30 days. */
export const Data: Story = {
  tags: ['visual'],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('figure', { name: 'By provider' })).toBeVisible();
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
    await expect(canvas.getByRole('table', { name: 'Last 30 days: By provider' })).toBeVisible();
  },
};

/** Read by the arrow keys, one by one. */
export const Keyboard: Story = {
  tags: ['steps'],
  play: async ({ canvas, userEvent }) => {
    const chart = await canvas.findByRole('application', { name: 'By provider' });
    chart.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect(chart.querySelector('[role=status]')).toHaveTextContent(/: Tokens [\d,]+/);
  },
};

/** More providers than colours: the small ones are gathered, and the table names them all. */
export const Many: Story = {
  args: {
    data: Array.from({ length: 12 }, (_, index) => ({
      providerName: `Provider ${index + 1}`,
      tokens: 1200 - index * 90,
    })),
  },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(/^Other \(\d+\)$/))[0]).toBeVisible();
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(12);
  },
};

/** One part is the whole. */
export const OneSlice: Story = {
  parameters: { review: { scenario: 'oneSlice' } },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('100.0%')).length).toBeGreaterThan(0);
  },
};

/** Names that look like markup, keys or formulas, or run from right to left. */
export const HostileNames: Story = {
  globals: { width: '320' },
  parameters: { review: { scenario: 'hostileNames' } },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('figure', { name: 'By provider' })).toBeVisible();
    await expect(canvasElement.querySelector('img, script')).toBeNull();
  },
};

/** A backend that knows tokens, and nothing more. */
export const Level1: Story = {
  parameters: { review: { scenario: 'level1' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('figure', { name: 'By provider' })).toBeVisible();
    await expect(canvas.queryByRole('radio', { name: 'Cost' })).not.toBeInTheDocument();
  },
};

/** The host has the rows already; the widget fetches nothing. */
export const GivenByHost: Story = {
  args: {
    data: [
      { providerName: 'Anthropic', tokens: 300 },
      { providerName: 'OpenAI', tokens: 100 },
    ],
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('400 tokens, most of it with Anthropic (75.0%).')).toBeVisible();
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
    await expect(await canvas.findByText('Loading By provider')).toBeInTheDocument();
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
