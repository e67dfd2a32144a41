import { UsageSummary } from '@aim2balance/dashboard';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { configure, expect, waitFor, within } from 'storybook/test';

// The mocks make their world at the first request.
configure({ asyncUtilTimeout: 10_000 });

const meta = {
  title: 'Usage/UsageSummary',
  component: UsageSummary,
  // The source knows it by another name.
  argTypes: { data: { table: { type: { summary: 'UsageSummary' } } } },
} satisfies Meta<typeof UsageSummary>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Totals of the last 30 days, against the 30 days before. */
export const Data: Story = {
  tags: ['visual'],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Total tokens')).toBeVisible();
    await expect(canvas.getByText('Average cost a request')).toBeVisible();
  },
};

/** The parts of the cost, adding up to the cent shown. */
export const CostDetails: Story = {
  tags: ['steps'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Cost details' }));
    const dialog = await canvas.findByRole('dialog', { name: 'How the cost adds up' });
    await waitFor(() => expect(within(dialog).getByText('Restoration fee')).toBeVisible()); // it fades in
  },
};

/** Some requests have no known price: the total is "at least". */
export const Unpriced: Story = {
  parameters: { review: { scenario: 'unpriced' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^at least €/)).toBeVisible();
  },
};

/** A month that is not over is held against as many days of the one before. */
export const MonthSoFar: Story = {
  parameters: { review: { provider: { defaultRange: 'mtd' } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^This month so far, /)).toBeVisible();
  },
};

/** A backend that knows tokens and cost, and nothing more. */
export const Level1: Story = {
  parameters: { review: { scenario: 'level1' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Total cost')).toBeVisible();
    await expect(canvas.queryByText('Requests')).not.toBeInTheDocument();
  },
};

/** A new account: zeros, which are an answer. */
export const Empty: Story = {
  parameters: { review: { scenario: 'empty' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('€0.00')).toBeVisible();
  },
};

/** Digits upon digits. */
export const Huge: Story = {
  globals: { width: '320' },
  parameters: { review: { scenario: 'huge' } },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText('Total tokens')).toBeVisible();
    const section = canvasElement.querySelector('section') as HTMLElement;
    await expect(section.scrollWidth).toBeLessThanOrEqual(section.clientWidth);
  },
};

/** The host has the summary already; the widget fetches nothing. */
export const GivenByHost: Story = {
  args: { data: { totalTokens: 1_234_567, totalCost: 12.34, totalRequests: 321 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1,234,567')).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { review: { scenario: 'loading' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading Usage')).toBeInTheDocument();
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

export const German: Story = {
  globals: { locale: 'de-DE' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Kosten je Anfrage im Schnitt')).toBeVisible();
  },
};
