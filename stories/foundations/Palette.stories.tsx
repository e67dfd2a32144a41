import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { PaletteDistances } from './PaletteDistances.js';
import { Swatches } from './Swatches.js';
import { accentTokens, neutralTokens, seriesTokens, statusTokens, textTokens } from './tokens.js';

const meta = {
  title: 'Foundations/Palette',
  component: Swatches,
  tags: ['!autodocs'], // shown on the page "Colour"
  parameters: { review: { bare: true } },
  args: { theme: 'light', tokens: seriesTokens },
} satisfies Meta<typeof Swatches>;
export default meta;
type Story = StoryObj<typeof meta>;

const shows = (token: string): Pick<Story, 'play'> => ({
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText(`--a2b-${token}`)[0]).toBeVisible();
    await expect(canvas.getAllByText(/^#[0-9a-f]{3,8} · \d/).length).toBeGreaterThan(2);
  },
});

/** Colours of the data: a provider keeps its colour in every chart, legend and list. */
export const SeriesLight: Story = { ...shows('chart-1'), tags: ['visual'] };
export const SeriesDark: Story = { ...shows('chart-1'), args: { theme: 'dark' }, tags: ['visual'] };
export const Text: Story = { ...shows('fg'), args: { tokens: textTokens } };
export const TextDark: Story = { ...shows('fg'), args: { theme: 'dark', tokens: textTokens } };
export const Surfaces: Story = { ...shows('bg'), args: { tokens: neutralTokens } };
export const SurfacesDark: Story = { ...shows('bg'), args: { theme: 'dark', tokens: neutralTokens } };
export const Accent: Story = { ...shows('brand'), args: { tokens: accentTokens } };
export const AccentDark: Story = { ...shows('brand'), args: { theme: 'dark', tokens: accentTokens } };
export const Status: Story = { ...shows('warn'), args: { tokens: statusTokens } };
export const StatusDark: Story = { ...shows('warn'), args: { theme: 'dark', tokens: statusTokens } };

const distances = (theme: 'light' | 'dark'): Story => ({
  render: () => <PaletteDistances theme={theme} />,
  play: async ({ canvas }) => {
    for (const [eyes, required] of Object.entries({ 'all cones': 15, protanopia: 9, deuteranopia: 9, tritanopia: 9 })) {
      const row = (await canvas.findByRole('rowheader', { name: eyes })).closest('tr');
      await expect(Number(row?.cells[1]?.textContent)).toBeGreaterThanOrEqual(required);
    }
  },
});

// A11-19
/** The closest two colours, for eyes with and without a deficiency. */
export const DistancesLight: Story = distances('light');
export const DistancesDark: Story = distances('dark');
