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

/** The first 20 lines, newest first. */
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
  tags: ['steps'],
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('table');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Type' }), 'topup');
    await waitFor(() => expect(canvas.getAllByRole('link', { name: /Receipt/ }).length).toBeGreaterThan(2));
    await waitFor(() => expect(canvas.getByRole('region', { name: 'Transactions' })).not.toHaveAttribute('aria-busy'));
  },
};

/** The filters leave nothing over, and clearing them is one click. */
export const NothingMatches: Story = {
  tags: ['steps'],
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('table');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Type' }), 'donation');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Period' }), 'last_month');
    await expect(await canvas.findByRole('button', { name: 'Clear filters' })).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole('table')).not.toBeInTheDocument());
  },
};

/** A payment that is not settled yet. */
export const Pending: Story = {
  parameters: { review: { scenario: 'pendingTopUp' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Pending')).toBeVisible();
  },
};

/** A backend that only knows pages: no fees, no receipts, and a filter that it refuses goes away. */
export const Level1: Story = {
  tags: ['steps'],
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

/** A page of the host: no requests, and no controls that would need them. What is saved as CSV is this page. */
export const GivenByHost: Story = {
  args: {
    data: {
      data: [
        {
          id: 'refund-1',
          date: '2026-11-14T09:00:00Z',
          type: 'refund',
          status: 'settled',
          description: 'Refund of a failed call',
          tokens: 12_000,
          amount: 0.012,
          currency: 'EUR',
        },
      ],
      pagination: { total: 1 },
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('+12,000')).toBeVisible();
    await expect(canvas.queryByRole('combobox')).not.toBeInTheDocument();
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
