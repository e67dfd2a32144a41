import { act, configure, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { useDateRange } from './hooks/useDateRange.js';
import { useRefresh } from './hooks/useRefresh.js';
import { useUsageSummary } from './hooks/useUsageSummary.js';
import { questionOf } from './queries/question.js';
import { holdAnswers } from './test-support/holdAnswers.js';
import { pass, setOnline, setVisible } from './test-support/pageConditions.js';
import { renderWidget } from './test-support/renderWidget.js';
import { watchedClient } from './test-support/watchedClient.js';
import { TransactionHistory } from './widgets/TransactionHistory/index.js';
import { WalletCard } from './widgets/WalletCard/index.js';

beforeAll(() => configure({ asyncUtilTimeout: 12_000 }));

const BALANCE = '/api/user/balance';
const wallet = () => screen.getByRole('region', { name: 'Wallet' });

describe('requests', () => {
  test('RCE-07 widgets that show the same ask once', async () => {
    const { client, count } = watchedClient();
    renderWidget(
      <>
        <WalletCard />
        <WalletCard />
        <TransactionHistory />
      </>,
      { client },
    );
    await waitFor(() => expect(screen.getAllByText('Healthy')).toHaveLength(2));
    await screen.findByRole('table');
    await pass(2000);
    expect(count(BALANCE)).toBe(1);
    // A backend is asked anew only to learn what it refuses.
    expect(count('/api/user/transactions')).toBe(1);
  });

  test('RET-29 offline nothing is asked; back online it is, once, within a second', async () => {
    const { client, requests, count } = watchedClient();
    setOnline(false);
    renderWidget(<WalletCard />, { client });
    expect(await screen.findByText('You are offline. We load this as soon as you are back.')).toBeVisible();
    await pass(300);
    expect(requests).toEqual([]);
    setOnline(true);
    expect(await screen.findByText('Healthy')).toBeVisible();
    await pass(300);
    expect(count(BALANCE)).toBe(1);
  });

  test('UIR-03 going offline keeps the data, with its time and without an alert', async () => {
    renderWidget(<WalletCard />);
    await screen.findByText('Healthy');
    setOnline(false);
    expect(await screen.findByText(/^Offline\. As of/)).toBeVisible();
    expect(screen.getByText('Healthy')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    setOnline(true);
    await waitFor(() => expect(screen.queryByText(/^Offline/)).toBeNull());
  });

  test('a page in the background asks nothing before it is seen', async () => {
    const { client, requests } = watchedClient();
    setVisible(false);
    renderWidget(<WalletCard />, { client });
    await pass(300);
    expect(requests).toEqual([]);
    setVisible(true);
    expect(await screen.findByText('Healthy')).toBeVisible();
  });

  test('UIR-08 hidden for ten minutes there is no look at the balance, and one when seen again', async () => {
    const { client, count } = watchedClient();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      renderWidget(<WalletCard />, { client, refreshInterval: 15_000 });
      await screen.findByText('Healthy');
      await vi.advanceTimersByTimeAsync(15_500);
      await waitFor(() => expect(count(BALANCE)).toBe(2));
      await pass(500);
      await vi.advanceTimersByTimeAsync(15_500);
      await waitFor(() => expect(count(BALANCE)).toBe(3));
      await pass(500);
      setVisible(false);
      await vi.advanceTimersByTimeAsync(600_000);
      expect(count(BALANCE)).toBe(3);
      setVisible(true);
      await waitFor(() => expect(count(BALANCE)).toBe(4));
      await vi.advanceTimersByTimeAsync(1000);
      expect(count(BALANCE)).toBe(4);
    } finally {
      vi.useRealTimers();
    }
  });

  test('UIR-07 data that gets old says so by itself', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      renderWidget(<WalletCard />, { staleAfter: 60_000 });
      await screen.findByText('Healthy');
      expect(screen.queryByText(/Not fresh/)).toBeNull();
      await vi.advanceTimersByTimeAsync(130_000);
      expect(screen.getByText('Not fresh: as of 2 minutes ago')).toBeVisible();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(screen.getByText('Not fresh: as of 3 minutes ago')).toBeVisible();
    } finally {
      vi.useRealTimers();
    }
  });

  test('a host that knows of a change has everything that is shown asked again', async () => {
    const { client, count } = watchedClient();
    function ChatEnds() {
      const refresh = useRefresh();
      return (
        <button type="button" onClick={() => void refresh()}>
          answer ends
        </button>
      );
    }
    renderWidget(
      <>
        <WalletCard />
        <ChatEnds />
      </>,
      { client },
    );
    await screen.findByText('Healthy');
    screen.getByRole('button', { name: 'answer ends' }).click();
    await waitFor(() => expect(count(BALANCE)).toBe(2));
    expect(screen.getByText('Healthy')).toBeVisible();
  });

  test('ABT-12 leaving while a request runs cuts it off, in silence', async () => {
    const aborted: boolean[] = [];
    holdAnswers();
    const { client } = watchedClient('ok', {
      fetch: (url, init) => {
        (init.signal as AbortSignal).addEventListener('abort', () => aborted.push(true));
        return fetch(url, init as RequestInit);
      },
    });
    const onError = vi.fn();
    const { unmount } = renderWidget(<WalletCard />, { client, onError });
    await pass(200);
    unmount();
    await waitFor(() => expect(aborted.length).toBeGreaterThanOrEqual(1));
    await pass(100);
    expect(onError).not.toHaveBeenCalled();
  });
});

describe('sessions', () => {
  test('AUT-06 a session that has ended is tried no more than three times, and told once', async () => {
    const { client, count } = watchedClient('unauthorized', { token: () => 'dead' });
    const onAuthError = vi.fn();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      renderWidget(<WalletCard />, { client, refreshInterval: 5000, onAuthError });
      expect(await screen.findByRole('alert')).toHaveTextContent('Your session has ended. Please sign in again.');
      await vi.advanceTimersByTimeAsync(300_000);
      expect(count(BALANCE)).toBeLessThanOrEqual(3);
      expect(onAuthError).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });

  test('AUT-09 no token is kept anywhere in the browser', async () => {
    const token = 'demo-very-secret-token';
    const { client } = watchedClient('ok', { token });
    renderWidget(
      <>
        <WalletCard />
        <TransactionHistory />
      </>,
      { client },
    );
    await screen.findByText('Healthy');
    await screen.findByRole('table');
    const databases = await indexedDB.databases();
    const kept = JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      databases,
    ]);
    expect(kept).not.toContain(token);
    expect(document.body.innerHTML).not.toContain(token);
  });

  test('AUT-10 another account: nothing of the one before stays, cached or on its way', async () => {
    const { client } = watchedClient();
    const { change } = renderWidget(
      <>
        <WalletCard />
        <TransactionHistory />
      </>,
      { client, account: 'A' },
    );
    await screen.findByText('Healthy');
    await screen.findByRole('table');
    setOnline(false); // whatever B is shown now can only be left over from A
    change({ account: 'B' });
    expect(wallet()).not.toHaveTextContent(/\d tokens/);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByText('Healthy')).toBeNull();
    change({ account: 'A' });
    expect(screen.queryByText('Healthy')).toBeNull();
  });

  test('AUT-10 an answer still on its way to the account before is not shown', async () => {
    const release = holdAnswers('*/__mock__/ok/api/*');
    const a = watchedClient('ok');
    const { change } = renderWidget(<WalletCard />, { client: a.client });
    await pass(100);
    const b = watchedClient('overdrawn');
    change({ client: b.client });
    expect(await screen.findByText('Overdrawn')).toBeVisible();
    release();
    await pass(300);
    expect(screen.getByText('Overdrawn')).toBeVisible();
    expect(screen.queryByText('Healthy')).toBeNull();
    expect(a.count(BALANCE)).toBe(1);
    expect(b.count(BALANCE)).toBe(1);
  });

  test('AUT-10 a client that tells of another user is believed at once', async () => {
    const { client, count } = watchedClient();
    renderWidget(<WalletCard />, { client });
    await screen.findByText('Healthy');
    const release = holdAnswers();
    act(() => client.reset());
    expect(wallet()).not.toHaveTextContent(/\d tokens/);
    expect(wallet()).toHaveAttribute('aria-busy', 'true');
    release();
    expect(await screen.findByText('Healthy')).toBeVisible();
    expect(count(BALANCE)).toBe(2);
  });

  test('two accounts on one page stay apart', async () => {
    renderWidget(<WalletCard />, { client: watchedClient('ok').client });
    renderWidget(<WalletCard />, { client: watchedClient('overdrawn').client });
    expect(await screen.findByText('Healthy')).toBeVisible();
    expect(await screen.findByText('Overdrawn')).toBeVisible();
  });
});

describe('tabs', () => {
  /** Tabs of one account, and a credit that only the backend knows of. */
  async function openTabs(count: number) {
    const tabs = Array.from({ length: count }, () => watchedClient('ok', { token: `demo-tabs-${count}` }));
    for (const { client } of tabs) renderWidget(<WalletCard />, { client });
    await waitFor(() => expect(screen.getAllByText('Healthy')).toHaveLength(count), { timeout: 20_000 });
    const [first] = tabs as [ReturnType<typeof watchedClient>];
    await first.client.billing.checkout({ amount: 50, currency: 'EUR', returnUrl: location.href });
    // The mocks settle a payment after the history was read a few times.
    for (let i = 0; i < 4; i++) await first.client.user.transactions({ page: 1, limit: i + 30 });
    return tabs;
  }

  function tell() {
    const channel = new BroadcastChannel('aim2balance');
    channel.postMessage('credited');
    channel.close();
  }

  test('UIR-10 a credit seen in one tab shows in another within two seconds', async () => {
    await openTabs(1);
    tell();
    expect(await screen.findByText(/^56,/, {}, { timeout: 2000 })).toBeVisible();
  });

  test('UIR-10 ten tabs that hear of a credit make no storm', async () => {
    const tabs = await openTabs(10);
    const before = tabs.map(({ requests }) => requests.length);
    tell();
    await waitFor(() => expect(screen.getAllByText(/^56,/)).toHaveLength(10), { timeout: 20_000 });
    await pass(1500);
    const asked = tabs.map(({ requests }, i) => requests.length - (before[i] ?? 0));
    expect(Math.max(...asked)).toBeLessThanOrEqual(2);
  });

  test('UIR-10 the tab where the credit appears tells the others, and says nothing of whose or how much', async () => {
    const heard: unknown[] = [];
    const channel = new BroadcastChannel('aim2balance');
    channel.onmessage = ({ data }) => heard.push(data);
    const { client } = watchedClient();
    const { id } = await client.billing.checkout({ amount: 20, currency: 'EUR', returnUrl: location.href });
    history.replaceState(null, '', `?checkout=success&transaction=${id}`);
    renderWidget(<WalletCard />, { client });
    await screen.findByText('Your top-up of €20.00 is in your balance.', {}, { timeout: 20_000 });
    await waitFor(() => expect(heard).toEqual(['credited']));
    channel.close();
  });
});

function SummaryProbe({ seen }: { seen: string[] }) {
  const { range, setRange, label } = useDateRange();
  const { data, isPlaceholderData } = useUsageSummary();
  const answered = questionOf(data)?.range;
  if (data && !isPlaceholderData) seen.push(`${answered} under ${range}`);
  return (
    <div aria-busy={isPlaceholderData}>
      <p>{label}</p>
      <p>{data ? `tokens of ${answered}` : 'nothing yet'}</p>
      <button type="button" onClick={() => setRange('7d')}>
        7d
      </button>
      <button type="button" onClick={() => setRange('90d')}>
        90d
      </button>
    </div>
  );
}

describe('the date range', () => {
  afterEach(() => history.replaceState(null, '', location.pathname));

  test('RCE-01 RCE-02 a late answer never shows under another label, and a kept one knows its own', async () => {
    const seen: string[] = [];
    const { client } = watchedClient('ok', {
      fetch: async (url, init) => {
        if (url.includes('range=7d')) await new Promise((resolve) => setTimeout(resolve, 600));
        return fetch(url, init as RequestInit);
      },
    });
    renderWidget(<SummaryProbe seen={seen} />, { client });
    expect(await screen.findByText('tokens of 30d')).toBeVisible();
    screen.getByRole('button', { name: '7d' }).click();
    // RCE-05 the numbers shown meanwhile say that they are those of the range before.
    expect(await screen.findByText('Last 7 days')).toBeVisible();
    expect(screen.getByText('tokens of 30d')).toBeVisible();
    expect(screen.getByText('tokens of 30d').parentElement).toHaveAttribute('aria-busy', 'true');
    screen.getByRole('button', { name: '90d' }).click();
    expect(await screen.findByText('tokens of 90d')).toBeVisible();
    await pass(800);
    expect(screen.getByText('tokens of 90d')).toBeVisible();
    expect(seen.length).toBeGreaterThan(0);
    for (const pair of seen) expect(pair).toMatch(/^(\w+) under \1$/);
  });

  test('can live in the URL, beside what the host keeps there', async () => {
    history.replaceState({ of: 'host' }, '', '?page=3&range=7d#top');
    renderWidget(<SummaryProbe seen={[]} />, { urlState: true });
    expect(await screen.findByText('tokens of 7d')).toBeVisible();
    screen.getByRole('button', { name: '90d' }).click();
    expect(await screen.findByText('tokens of 90d')).toBeVisible();
    expect(location.search + location.hash).toBe('?page=3&range=90d#top');
    expect(history.state).toEqual({ of: 'host' });
  });

  test('what is no range in the URL is passed over', async () => {
    history.replaceState(null, '', '?range=banana');
    renderWidget(<SummaryProbe seen={[]} />, { urlState: true });
    expect(await screen.findByText('tokens of 30d')).toBeVisible();
  });

  test('can be held by the host', async () => {
    const onRangeChange = vi.fn();
    renderWidget(<SummaryProbe seen={[]} />, { range: 'mtd', onRangeChange });
    expect(await screen.findByText('This month so far')).toBeVisible();
    screen.getByRole('button', { name: '7d' }).click();
    expect(onRangeChange).toHaveBeenCalledExactlyOnceWith('7d');
    expect(screen.getByText('This month so far')).toBeVisible();
  });

  test.each([
    ['an unknown zone', { timeZone: 'Mars/Olympus' }],
    ['a range that ends before it begins', { defaultRange: '2026-11-10..2026-11-01' as const }],
    ['a range in the future', { defaultRange: '2027-01-01..2027-01-02' as const }],
  ])('TIM-18 %s is an error before any request', async (_what, props) => {
    const { client, requests } = watchedClient();
    const onError = vi.fn();
    renderWidget(<SummaryProbe seen={[]} />, { client, onError, ...props });
    await waitFor(() => expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'invalid_parameter' })));
    expect(requests).toEqual([]);
  });
});

describe('the host', () => {
  test('UIR-02 an exception stays inside its widget, is told, and can be tried again', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const onError = vi.fn();
    const numbers: { format: unknown } = Intl.NumberFormat.prototype;
    const broken = vi.spyOn(numbers, 'format', 'get').mockReturnValue(() => {
      throw new Error('formatter');
    });
    renderWidget(
      <>
        <p>the host's own page</p>
        <WalletCard data={{ tokens: 1, fiatValue: 1, percentage: 50 }} />
      </>,
      { onError, locale: 'en-NZ' },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong here');
    expect(screen.getByText("the host's own page")).toBeVisible();
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ message: 'formatter' }));
    broken.mockRestore();
    screen.getByRole('button', { name: 'Try again' }).click();
    expect(await screen.findByText('Healthy')).toBeVisible();
    logged.mockRestore();
  });

  test('leaves no timer, listener or cache entry behind', async () => {
    const added: string[] = [];
    const removed: string[] = [];
    for (const target of [window, document]) {
      const { addEventListener, removeEventListener } = target;
      vi.spyOn(target, 'addEventListener').mockImplementation((type: string, ...rest: unknown[]) => {
        added.push(type);
        Reflect.apply(addEventListener, target, [type, ...rest]);
      });
      vi.spyOn(target, 'removeEventListener').mockImplementation((type: string, ...rest: unknown[]) => {
        removed.push(type);
        Reflect.apply(removeEventListener, target, [type, ...rest]);
      });
    }
    const { client } = watchedClient();
    const { unmount } = renderWidget(<WalletCard />, { client });
    await screen.findByText('Healthy');
    unmount();
    await pass(50);
    const ours = (types: string[]) =>
      types.filter((type) => /^(online|offline|visibilitychange|pageshow|popstate|aim2balance)/.test(type)).sort();
    expect(ours(added).length).toBeGreaterThan(0);
    expect(ours(removed)).toEqual(ours(added));
    expect(document.querySelector('.a2b')).toBeNull();
  });

  test('a widget without a provider says what it needs', () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => renderBare()).toThrow('Wrap it in <DashboardProvider client={…}>');
    logged.mockRestore();
  });

  test('an unreadable locale falls back to English, an underscore is understood', async () => {
    const data = { tokens: 45_670_000, fiatValue: 45.67, percentage: 74 };
    const { change } = renderWidget(<WalletCard data={data} />, { locale: 'not a locale' });
    expect(await screen.findByText('45,670,000')).toBeVisible();
    change({ locale: 'de_AT' });
    expect(await screen.findByRole('region', { name: 'Guthaben' })).toHaveTextContent('45 670 000 Token');
  });

  test('texts of the host replace ours one by one', async () => {
    renderWidget(<WalletCard data={{ tokens: 2, fiatValue: 1, percentage: 50 }} />, {
      messages: { wallet: { addCredits: 'Buy more', tokens: { one: 'coin', other: 'coins' } } },
    });
    expect(await screen.findByRole('button', { name: 'Buy more' })).toBeVisible();
    expect(wallet()).toHaveTextContent('2 coins');
    expect(screen.getByRole('button', { name: 'View History' })).toBeVisible();
  });
});

function renderBare() {
  return renderWidget(<p>under a provider</p>).rerender(<WalletCard />);
}
