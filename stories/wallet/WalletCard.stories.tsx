import { DashboardProvider, WalletCard } from '@aim2balance/dashboard';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { listProps } from '../list-props.js';
import { storyClient } from '../storyClient.js';

const meta = {
  title: 'Wallet/WalletCard',
  component: WalletCard,
  argTypes: listProps({ amounts: 'number', lowBalanceAt: 'number' }),
  args: { onLowBalance: fn() },
  decorators: [(Story) => <div style={{ maxWidth: 480 }}>{Story()}</div>],
} satisfies Meta<typeof WalletCard>;
export default meta;
type Story = StoryObj<typeof meta>;

/** A state that a scenario of the mocks brings about, and the word that the reader sees for it. */
const inScenario = (scenario: string, word: string): Story => ({
  parameters: { review: { scenario } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(word)).toBeVisible();
  },
});

/** More than half of the last top-up is left. */
export const Data: Story = {
  tags: ['visual'],
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByText('Healthy')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Add Credits' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'View History' })).toBeVisible();
    await expect(args.onLowBalance).not.toHaveBeenCalled();
  },
};

/** Amber, and said in words. */
export const Low: Story = {
  ...inScenario('low', 'Low'),
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByText('Low')).toBeVisible();
    await expect(args.onLowBalance).toHaveBeenCalledWith(expect.objectContaining({ threshold: 20 }));
  },
};

/** Red: the next long answer may use it up. */
export const Critical: Story = inScenario('critical', 'Almost empty');

/** A new account. */
export const Empty: Story = inScenario('empty', 'Add credits to start chatting.');

/** Metered usage is always recorded, so a balance can fall below zero. */
export const Overdrawn: Story = inScenario('overdrawn', 'Overdrawn');

/** A payment is on its way, and calls in flight hold credits. */
export const PendingTopUp: Story = {
  ...inScenario('pendingTopUp', 'Held by calls in progress'),
  tags: ['visual'],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/top-up of .* is on its way/)).toBeVisible();
    await expect(canvas.getByText('Held by calls in progress')).toBeVisible();
  },
};

/** The backend fills the wallet up by itself. */
export const AutoRefill: Story = inScenario('autoRefill', 'Auto-refill');

/** The value in a second currency, with its rate. A backend of level 1 gives none. */
export const DualCurrency: Story = inScenario('dualCurrency', 'estimated value');

/** Credits that expire, the soonest first. */
export const ExpiringGrants: Story = inScenario('expiringGrants', 'Expires in 6 days');

/** Digits upon digits. */
export const Huge: Story = inScenario('huge', 'Healthy');

/** A backend that knows tokens, value and percentage, and nothing more. */
export const Level1: Story = inScenario('level1', 'Healthy');

/** The host has the balance already; the widget fetches nothing. */
export const GivenByHost: Story = {
  args: {
    data: {
      tokens: 45_670_000,
      fiatValue: 45.67,
      percentage: 74,
      secondary: { currency: 'USD', value: 49.32, rate: 1.08, asOf: '2026-11-15T06:00:00Z' },
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('45,670,000')).toBeVisible();
    await expect(canvas.getByText('~€45.67')).toBeVisible();
  },
};

/** The size of what will stand there; paying and looking back do not wait for the balance. */
export const Loading: Story = {
  parameters: { review: { scenario: 'loading' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading Wallet')).toBeInTheDocument();
    await expect(canvas.getByRole('region', { name: 'Wallet' })).toHaveAttribute('aria-busy', 'true');
  },
};

/** What happened, what to do, and the id by which support finds the request. */
const failed: Story = {
  name: 'Error',
  parameters: { review: { scenario: 'serverError' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('We could not load this');
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export { failed as Error };

/** The session is over: the same words in every widget, and `onAuthError` of the provider is called once. */
export const SignedOut: Story = {
  parameters: { review: { scenario: 'unauthorized' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Your session has ended. Please sign in again.');
  },
};

/** A right that is missing. It may be given in the meantime, so a retry stays. */
export const Forbidden: Story = {
  parameters: { review: { scenario: 'forbidden' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Your account may not see this.');
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** Fails once; Try again brings the balance. */
export const RecoversOnRetry: Story = {
  tags: ['steps'],
  parameters: { review: { scenario: 'flaky' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }));
    await expect(await canvas.findByText('Healthy')).toBeVisible();
  },
};

/** Data older than `staleAfter` of the provider says so. */
export const Stale: Story = {
  parameters: { review: { bare: true } },
  render: (args) => (
    <DashboardProvider
      client={storyClient('ok')}
      locale="en-GB"
      timeZone="Europe/Berlin"
      colorScheme="host"
      now={() => Date.now() + 1_200_000}
    >
      <WalletCard {...args} />
    </DashboardProvider>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Not fresh: as of 20 minutes ago')).toBeVisible();
  },
};

/** The network is gone: what was known stays, with its time, and nothing alarms. */
export const Offline: Story = {
  tags: ['steps'],
  beforeEach: () => () => {
    // The page's own answer again; without ours the browser's counts.
    Reflect.deleteProperty(navigator, 'onLine');
    window.dispatchEvent(new Event('online'));
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Healthy')).toBeVisible();
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    window.dispatchEvent(new Event('offline'));
    await expect(await canvas.findByText(/^Offline\. As of /)).toBeVisible();
    await expect(canvas.getByText('Healthy')).toBeVisible();
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument();
  },
};

export const German: Story = {
  globals: { locale: 'de-DE' },
  parameters: { review: { scenario: 'pendingTopUp' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Guthaben aufladen' })).toBeVisible();
  },
};

export const French: Story = {
  globals: { locale: 'fr-FR' },
  parameters: { review: { scenario: 'autoRefill' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Ajouter des crédits' })).toBeVisible();
  },
};

/** Arabic, by texts that the host brings. */
export const RightToLeft: Story = {
  globals: { locale: 'ar-EG' },
  parameters: {
    review: {
      scenario: 'dualCurrency',
      provider: {
        messages: {
          wallet: {
            title: 'المحفظة',
            tokens: { zero: 'رمز', one: 'رمز', two: 'رمزان', few: 'رموز', many: 'رمزًا', other: 'رمز' },
            estimated: 'القيمة المقدرة',
            healthy: 'جيد',
            healthLeft: 'بقي {percent} منذ آخر تعبئة',
            health: 'مستوى الرصيد',
            rate: '1 {currency} = {rate}، بتاريخ {date}',
            addCredits: 'إضافة رصيد',
            viewHistory: 'عرض السجل',
          },
        },
      },
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('button', { name: 'إضافة رصيد' })).toBeVisible();
    await expect(canvasElement.querySelector('.a2b')).toHaveAttribute('dir', 'rtl');
  },
};

/** As narrow as a phone, or as a page at 400 % zoom. */
export const Narrow: Story = {
  globals: { width: '320' },
  parameters: { review: { scenario: 'pendingTopUp' } },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText('Held by calls in progress')).toBeVisible();
    const card = canvasElement.querySelector('section') as HTMLElement;
    await expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
  },
};

/** Where the reader comes back from the payment page, its address says how the visit ended. */
const backFromPayment = (outcome: 'success' | 'cancel', words: string): Story => ({
  tags: ['steps'],
  beforeEach() {
    const url = new URL(window.location.href);
    url.searchParams.set('checkout', outcome);
    window.history.replaceState(window.history.state, '', url);
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(words)).toBeVisible();
    await expect(new URL(window.location.href).searchParams.has('checkout')).toBe(false);
  },
});

/** Paid, and not yet shown by the backend: no success before it is there. */
export const BackFromPayment: Story = {
  ...backFromPayment('success', 'Thank you. We are waiting for your payment to be confirmed.'),
};

/** The reader turned back before paying. */
export const PaymentCancelled: Story = {
  ...backFromPayment('cancel', 'You cancelled the payment. Nothing has changed.'),
};

/** The history opens over the page when the host gives View History nothing else to do. */
export const HistoryOpen: Story = {
  tags: ['steps'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'View History' }));
    await expect(await canvas.findByRole('dialog', { name: 'Billing history' })).toBeInTheDocument();
    const table = await canvas.findByRole('table');
    await waitFor(() => expect(table).toBeVisible()); // it fades in
  },
};
