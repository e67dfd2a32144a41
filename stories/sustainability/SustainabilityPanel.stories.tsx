import { estimateImpact, mergeImpact } from '@aim2balance/client/impact';
import { SustainabilityPanel } from '@aim2balance/dashboard';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { listProps } from '../list-props.js';
import { free, month, partlyUnknown, partnerPrice, trendOf } from './samples.js';

const meta = {
  title: 'Sustainability/SustainabilityPanel',
  component: SustainabilityPanel,
  argTypes: listProps({ trend: 'TrendPoint' }),
} satisfies Meta<typeof SustainabilityPanel>;
export default meta;
type Story = StoryObj<typeof meta>;

const options = { zone: 'EU', restoration: partnerPrice };

/** Everything is estimated from the tokens by model; the host gave the grid and its partner's price. */
export const Data: Story = {
  tags: ['visual'],
  args: { zone: 'EU', ...partnerPrice },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Your AI use caused about/)).toHaveTextContent(/likely between .* and .*\./);
    await expect(canvas.getAllByText('Estimate')).toHaveLength(3);
    await expect(canvas.getByText(/does not reduce or cancel the emissions/)).toBeVisible();
    await expect(await canvas.findByRole('figure', { name: 'Over time: CO₂e' }, { timeout: 10_000 })).toBeVisible();
  },
};

/** The method one click away, its sources one more. */
export const Method: Story = {
  tags: ['steps'],
  args: { data: estimateImpact(month, options) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Method and sources' }));
    const dialog = await canvas.findByRole('dialog', { name: 'Method and sources' });
    await expect(await within(dialog).findAllByRole('link', { name: /EcoLogits 0\.11\.2/ })).not.toHaveLength(0);
  },
};

/** The worked month of the method, as the host's own data: nothing is fetched. */
export const GivenByHost: Story = {
  args: { data: estimateImpact(month, options), trend: trendOf(options, (impact) => impact) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Your AI use caused/)).toHaveTextContent(
      'Your AI use caused about 0.47 kg of CO₂e, likely between 0.077 and 4.6 kg. Your fee of €0.68 funds about 0.36 m² of restoration work by Bergwaldprojekt.',
    );
  },
};

/** The backend measures; its figures win and say so. */
export const ServerFigures: Story = {
  tags: ['visual'],
  parameters: { review: { scenario: 'serverImpact' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/as the operator reports/)).toBeVisible();
    await expect(canvas.getAllByText(/Reported by the operator: Metered at the data centre/)).toHaveLength(4);
  },
};

/** CO2e from the operator, the rest estimated: each says where it comes from. */
export const Mixed: Story = {
  args: {
    data: mergeImpact(estimateImpact(month, options), {
      co2eKg: { min: 0.31, max: 0.42 },
      methodology: 'Hourly grid data',
      asOf: '2026-11-14T22:00:00Z',
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Reported by the operator: Hourly grid data/)).toBeVisible();
    await expect(canvas.getAllByText('Estimate')).toHaveLength(2);
  },
};

/** The operator tells in words how the work goes on: shown as its words, beside what the fee funds. */
export const TrackerOfOperator: Story = {
  args: {
    data: mergeImpact(estimateImpact(month, options), {
      restoredM2: 0.2,
      methodology: 'Report of the partner',
      asOf: '2026-11-14T22:00:00Z',
      tracker: '0.2 m² of young forest planted near Freiburg; the next visit is in spring.',
    }),
    ...partnerPrice,
  },
  play: async ({ canvas }) => {
    const work = within(await canvas.findByRole('region', { name: 'What your fee does' }));
    await expect(work.getByText(/^The operator says: 0\.2 m² of young forest/)).toBeVisible();
    await expect(work.getByText('about 0.36 m²')).toBeVisible();
    await expect(canvas.getAllByText('Estimate')).toHaveLength(3);
  },
};

/** Much of the use is with models that nobody described: said at once, not in a footnote. */
export const LowCoverage: Story = {
  args: { data: estimateImpact(partlyUnknown, options) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Only 31% of these tokens belong to models we know/)).toBeVisible();
  },
};

/** No price of the partner yet: a stand-in, marked as one. */
export const PlaceholderRate: Story = {
  args: { data: estimateImpact(month, { zone: 'EU' }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/the price of a square metre is a stand-in/)).toBeVisible();
  },
};

/** Who pays nothing sees what a fee would do. */
export const NonPayer: Story = {
  args: { data: estimateImpact(free, options) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'What a fee would do' })).toBeVisible();
    await expect(canvas.getByText(/use worth €10\.00 would bring €0\.24/)).toBeVisible();
  },
};

/** A sponsored account: the use has a price, the account does not pay it. */
export const Sponsored: Story = {
  args: { data: estimateImpact(month, options), payer: false },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/use worth €28\.00 would bring €0\.68/)).toBeVisible();
  },
};

/** The price of some calls is not known: at least. */
export const Unpriced: Story = {
  parameters: { review: { scenario: 'unpriced' } },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(/at least €/))[0]).toBeVisible();
  },
};

/** Some of the periods are from before a new method: a dashed line, and the words for it. */
export const MethodChange: Story = {
  tags: ['visual'],
  args: {
    data: estimateImpact(month, options),
    trend: trendOf(options, (impact, index) =>
      index === 2 ? null : index < 6 ? { ...impact, dataVersion: '2026-05-12' } : impact,
    ),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByText(/From here on another method: a2b-1 \(2026-10-02\)/)).not.toHaveLength(0);
  },
};

/** A few calls of embeddings: milligrams. */
export const TinyUsage: Story = {
  parameters: { review: { scenario: 'tiny' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Your AI use caused about/)).toHaveTextContent(/mg/);
  },
};

/** Hundreds of billions of tokens: tonnes. */
export const HugeUsage: Story = {
  parameters: { review: { scenario: 'huge' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Your AI use caused about/)).toHaveTextContent(/\bt\b/);
  },
};

/** A backend of level 1: estimated from its log; the trend, which reads it again, on demand. */
export const Level1: Story = {
  args: partnerPrice,
  parameters: { review: { scenario: 'level1', provider: { defaultRange: '7d' } } },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText(/Your AI use caused about/, {}, { timeout: 10_000 })).toBeVisible();
    await userEvent.click(await canvas.findByRole('button', { name: 'Work out the trend' }));
    await expect(await canvas.findByRole('figure', { name: 'Over time: CO₂e' }, { timeout: 10_000 })).toBeVisible();
  },
};

/** Names of models are text, whatever they hold. */
export const HostileNames: Story = {
  parameters: { review: { scenario: 'hostileNames' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Your AI use caused about/)).toBeVisible();
    await waitFor(() => expect(window).not.toHaveProperty('__pwn'));
  },
};

export const German: Story = {
  tags: ['visual'],
  args: { data: estimateImpact(month, options), trend: trendOf(options, (impact) => impact) },
  globals: { locale: 'de-DE' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Ihre KI-Nutzung hat etwa/)).toHaveTextContent(/0,47 kg/);
  },
};

/** 320 px, the width of a page at 400 %. */
export const Narrow: Story = {
  tags: ['visual'],
  args: { data: estimateImpact(month, options), trend: trendOf(options, (impact) => impact) },
  globals: { width: '320' },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText(/Your AI use caused/)).toBeVisible();
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

/** A new account. */
export const Empty: Story = {
  parameters: { review: { scenario: 'empty' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No AI use in this range')).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { review: { scenario: 'loading' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading Sustainability')).toBeInTheDocument();
    await expect(canvas.getByRole('region', { name: 'Sustainability' })).toHaveAttribute('aria-busy', 'true');
  },
};

const failed: Story = {
  name: 'Error',
  parameters: { review: { scenario: 'serverError' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('We could not load this');
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export { failed as Error };
