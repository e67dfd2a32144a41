import { UsageBreakdown } from '@aim2balance/dashboard';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { configure, expect, waitFor } from 'storybook/test';

// The mocks make their world at the first request.
configure({ asyncUtilTimeout: 10_000 });

const meta = {
  title: 'Usage/UsageBreakdown',
  component: UsageBreakdown,
  argTypes: { urlState: { control: 'boolean' } },
} satisfies Meta<typeof UsageBreakdown>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Everything about usage, under one date range. */
export const Data: Story = {
  tags: ['visual'],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('figure', { name: 'By provider' })).toBeVisible();
    await expect(await canvas.findByRole('figure', { name: 'By project' })).toBeVisible();
    await expect(await canvas.findByRole('button', { name: 'Export CSV' })).toBeVisible();
  },
};

export const Narrow: Story = {
  globals: { width: '320' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('figure', { name: 'By project' })).toBeVisible();
  },
};

/** The breakdowns fail; the summary and the log go on. */
export const PartialOutage: Story = {
  parameters: { review: { scenario: 'partialOutage' } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByRole('alert').length).toBeGreaterThanOrEqual(2));
    await expect(await canvas.findByText('Average cost a request')).toBeVisible();
  },
};

/** A level 1 backend: what it does not tell is not there. */
export const Level1: Story = {
  parameters: { review: { scenario: 'level1' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('figure', { name: 'By provider' })).toBeVisible();
    await expect(canvas.queryByRole('figure', { name: 'By model' })).not.toBeInTheDocument();
  },
};

export const Empty: Story = {
  parameters: { review: { scenario: 'empty' } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByText('No usage in this time').length).toBeGreaterThan(1));
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
    await waitFor(() => expect(canvas.getAllByRole('alert').length).toBeGreaterThanOrEqual(4));
  },
};

export { failed as Error };
