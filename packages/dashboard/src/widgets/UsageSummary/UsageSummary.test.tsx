import { createHandlers, createWorld } from '@aim2balance/mocks';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { setClock } from '../../../../../tests/setup/clock.js';
import { network } from '../../../../../tests/setup/network.js';
import { renderWidget } from '../../test-support/renderWidget.js';
import { UsageSummary } from './UsageSummary.js';

const summary = {
  totalTokens: 1_234_567,
  totalCost: 1.112,
  totalRequests: 40,
  inputTokens: 1_000_000,
  outputTokens: 234_567,
  previous: { totalTokens: 1_000_000, totalCost: 2, totalRequests: 40 },
  costParts: { base: 1.004, markup: 0.104, fee: 0.004, exchangeRate: 0.92, currency: 'USD' },
};

const tile = (label: string) => screen.getByText(label).parentElement as HTMLElement;

test('shows totals, change against the period before, and the average', () => {
  renderWidget(<UsageSummary data={summary} />);
  expect(tile('Total tokens')).toHaveTextContent('1,234,56723% more than before1M in, 235K out');
  expect(tile('Total cost')).toHaveTextContent('€1.1144% less than before');
  expect(tile('Requests')).toHaveTextContent('40as much as before');
  expect(tile('Average cost a request')).toHaveTextContent('€0.028');
});

test('says "at least" when the price of some requests is not known', () => {
  renderWidget(<UsageSummary data={{ ...summary, unpricedRequests: 3 }} />);
  expect(tile('Total cost')).toHaveTextContent('at least €1.113 requests have no known price');
});

test('a receipt whose lines add up to the cent shown is one click away', async () => {
  renderWidget(<UsageSummary data={summary} />);
  await userEvent.click(screen.getByRole('button', { name: 'Cost details' }));
  const dialog = screen.getByRole('dialog', { name: 'How the cost adds up' });
  const amounts = within(dialog)
    .getAllByText(/^€\d/)
    .map((amount) => amount.textContent);
  expect(amounts).toEqual(['€1.01', '€0.10', '€0.00', '€1.11']);
  expect(dialog).toHaveTextContent('Exchange rate: 1 USD = €0.92');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Cost details' })).toHaveFocus();
});

test('a level 1 backend gives tokens and cost, and nothing else is made up', async () => {
  renderWidget(<UsageSummary />, { scenario: 'level1' });
  await screen.findByText('Total tokens');
  expect(screen.queryByText('Requests')).not.toBeInTheDocument();
  expect(screen.queryByText('Average cost a request')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Cost details' })).not.toBeInTheDocument();
});

test('a new account reads zeros, without NaN', async () => {
  const { container } = renderWidget(<UsageSummary />, { scenario: 'empty' });
  await screen.findByText('Total tokens');
  expect(tile('Total tokens')).toHaveTextContent('0');
  expect(tile('Average cost a request')).toHaveTextContent('–No requests in this time');
  expect(container.textContent).not.toMatch(/NaN|Infinity/);
});

test('a cost of nothing has no details to show', () => {
  renderWidget(
    <UsageSummary
      data={{ totalTokens: 0, totalCost: 0, totalRequests: 0, costParts: { base: 0, markup: 0, fee: 0 } }}
    />,
  );
  expect(screen.queryByRole('button', { name: 'Cost details' })).not.toBeInTheDocument();
});

test('MON-07 MON-09 costs far below a cent are not "0.00"', async () => {
  const { container } = renderWidget(<UsageSummary data={{ totalTokens: 3, totalCost: 0.0000004 }} />);
  expect(container).toHaveTextContent('€0.0000004');
});

test('TIM-15 ten days into a month it is called so far, and held against the same ten days of the month before', async () => {
  const now = new Date('2026-11-11T00:00:00+01:00'); // ten days of November have passed in Berlin
  setClock(now);
  const world = createWorld({ now });
  network.use(...createHandlers({ baseUrl: '*/__mock__/ok', world, unknownPaths: 'leave' }));
  renderWidget(<UsageSummary />, { range: 'mtd' });
  expect(await screen.findByText('This month so far, compared with the same days of the month before')).toBeVisible();
  const tokensBetween = (from: string, to: string) =>
    world.events
      .filter(({ atMs }) => atMs >= Date.parse(from) && atMs < Date.parse(to))
      .reduce((sum, { inputTokens, outputTokens }) => sum + inputTokens + outputTokens, 0);
  const soFar = tokensBetween('2026-11-01T00:00:00+01:00', '2026-11-11T00:00:00+01:00');
  // Summer time until the 25th: the same ten days of October.
  const before = tokensBetween('2026-10-01T00:00:00+02:00', '2026-10-11T00:00:00+02:00');
  const whole = tokensBetween('2026-10-01T00:00:00+02:00', '2026-11-01T00:00:00+01:00');
  expect(before).toBeGreaterThan(0);
  expect(whole).toBeGreaterThan(2 * before);
  const percent = Math.round((Math.abs(soFar - before) / before) * 100);
  expect(tile('Total tokens')).toHaveTextContent(soFar.toLocaleString('en'));
  expect(tile('Total tokens')).toHaveTextContent(`${percent}% ${soFar > before ? 'more' : 'less'} than before`);
});
