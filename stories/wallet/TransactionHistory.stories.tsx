import { TransactionHistory } from '@aim2balance/dashboard';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { configure, expect, waitFor, within } from 'storybook/test';

// The mocks make their world at the first request.
configure({ asyncUtilTimeout: 10_000 });

const meta = { title: 'Wallet/TransactionHistory', component: TransactionHistory } satisfies Meta<
  typeof TransactionHistory
>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Data: Story = {
  tags: ['visual'],
  play: async ({ canvas }) => {
    const table = await canvas.findByRole('table', { name: 'Transactions' });
    await expect(within(table).getAllByRole('row')).toHaveLength(21);
    await expect(canvas.getByRole('navigation', { name: 'Pages of the billing history' })).toBeVisible();
  },
};

/** Only what was paid in, with its receipts. */
export const TopUps: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('table');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Type' }), 'topup');
    await waitFor(() => expect(canvas.getAllByRole('link', { name: /Receipt/ }).length).toBeGreaterThan(2));
    await waitFor(() => expect(canvas.getByRole('region', { name: 'Transactions' })).not.toHaveAttribute('aria-busy'));
  },
};

export const NothingMatches: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('table');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Type' }), 'donation');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Period' }), 'last_month');
    await userEvent.click(await canvas.findByRole('button', { name: 'Clear filters' }));
    await expect(await canvas.findByRole('table')).toBeVisible();
  },
};

/** A payment that is not settled yet. */
export const Pending: Story = {
  parameters: { review: { scenario: 'pendingTopUp' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Pending')).toBeVisible();
  },
};

/** A backend that only knows pages: no filters, no fees, no receipts. */
export const Level1: Story = {
  parameters: { review: { scenario: 'level1' } },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('table');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Type' }), 'topup');
    await waitFor(() => expect(canvas.queryByRole('combobox', { name: 'Type' })).toBeNull());
    await expect(canvas.getByRole('combobox', { name: 'Period' })).toBeVisible();
    await expect(await canvas.findByRole('table')).toBeVisible();
  },
};

/** Names that look like markup or formulas are text. */
export const HostileNames: Story = {
  parameters: { review: { scenario: 'hostileNames' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('table')).toBeVisible();
    await expect((globalThis as { __pwn?: unknown }).__pwn).toBeUndefined();
  },
};

export const Empty: Story = {
  parameters: { review: { scenario: 'empty' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No transactions yet')).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { review: { scenario: 'loading' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading Billing history')).toBeInTheDocument();
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
    await expect(await canvas.findByRole('table', { name: 'Buchungen' })).toBeVisible();
  },
};

/** Rows become cards. */
export const Narrow: Story = {
  globals: { width: '320' },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('table')).toBeVisible();
    const frame = canvasElement.querySelector('section') as HTMLElement;
    await expect(frame.scrollWidth).toBeLessThanOrEqual(frame.clientWidth);
  },
};
