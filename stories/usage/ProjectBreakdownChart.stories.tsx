import { ProjectBreakdownChart } from '@aim2balance/dashboard';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { configure, expect } from 'storybook/test';

// The mocks make their world at the first request.
configure({ asyncUtilTimeout: 10_000 });

const meta = { title: 'Usage/ProjectBreakdownChart', component: ProjectBreakdownChart } satisfies Meta<
  typeof ProjectBreakdownChart
>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The last 30 days. */
export const Data: Story = {
  tags: ['visual'],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('figure', { name: 'By project' })).toBeVisible();
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
    await expect(canvas.getByRole('table', { name: 'Last 30 days: By project' })).toBeVisible();
  },
};

/** Read by the arrow keys, one by one. */
export const Keyboard: Story = {
  tags: ['steps'],
  play: async ({ canvas, userEvent }) => {
    const chart = await canvas.findByRole('application', { name: 'By project' });
    chart.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect(chart.querySelector('[role=status]')).toHaveTextContent(/: Tokens [\d,]+/);
  },
};

/** Sixty projects: the largest, and the others together. */
export const Many: Story = {
  parameters: { review: { scenario: 'heavy' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Other \(\d+\)$/)).toBeVisible();
  },
};

/** Names that look like markup, keys or formulas, or run from right to left. */
export const HostileNames: Story = {
  globals: { width: '320' },
  parameters: { review: { scenario: 'hostileNames' } },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('figure', { name: 'By project' })).toBeVisible();
    await expect(canvasElement.querySelector('img, script')).toBeNull();
  },
};

/** A backend that knows tokens, and nothing more. */
export const Level1: Story = {
  parameters: { review: { scenario: 'level1' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('figure', { name: 'By project' })).toBeVisible();
    await expect(canvas.queryByRole('radio', { name: 'Cost' })).not.toBeInTheDocument();
  },
};

/** The host has the rows already; the widget fetches nothing. */
export const GivenByHost: Story = {
  args: {
    data: [
      { projectName: 'Website', tokens: 300 },
      { projectName: null, tokens: 100 },
    ],
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('400 tokens in 2 projects, most of it in Website (75.0%).')).toBeVisible();
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
    await expect(await canvas.findByText('Loading By project')).toBeInTheDocument();
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
