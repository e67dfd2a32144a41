import type { Balance } from '@aim2balance/client';
import { act } from '@testing-library/react';
import { type ReactNode, StrictMode, version } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { scenarioClient } from '../../../tests/setup/scenarioClient.js';
import { DashboardProvider, type DashboardProviderProps } from './DashboardProvider.js';
import { TransactionHistory } from './widgets/TransactionHistory/index.js';
import { WalletCard } from './widgets/WalletCard/index.js';

const balance: Balance = {
  tokens: 45_670_000,
  fiatValue: 45.67,
  percentage: 18,
  secondary: { currency: 'USD', value: 49.32, rate: 1.08, asOf: '2026-11-15T06:00:00Z' },
  autoRefill: { amount: 10_000_000, interval: { value: 1, unit: 'months' }, nextAt: '2026-11-18T10:00:00Z' },
};
const history = {
  data: [
    {
      id: 'pay_1',
      date: '2026-11-15T10:00:00Z',
      type: 'topup',
      status: 'settled',
      description: 'Card payment',
      tokens: 20_000_000,
      amount: 20,
      currency: 'EUR',
    },
  ],
  pagination: { total: 1 },
};

/** Renders as a server does, then hydrates in the page. @returns the HTML of the server and of the page */
async function serveAndHydrate(children: ReactNode, props: Partial<DashboardProviderProps>) {
  const client = scenarioClient('ok');
  const page = (
    <StrictMode>
      <DashboardProvider client={client} {...props}>
        {children}
      </DashboardProvider>
    </StrictMode>
  );
  const served = renderToString(page);
  const container = document.createElement('div');
  container.innerHTML = served;
  document.body.append(container);
  const onRecoverableError = vi.fn();
  const root = await act(async () => hydrateRoot(container, page, { onRecoverableError }));
  onTestFinished(() => {
    act(() => root.unmount());
    container.remove();
  });
  expect(onRecoverableError).not.toHaveBeenCalled();
  return { served, container };
}

// The setup of these tests fails one that logs an error: a mismatch would.
test(`UIR-14 what a server rendered is taken over without a mismatch (React ${version})`, async () => {
  const { served, container } = await serveAndHydrate(
    <>
      <WalletCard data={balance} />
      <TransactionHistory data={history} />
    </>,
    { locale: 'de-DE', timeZone: 'Europe/Berlin', now: () => Date.parse('2026-11-15T10:30:00Z') },
  );
  expect(served).toContain('45.670.000');
  expect(served).toContain('15.11.2026');
  expect(container.textContent).toContain('nächste in 3 Tagen');
  expect(container.textContent).toContain('Vor 30 Minuten');
});

test(`UIR-14 a server that knows neither locale nor zone renders English, the page then the reader's own`, async () => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('fr-FR');
  const { served, container } = await serveAndHydrate(<WalletCard data={balance} />, {});
  expect(container.textContent).toContain('Portefeuille');
  expect(served).toContain('Wallet');
  expect(served).not.toContain('Portefeuille');
});

test('UIR-14 a widget that has to fetch is served as loading, and nothing is fetched on the server', async () => {
  const { served } = await serveAndHydrate(<WalletCard />, { locale: 'en', timeZone: 'UTC' });
  expect(served).toContain('Loading Wallet');
});
