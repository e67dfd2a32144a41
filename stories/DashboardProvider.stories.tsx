import { DashboardProvider, ProviderBreakdownChart, UsageSummary, WalletCard } from '@aim2balance/dashboard';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { CSSProperties } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import { listProps } from './list-props.js';
import { storyClient } from './storyClient.js';

const meta = {
  title: 'DashboardProvider',
  component: DashboardProvider,
  argTypes: {
    ...listProps({ allowedCheckoutOrigins: 'string' }),
    client: { control: false },
    children: { control: false },
    urlState: { control: 'boolean' },
    messages: { table: { type: { summary: 'Record<area, Record<name, string | Plural>>' } } },
  },
  parameters: { review: { bare: true } },
  args: {
    client: storyClient('ok'),
    locale: 'en-GB',
    timeZone: 'Europe/Berlin',
    colorScheme: 'host',
    className: 'review-pair',
    children: (
      <>
        <WalletCard />
        <UsageSummary />
      </>
    ),
  },
} satisfies Meta<typeof DashboardProvider>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Two widgets below one provider: what both ask for is asked once. */
export const Data: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Healthy')).toBeVisible();
    await expect(await canvas.findByText('Average cost a request')).toBeVisible();
  },
};

/** Two providers, two clients: each shows its own account. `messages` give the second a name that tells them apart. */
export const TwoAccounts: Story = {
  render: (args) => (
    <div className="review-pair">
      <DashboardProvider {...args} className="">
        <WalletCard />
      </DashboardProvider>
      <DashboardProvider
        {...args}
        className=""
        client={storyClient('low')}
        messages={{ wallet: { title: 'Team wallet' } }}
      >
        <WalletCard />
      </DashboardProvider>
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Healthy')).toBeVisible();
    await expect(await canvas.findByText('Low')).toBeVisible();
  },
};

const themed = {
  '--a2b-brand': '#0f766e',
  '--a2b-brand-emphasis': '#115e59',
  '--a2b-dark-brand': '#5eead4',
  '--a2b-dark-brand-emphasis': '#99f6e4',
  '--a2b-radius': '4px',
  '--a2b-radius-sm': '2px',
  '--a2b-unit': '3.5px',
  '--a2b-font': 'ui-serif, Georgia, serif',
} as CSSProperties;

/** The look of a host, by custom properties above the provider: accent, corners, density and font. */
export const Themed: Story = {
  render: (args) => (
    <div style={themed}>
      <DashboardProvider {...args}>
        <WalletCard />
        <ProviderBreakdownChart />
      </DashboardProvider>
    </div>
  ),
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Add Credits' });
    await waitFor(() => expect(getComputedStyle(button).borderRadius).toBe('2px'));
    await canvas.findByRole('figure', { name: 'By provider' });
  },
};

/** Words of the host, in a language that is not shipped. What it leaves out stays English. */
export const OtherWords: Story = {
  args: {
    locale: 'nl-NL',
    messages: {
      wallet: { title: 'Tegoed', addCredits: 'Tegoed toevoegen', viewHistory: 'Geschiedenis', healthy: 'Voldoende' },
    },
    children: <WalletCard />,
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('button', { name: 'Tegoed toevoegen' })).toBeVisible();
    await expect(await canvas.findByText('Voldoende')).toBeVisible();
    await expect(canvasElement.querySelector('.a2b')).toHaveAttribute('lang', 'nl-NL');
  },
};

/** Dark below an element with the class `dark`, whatever the rest of the page is. */
export const HostIsDark: Story = {
  render: (args) => (
    <div className="dark">
      <DashboardProvider {...args} />
    </div>
  ),
  play: async ({ canvas }) => {
    const card = (await canvas.findByRole('region', { name: 'Wallet' })).firstElementChild as HTMLElement;
    await expect(getComputedStyle(card).backgroundColor).toBe('rgb(18, 22, 29)');
    await canvas.findByText('Healthy');
    await canvas.findByText('Average cost a request');
  },
};

/** The session ends: the host is told once, however many widgets asked. */
const failed: Story = {
  name: 'Error',
  args: { client: storyClient('unauthorized'), onAuthError: fn(), onError: fn() },
  play: async ({ canvas, args }) => {
    await waitFor(() => expect(canvas.getAllByRole('alert')).toHaveLength(2));
    await expect(args.onAuthError).toHaveBeenCalledOnce();
  },
};

export { failed as Error };
