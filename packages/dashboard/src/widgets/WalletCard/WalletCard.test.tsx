import { configure, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { renderWidget } from '../../test-support/renderWidget.js';
import { WalletCard } from './WalletCard.js';

beforeAll(() => configure({ asyncUtilTimeout: 12_000 }));

const card = () => screen.getByRole('region', { name: 'Wallet' });

describe('WalletCard', () => {
  test('shows the balance, its value in both currencies and its health in words', async () => {
    renderWidget(<WalletCard />, { scenario: 'dualCurrency' });
    const meter = await screen.findByRole('meter', { name: 'Health of the balance' });
    expect(card()).toHaveTextContent(/[\d,]{7,} tokens/);
    expect(card()).toHaveTextContent(/~€\d+\.\d\d ~\$\d+\.\d\d estimated value/);
    expect(card()).toHaveTextContent(/1 EUR = 1\.\d+ USD, as of Nov 15, 2026/);
    expect(meter).toHaveAttribute('aria-valuetext', 'Healthy, 62% left since the last top-up');
    expect(within(card()).getByText('Healthy')).toBeVisible();
  });

  test.each([
    ['low', 'Low', /Your balance is low: 18% left/],
    ['critical', 'Almost empty', /Your balance is low: 3% left/],
    ['empty', 'Empty', /Your balance is empty/],
    ['overdrawn', 'Overdrawn', /Your balance is overdrawn by €4\.\d\d/],
  ] as const)('says that a balance is %s, and announces it', async (scenario, word, announcement) => {
    renderWidget(<WalletCard />, { scenario });
    expect(await screen.findByText(word)).toBeVisible();
    expect(await screen.findByText(announcement)).toBeInTheDocument();
  });

  test('MON-10 an overdrawn balance is negative, says so, and leads to more credits', async () => {
    renderWidget(<WalletCard data={{ tokens: -4_200_000, fiatValue: -4.2, percentage: 0 }} />);
    expect(await screen.findByText('Overdrawn')).toBeVisible();
    expect(card()).toHaveTextContent('-4,200,000 tokens');
    expect(card()).toHaveTextContent('-€4.20');
    expect(card()).toHaveTextContent('The next top-up settles €4.20 first.');
    expect(screen.getByRole('button', { name: 'Add Credits' })).toBeVisible();
  });

  test('MON-11 what lies above the last top-up fills the bar and is said as it is', async () => {
    renderWidget(<WalletCard data={{ tokens: 13_000_000, fiatValue: 13, percentage: 130 }} />);
    const meter = await screen.findByRole('meter');
    expect(meter).toHaveAttribute('aria-valuetext', 'Healthy, 130% left since the last top-up');
    expect(meter).toHaveAttribute('aria-valuenow', '100');
    expect(card()).toHaveTextContent('130% left');
  });

  test('MON-12 MON-13 a new account shows zeros and what to do, never NaN', async () => {
    renderWidget(<WalletCard />, { scenario: 'empty' });
    expect(await screen.findByText('Add credits to start chatting.')).toBeVisible();
    expect(card()).toHaveTextContent('0 tokens');
    expect(card()).not.toHaveTextContent(/NaN|Infinity|undefined|null/);
  });

  test('credits without any top-up have no health to show', async () => {
    renderWidget(<WalletCard data={{ tokens: 5_000_000, fiatValue: 5, percentage: 0 }} />);
    // Given by the host, nothing is known of the history: the backend's own figure stands.
    expect(await screen.findByText('Almost empty')).toBeVisible();
  });

  test('shows held credits, the refill to come and grants that expire', async () => {
    renderWidget(
      <WalletCard
        data={{
          tokens: 9_000_000,
          fiatValue: 9,
          percentage: 90,
          reservedTokens: 120_000,
          autoRefill: { amount: 10_000_000, interval: { value: 1, unit: 'months' }, nextAt: '2026-11-18T10:00:00Z' },
          grants: [
            { tokens: 3_000_000, remaining: 2_500_000, expiresAt: '2026-11-21T10:00:00Z' },
            { tokens: 1_000_000, remaining: 1_000_000, expiresAt: '2026-11-17T10:00:00Z' },
            { tokens: 1, remaining: 0, expiresAt: '2026-11-16T10:00:00Z' },
            { tokens: 1, remaining: 1, expiresAt: null },
          ],
        }}
      />,
    );
    await screen.findByRole('meter');
    expect(card()).toHaveTextContent('Held by calls in progress120,000 tokens');
    expect(card()).toHaveTextContent('Auto-refill10,000,000 tokens every month, next in 3 days');
    expect(card()).toHaveTextContent('Expires in 2 days1,000,000 tokensExpires in 6 days2,500,000 tokens');
    expect(card()).not.toHaveTextContent('tomorrow');
  });

  test('a refill unit of a later backend is left out, the rest stays', async () => {
    renderWidget(
      <WalletCard
        data={{
          tokens: 1,
          fiatValue: 0.000001,
          percentage: 50,
          autoRefill: { amount: 5, interval: { value: 2, unit: 'fortnights' } },
        }}
      />,
    );
    await screen.findByRole('meter');
    expect(card()).toHaveTextContent('Auto-refill5 tokens');
    expect(card()).not.toHaveTextContent('fortnights');
  });

  test('tells of a payment that is on its way', async () => {
    renderWidget(<WalletCard />, { scenario: 'pendingTopUp' });
    expect(await screen.findByText(/A top-up of €20\.00 is on its way/)).toBeVisible();
  });

  test('calls back once for each threshold, and anew after a rise', async () => {
    const onLowBalance = vi.fn();
    const at = (percentage: number) => (
      <WalletCard
        data={{ tokens: 1000, fiatValue: 0.001, percentage }}
        lowBalanceAt={[50, 20]}
        onLowBalance={onLowBalance}
      />
    );
    const { swap } = renderWidget(at(80));
    const threshold = (call: number) => onLowBalance.mock.calls[call]?.[0].threshold;
    expect(onLowBalance).not.toHaveBeenCalled();
    for (const percentage of [49, 48, 20, 3]) swap(at(percentage));
    expect(onLowBalance).toHaveBeenCalledTimes(2);
    expect([threshold(0), threshold(1)]).toEqual([50, 20]);
    swap(at(90));
    swap(at(10));
    expect(onLowBalance).toHaveBeenCalledTimes(3);
    expect(threshold(2)).toBe(20);
  });

  test('A11-12 an error is one alert, with a way to try again that works', async () => {
    const onError = vi.fn();
    renderWidget(<WalletCard />, { scenario: 'flaky', onError });
    expect(await screen.findAllByRole('alert')).toHaveLength(1);
    expect(screen.getByRole('alert')).toHaveTextContent('We could not load this');
    expect(screen.getByRole('alert')).toHaveTextContent(/Request \S+/);
    expect(onError).toHaveBeenCalled();
    screen.getByRole('button', { name: 'Try again' }).click();
    expect(await screen.findByText('Healthy')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a level 1 backend is enough', async () => {
    renderWidget(<WalletCard />, { scenario: 'level1' });
    expect(await screen.findByText('Healthy')).toBeVisible();
  });

  test('View History does what the host says, or leads where it says', async () => {
    const onViewHistory = vi.fn();
    const { swap } = renderWidget(<WalletCard onViewHistory={onViewHistory} />);
    screen.getByRole('button', { name: 'View History' }).click();
    expect(onViewHistory).toHaveBeenCalledOnce();
    swap(<WalletCard historyHref="/billing" />);
    expect(screen.getByRole('link', { name: 'View History' })).toHaveAttribute('href', '/billing');
  });

  test('View History opens the history where the host says nothing', async () => {
    renderWidget(<WalletCard />);
    screen.getByRole('button', { name: 'View History' }).click();
    const dialog = await screen.findByRole('dialog', { name: 'Billing history' });
    expect(await within(dialog).findByRole('table')).toBeVisible();
    within(dialog).getByRole('button', { name: 'Close' }).click();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('speaks German with German numbers', async () => {
    renderWidget(<WalletCard data={{ tokens: 45_670_000, fiatValue: 45.67, percentage: 74 }} />, { locale: 'de-DE' });
    const section = await screen.findByRole('region', { name: 'Guthaben' });
    expect(section).toHaveTextContent('45.670.000 Token');
    expect(section).toHaveTextContent('~45,67 €');
    expect(section).toHaveTextContent('noch 74 % seit der letzten Aufladung');
  });

  test('UIR-05 nothing moves when the balance arrives', async () => {
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: false });
    renderWidget(<WalletCard />, { scenario: 'dualCurrency' });
    const before = card().getBoundingClientRect().height;
    await screen.findByText('Healthy');
    expect(card().getBoundingClientRect().height).toBe(before);
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    expect(shift).toBeLessThanOrEqual(0.01);
  });
});
