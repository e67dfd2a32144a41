import { UsageSummary, WalletCard } from '@aim2balance/dashboard';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';

const meta = {
  title: 'Foundations/Locales',
  component: WalletCard,
  tags: ['!autodocs'], // shown on the page "Numbers"
} satisfies Meta<typeof WalletCard>;
export default meta;
type Story = StoryObj<typeof meta>;

// NUM-01
/** Where the sign of the currency stands, and what parts thousands. */
const wallet = (locale: string, value: RegExp): Story => ({
  name: locale,
  globals: { locale },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(value))[0]).toBeVisible();
  },
});

export const English: Story = wallet('en-GB', /€6\.83/);
export const German: Story = wallet('de-DE', /6,83\s€/);
export const Austrian: Story = wallet('de-AT', /€\s6,83/);
export const French: Story = wallet('fr-FR', /6,83\s€/);

// MON-09
/** A cost that is not zero is never shown as zero. */
export const CostsBelowACent: Story = {
  parameters: { review: { scenario: 'tiny' } },
  render: () => <UsageSummary />,
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(/€0\.0000/))[0]).toBeVisible();
    await expect(canvas.queryByText('€0.00')).toBeNull();
  },
};
