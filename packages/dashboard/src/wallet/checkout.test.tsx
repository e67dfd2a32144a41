import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { network } from '../../../../tests/setup/network.js';
import { hostileUrls } from '../test-support/hostileUrls.js';
import { pass } from '../test-support/pageConditions.js';
import { renderWidget } from '../test-support/renderWidget.js';
import { watchedClient } from '../test-support/watchedClient.js';
import { TopUpDialog } from '../widgets/TopUpDialog/index.js';
import { TransactionHistory } from '../widgets/TransactionHistory/index.js';
import { WalletCard } from '../widgets/WalletCard/index.js';

beforeAll(() => configure({ asyncUtilTimeout: 12_000 }));

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string };
}
const navigation = (window as unknown as { navigation: EventTarget }).navigation;
const pageUrl = location.href;
/** Where the page wanted to go; it is kept from going. */
let destinations: string[] = [];

const onNavigate = (event: Event) => {
  const { url } = (event as NavigateEvent).destination;
  if (new URL(url).pathname === location.pathname && new URL(url).origin === location.origin) return;
  event.preventDefault();
  destinations.push(url);
};

beforeEach(() => {
  destinations = [];
  sessionStorage.clear();
  navigation.addEventListener('navigate', onNavigate);
});
afterEach(() => {
  navigation.removeEventListener('navigate', onNavigate);
  history.replaceState(null, '', pageUrl);
});

const payButton = () => screen.getByRole('button', { name: 'Continue to payment' });
const dialog = (props: Partial<Parameters<typeof TopUpDialog>[0]> = {}) => (
  <TopUpDialog open onClose={() => {}} {...props} />
);

describe('the way to the payment page', () => {
  test('URL-01 asks the backend for a page and goes to the address as parsed', async () => {
    const asked: unknown[] = [];
    network.use(
      http.post('*/api/billing/checkout', async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({ url: 'https://checkout.stripe.com/c/pay/cs_test_a1#x', id: 'pay_1' });
      }),
    );
    history.replaceState(null, '', '?session=SECRET#token=SECRET');
    renderWidget(dialog());
    await userEvent.click(payButton());
    await waitFor(() => expect(destinations).toEqual(['https://checkout.stripe.com/c/pay/cs_test_a1#x']));
    // URL-19 nothing of the page's query or fragment goes along.
    expect(asked).toEqual([{ amount: 20, currency: 'EUR', returnUrl: location.origin + location.pathname }]);
    expect(JSON.stringify(asked)).not.toContain('SECRET');
  });

  test('URL-19 the link that is followed keeps the address of the page to itself', async () => {
    history.replaceState(null, '', '?session=SECRET');
    const policies: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      policies.push(this.referrerPolicy);
      click.call(this);
    });
    renderWidget(dialog({ onAddCredits: () => 'https://checkout.stripe.com/c/pay/1' }));
    await userEvent.click(payButton());
    await waitFor(() => expect(policies).toEqual(['strict-origin']));
  });

  test.each(hostileUrls)('%s stays here for %j, says so and tells the host', async (_id, address) => {
    const onError = vi.fn();
    const onAddCredits = () => address as unknown as string;
    renderWidget(dialog({ onAddCredits }), { onError });
    await userEvent.click(payButton());
    expect(await screen.findByRole('alert')).toHaveTextContent('not one we trust');
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'checkout_url_refused' }));
    expect(destinations).toEqual([]);
    expect((globalThis as { __pwn?: unknown }).__pwn).toBeUndefined();
    expect(payButton()).not.toHaveAttribute('aria-busy');
  });

  test.each([
    ['another origin', 'https://pay.evil.example/c/pay/cs_test_1'],
    ['http', 'http://checkout.stripe.com/c/pay/cs_test_1'],
    ['a script', 'javascript:globalThis.__pwn=1'],
  ])('an answer of the backend with %s is refused with a clear message', async (_case, url) => {
    network.use(http.post('*/api/billing/checkout', () => HttpResponse.json({ url, id: 'pay_1' })));
    const onError = vi.fn();
    renderWidget(dialog(), { onError });
    await userEvent.click(payButton());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The payment page we were given is not one we trust, so we did not take you there.',
    );
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        code: 'checkout_url_refused',
        message: expect.stringContaining('Allowed are https://checkout.stripe.com'),
      }),
    );
    expect(destinations).toEqual([]);
    expect(sessionStorage.length).toBe(0);
    expect((globalThis as { __pwn?: unknown }).__pwn).toBeUndefined();
  });

  test('URL-17 an origin of the host is allowed beside the default', async () => {
    const onAddCredits = vi.fn(() => 'https://pay.example.com/s/1');
    renderWidget(dialog({ onAddCredits }), { allowedCheckoutOrigins: ['https://pay.example.com'] });
    await userEvent.click(payButton());
    await waitFor(() => expect(destinations).toEqual(['https://pay.example.com/s/1']));
    expect(onAddCredits).toHaveBeenCalledWith(20, expect.objectContaining({ amount: 20, currency: 'EUR' }));
  });

  test('CHK-01 five clicks open one payment', async () => {
    const { client, count } = watchedClient('slow');
    renderWidget(dialog(), { client });
    const button = payButton();
    for (let i = 0; i < 5; i++) {
      button.click();
      await pass(60);
    }
    expect(button).toHaveAttribute('aria-busy', 'true');
    await waitFor(() => expect(destinations).toHaveLength(1));
    expect(count('/api/billing/checkout')).toBe(1);
  });

  test('CHK-02 a failure is said in place and can be tried again', async () => {
    const onAddCredits = vi
      .fn()
      .mockRejectedValueOnce(new Error('no'))
      .mockResolvedValue('https://checkout.stripe.com/1');
    renderWidget(dialog({ onAddCredits }));
    await userEvent.click(payButton());
    expect(await screen.findByRole('alert')).toHaveTextContent('We could not open the payment page.');
    expect(payButton()).toBeEnabled();
    await userEvent.click(payButton());
    await waitFor(() => expect(destinations).toHaveLength(1));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a host that takes care of the payment itself closes the dialog', async () => {
    const onClose = vi.fn();
    renderWidget(dialog({ onAddCredits: () => undefined, onClose }));
    await userEvent.click(payButton());
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(destinations).toEqual([]);
  });

  test.each([
    ['', 'Enter an amount in whole cents, such as €12.50.'],
    ['abc', 'Enter an amount in whole cents, such as €12.50.'],
    ['4.99', 'The smallest top-up is €5.00.'],
    ['100000', 'The largest top-up is €1,000.00.'],
  ])('refuses %j as an amount before any request', async (text, message) => {
    const onAddCredits = vi.fn();
    renderWidget(dialog({ onAddCredits }));
    await userEvent.click(screen.getByRole('radio', { name: 'Other amount' }));
    const field = screen.getByRole('textbox', { name: 'Other amount (EUR)' });
    if (text) await userEvent.type(field, text);
    await userEvent.click(payButton());
    expect(await screen.findByRole('alert')).toHaveTextContent(message);
    expect(field).toHaveFocus();
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(onAddCredits).not.toHaveBeenCalled();
  });

  test('the keyboard alone gets to a payment', async () => {
    const onAddCredits = vi.fn(() => 'https://checkout.stripe.com/1');
    renderWidget(<WalletCard onAddCredits={onAddCredits} data={{ tokens: 1, fiatValue: 0.000001, percentage: 50 }} />);
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Add Credits' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const opened = await screen.findByRole('dialog', { name: 'Add credits' });
    expect(within(opened).getByRole('radio', { name: '€20' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(within(opened).getByRole('radio', { name: '€50' })).toBeChecked();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(onAddCredits).toHaveBeenCalledWith(50, expect.anything()));
  });
});

describe('the way back', () => {
  const comeBack = (query: string) => history.replaceState({ of: 'host' }, '', `${location.pathname}?${query}`);

  test('CHK-04 after the browser went back, the button works and the balance is asked for again', async () => {
    const { client, count } = watchedClient();
    renderWidget(<WalletCard onAddCredits={() => 'https://checkout.stripe.com/1'} />, { client });
    await screen.findByText('Healthy');
    await userEvent.click(screen.getByRole('button', { name: 'Add Credits' }));
    const button = await screen.findByRole('button', { name: 'Continue to payment' });
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute('aria-busy', 'true'));
    const before = count('/api/user/balance');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await waitFor(() => expect(button).not.toHaveAttribute('aria-busy'));
    await waitFor(() => expect(count('/api/user/balance')).toBe(before + 1));
  });

  test('CHK-05 CHK-10 a cancelled payment is no success, and the address is cleaned of our parameters alone', async () => {
    comeBack('tab=billing&checkout=cancel&transaction=pay_1');
    renderWidget(<WalletCard />);
    expect(await screen.findByText('You cancelled the payment. Nothing has changed.')).toBeVisible();
    expect(location.search).toBe('?tab=billing');
    expect(history.state).toEqual({ of: 'host' });
    expect(screen.queryByText(/is in your balance/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(/You cancelled/)).toBeNull();
  });

  test("another page's checkout parameter is not ours", async () => {
    comeBack('checkout=step-2&transaction=9');
    renderWidget(<WalletCard />);
    await screen.findByText('Healthy');
    expect(location.search).toBe('?checkout=step-2&transaction=9');
  });

  test('CHK-06 waits for the transaction, says nothing of success before, then shows it without a reload', async () => {
    const { client, requests, count } = watchedClient();
    const { id } = await client.billing.checkout({ amount: 20, currency: 'EUR', returnUrl: location.href });
    requests.length = 0;
    comeBack(`checkout=success&transaction=${id}`);
    renderWidget(
      <>
        <WalletCard />
        <TransactionHistory />
      </>,
      { client },
    );
    expect(await screen.findByText(/We are waiting for your payment|is being processed/)).toBeVisible();
    expect(screen.queryByText(/is in your balance/)).toBeNull();
    expect(await screen.findByText('Your top-up of €20.00 is in your balance.', {}, { timeout: 20_000 })).toBeVisible();
    const row = within(screen.getByRole('table', { name: 'Transactions' })).getAllByRole('row')[1];
    expect(row).toHaveTextContent('+€20.00');
    expect(row).toHaveTextContent('Settled');
    await waitFor(() => expect(screen.getByRole('region', { name: 'Wallet' })).toHaveTextContent('26,8'));
    expect(location.search).toBe('');
    await pass(500);
    expect(count('/api/user/balance')).toBe(2);
    expect(requests.length).toBeLessThanOrEqual(10);
  });

  test('CHK-06 gives up after eight looks, and never claims what the backend does not show', async () => {
    const { client, count } = watchedClient();
    comeBack('checkout=success&transaction=pay_never');
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
      shouldAdvanceTime: true,
      advanceTimeDelta: 200,
    });
    try {
      renderWidget(<WalletCard />, { client });
      await screen.findByText(/We are waiting for your payment/);
      /** Lets the page's time pass, and real time with it, in which the answers come. */
      const passSeconds = async (seconds: number, isOver: () => boolean = () => false) => {
        for (let second = 0; second < seconds && !isOver(); second++) {
          await act(() => vi.advanceTimersByTimeAsync(1000));
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      };
      await passSeconds(1000, () => screen.queryByText(/We do not see your payment yet/) !== null);
      expect(screen.getByText(/We do not see your payment yet/)).toBeVisible();
      // Eight looks and the history that the card shows by itself; with the balance ten requests in all.
      expect(count('/api/user/transactions')).toBeLessThanOrEqual(9);
      expect(count('/api/user/balance')).toBe(1);
      const looks = count('/api/user/transactions');
      await passSeconds(60);
      expect(count('/api/user/transactions')).toBe(looks);
      expect(screen.queryByText(/is in your balance/)).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  test('a failed payment is said to have failed', async () => {
    comeBack('checkout=success&transaction=pay_x');
    network.use(
      http.get('*/api/user/transactions', () =>
        HttpResponse.json({
          data: [
            {
              id: 'pay_x',
              date: '2026-11-15T10:00:00Z',
              type: 'topup',
              status: 'failed',
              description: 'Card payment',
              tokens: 20_000_000,
              amount: 20,
              currency: 'EUR',
            },
          ],
          pagination: { total: 1 },
        }),
      ),
    );
    renderWidget(<WalletCard />);
    expect(await screen.findByText(/The payment of €20\.00 did not go through/)).toBeVisible();
  });

  test('an id kept from before the payment is enough when the address brings none', async () => {
    const { client } = watchedClient();
    const { id } = await client.billing.checkout({ amount: 10, currency: 'EUR', returnUrl: location.href });
    sessionStorage.setItem('aim2balance:checkout', JSON.stringify({ id, atMs: Date.now() }));
    comeBack('checkout=success');
    renderWidget(<WalletCard />, { client });
    expect(await screen.findByText('Your top-up of €10.00 is in your balance.', {}, { timeout: 20_000 })).toBeVisible();
    expect(sessionStorage.length).toBe(0);
  });

  test('a page without the wallet leaves the address alone', async () => {
    comeBack('checkout=success&transaction=pay_1');
    render(<p>host</p>);
    await pass(50);
    expect(location.search).toBe('?checkout=success&transaction=pay_1');
  });
});
