import { UsageLogTable } from '@aim2balance/dashboard';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { configure, expect, waitFor } from 'storybook/test';

// The mocks make their world at the first request.
configure({ asyncUtilTimeout: 10_000 });

const meta = {
  title: 'Usage/UsageLogTable',
  component: UsageLogTable,
  argTypes: { urlState: { control: 'boolean' } },
} satisfies Meta<typeof UsageLogTable>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The first 20 requests of the last 30 days, newest first. */
export const Data: Story = {
  tags: ['visual'],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('table')).toBeVisible();
    await expect(canvas.getAllByRole('row')).toHaveLength(21);
    await expect(canvas.getByText(/^1–20 of /)).toBeVisible();
  },
};

/** The backend sorts the whole range, not the page. */
export const SortedByCost: Story = {
  tags: ['steps'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Cost' }));
    await waitFor(() =>
      expect(canvas.getByRole('columnheader', { name: 'Cost' })).toHaveAttribute('aria-sort', 'descending'),
    );
  },
};

/** What the columns of a request do not say. */
export const Details: Story = {
  tags: ['steps'],
  play: async ({ canvas, userEvent }) => {
    const [first] = await canvas.findAllByRole('button', { name: 'Show details' });
    await userEvent.click(first as HTMLElement);
    await expect(canvas.getByText('List price of the providers')).toBeVisible();
  },
};

/** The filters leave nothing over, and clearing them is one click. */
export const NothingMatches: Story = {
  tags: ['steps'],
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('table');
    const models = canvas.getByRole('combobox', { name: 'Model' });
    await waitFor(() => expect(models).toHaveTextContent('deepseek-chat'));
    await userEvent.selectOptions(models, 'deepseek-chat');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Provider' }), 'OpenAI');
    await expect(await canvas.findByRole('button', { name: 'Clear filters' })).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole('table')).not.toBeInTheDocument());
  },
};

/** A price that nobody knows is said in words, not as zero. */
export const Unpriced: Story = {
  parameters: { review: { scenario: 'unpriced' } },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('not known'))[0]).toBeVisible();
  },
};

/** Under 640 px of its container each request is a card. */
export const Narrow: Story = {
  tags: ['visual'],
  globals: { width: '320' },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('combobox', { name: 'Sort by' })).toBeVisible();
    const section = canvasElement.querySelector('section') as HTMLElement;
    await expect(section.scrollWidth).toBeLessThanOrEqual(section.clientWidth);
  },
};

/** Costs far below a cent keep two digits that say something. */
export const Tiny: Story = {
  parameters: { review: { scenario: 'tiny' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('table')).toBeVisible();
    await expect(canvas.queryByText('€0.00')).not.toBeInTheDocument();
  },
};

export const HostileNames: Story = {
  parameters: { review: { scenario: 'hostileNames' } },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('table')).toBeVisible();
    await expect(canvasElement.querySelector('img, script')).toBeNull();
  },
};

/** A backend that knows pages, and nothing more. */
export const Level1: Story = {
  parameters: { review: { scenario: 'level1' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('table')).toBeVisible();
  },
};

/** A page of the host: no requests, no controls that would need them. */
export const GivenByHost: Story = {
  args: {
    data: {
      data: [
        {
          date: '2026-11-15T09:00:00Z',
          projectName: 'Website',
          model: 'gpt-5.4-mini',
          inputTokens: 1200,
          outputTokens: 300,
          totalTokens: 1500,
          cost: 0.0027,
        },
      ],
      pagination: { total: 1 },
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('€0.0027')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Export CSV' })).not.toBeInTheDocument();
  },
};

export const Empty: Story = {
  parameters: { review: { scenario: 'empty' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No requests in this time')).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { review: { scenario: 'loading' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading Usage log')).toBeInTheDocument();
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
    await expect(await canvas.findByRole('button', { name: 'CSV exportieren' })).toBeVisible();
  },
};
