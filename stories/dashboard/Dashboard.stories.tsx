import { Dashboard } from '@aim2balance/dashboard';
import type { ScenarioName } from '@aim2balance/mocks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, type within } from 'storybook/test';

const tabs = ['overview', 'log', 'billing', 'sustainability'] as const;

const meta = {
  title: 'Dashboard',
  component: Dashboard,
  argTypes: {
    title: { control: 'text' },
    tab: {
      control: 'select',
      options: [...tabs],
      table: { type: { summary: tabs.map((tab) => `'${tab}'`).join(' | ') } },
    },
    urlState: { control: 'boolean' },
  },
  parameters: { review: { gallery: false } },
} satisfies Meta<typeof Dashboard>;
export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = ReturnType<typeof within>;

const seen =
  (...texts: (string | RegExp)[]): Story['play'] =>
  async ({ canvas }) => {
    for (const text of texts) await expect((await canvas.findAllByText(text))[0]).toBeVisible();
  };

const inScenario = (scenario: ScenarioName, play: Story['play'], more: Partial<Story> = {}): Story => ({
  parameters: { review: { scenario } },
  play,
  ...more,
});

/** Every part has its figures: nothing loads, nothing failed. */
async function expectComplete(canvas: Canvas): Promise<void> {
  await canvas.findByRole('table', { name: /^Single requests/ });
  await canvas.findByText(/^Your AI use caused about/);
  await expect(canvas.queryAllByRole('alert')).toHaveLength(0);
}

/** An account in daily use, on a wide page. */
export const Data: Story = {
  tags: ['visual'],
  play: async ({ canvas }) => {
    await expectComplete(canvas);
    await expect(await canvas.findByRole('button', { name: 'Add Credits' })).toBeVisible();
  },
};

/** A new account: every part says what will stand there and what to do. */
export const Empty: Story = {
  ...inScenario('empty', seen('Add credits to start chatting.')),
  name: 'Newcomer',
  tags: ['visual'],
};

/** Sixty projects, tens of thousands of calls. */
export const HeavyUser: Story = {
  parameters: { review: { scenario: 'heavy', provider: { defaultRange: '90d' } } },
  play: async ({ canvas }) => expectComplete(canvas),
};

/** Usage went on after the balance was spent. */
export const Overdrawn: Story = inScenario('overdrawn', seen('Overdrawn'));

/** A payment is on its way. */
export const PendingTopUp: Story = inScenario('pendingTopUp', seen(/top-up of .* is on its way/));

/** The breakdowns fail; each says so by itself, and the rest of the page goes on. */
export const PartialOutage: Story = inScenario('partialOutage', async ({ canvas }) => {
  await waitFor(() => expect(canvas.getAllByRole('alert').length).toBeGreaterThan(1));
  await expect(await canvas.findByRole('table', { name: /^Single requests/ })).toBeVisible();
});

/** Nothing answers. */
const failed: Story = {
  ...inScenario('serverError', async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByRole('button', { name: 'Try again' }).length).toBeGreaterThan(3));
  }),
  name: 'Outage',
  tags: ['visual'],
};

export { failed as Error };

/** Skeletons of the final size. */
export const Loading: Story = {
  ...inScenario('loading', async ({ canvas }) => {
    await expect(await canvas.findByText('Loading Usage log')).toBeInTheDocument();
  }),
  tags: ['visual'],
};

/** A backend that speaks only level 1: what it does not know is not there, and nothing is broken. */
export const Level1Backend: Story = {
  ...inScenario('level1', async ({ canvas }) => {
    await canvas.findByRole('table', { name: /^Single requests/ });
    await expect(canvas.queryAllByRole('alert')).toHaveLength(0);
  }),
  name: 'Level 1 backend',
  tags: ['visual'],
};

/** October 2026 in Berlin: the 25th has 25 hours. */
export const DstMonth: Story = {
  name: 'Month in which the clocks change',
  parameters: { review: { scenario: 'dstMonth', provider: { defaultRange: 'last_month', timeZone: 'Europe/Berlin' } } },
  play: async ({ canvas }) => expectComplete(canvas),
};

/** Mirrored: reading begins on the right. The words are English until a host gives its own. */
export const RightToLeft: Story = {
  name: 'Right to left',
  globals: { locale: 'ar' },
  tags: ['visual'],
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('button', { name: 'Add Credits' });
    await canvas.findByRole('table', { name: /^Single requests/ });
    await expect(canvasElement.querySelector('[dir="rtl"]')).not.toBeNull();
  },
};

export const German: Story = {
  globals: { locale: 'de-DE' },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(/\d,\d\d\s€/))[0]).toBeVisible();
  },
};

/** A phone, or a page at 400 % zoom: one column, the wallet first, tables as cards. */
export const Narrow: Story = {
  globals: { width: '320' },
  tags: ['visual'],
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('button', { name: 'Add Credits' });
    const container = canvasElement.querySelector('.review-container') as HTMLElement;
    await expect(container.scrollWidth).toBeLessThanOrEqual(container.clientWidth);
  },
};

/** Fewer things at once. */
export const Tabs: Story = {
  args: { layout: 'tabs' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('tab', { name: 'Billing' }));
    await expect(await canvas.findByRole('table', { name: 'Transactions' })).toBeVisible();
  },
};

/** Names that look like markup, keys or formulas are text. */
export const HostileNames: Story = inScenario('hostileNames', async ({ canvas }) => {
  await canvas.findByRole('table', { name: /^Single requests/ });
  await expect((globalThis as { __pwn?: unknown }).__pwn).toBeUndefined();
});
