import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { network } from '../../../../../tests/setup/network.js';
import { renderWidget } from '../../test-support/renderWidget.js';
import { UsageTrendChart } from './UsageTrendChart.js';

/** The clock of the tests stands at 15 November 2026. */
const week = [
  { date: '2026-11-09', tokens: 100, cost: 1 },
  { date: '2026-11-10', tokens: 0, cost: 0 },
  { date: '2026-11-12', tokens: 300, cost: 3 },
  { date: '2026-11-13', tokens: 50, cost: null },
  { date: '2026-11-14', tokens: 20, cost: 0.2 },
  { date: '2026-11-15', tokens: 10, cost: 0.1 },
];

const answerWith = (days: unknown) =>
  network.use(
    http.get('*/__mock__/ok/api/usage/breakdown', ({ request }) =>
      new URL(request.url).searchParams.get('by') === 'day' ? HttpResponse.json(days as never) : undefined,
    ),
  );

test('zero, missing and partial are three things, in drawing, table and speech', async () => {
  answerWith(week);
  const { container } = renderWidget(<UsageTrendChart />, { defaultRange: '7d' });
  const table = await screen.findByRole('table', { name: 'Last 7 days: Over time' });
  const cells = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent));
  expect(cells).toEqual([
    ['Mon, Nov 9, 2026', '100'],
    ['Tue, Nov 10, 2026', '0'],
    ['Wed, Nov 11, 2026', 'no data'],
    ['Thu, Nov 12, 2026', '300'],
    ['Fri, Nov 13, 2026', '50'],
    ['Sat, Nov 14, 2026', '20'],
    ['Sun, Nov 15, 2026 (not over yet)', '10'],
  ]);
  expect(container.querySelectorAll('.a2b-hatch')).toHaveLength(1);
  expect(container.querySelectorAll('.a2b-partial')).toHaveLength(1);
  const chart = screen.getByRole('application', { name: 'Over time' });
  act(() => chart.focus());
  await userEvent.keyboard('{End}');
  expect(within(chart).getByRole('status')).toHaveTextContent('Sun, Nov 15, 2026: Tokens 10 (not over yet)');
});

test('a day whose cost is not known has no bar of cost, and says so', async () => {
  renderWidget(<UsageTrendChart data={week} />);
  await userEvent.click(screen.getByRole('radio', { name: 'Cost' }));
  const chart = screen.getByRole('application', { name: 'Over time' });
  act(() => chart.focus());
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(within(chart).getByRole('status')).toHaveTextContent('Fri, Nov 13, 2026: Cost not known');
});

test('the sentence names total, period and the largest day', async () => {
  answerWith(week);
  renderWidget(<UsageTrendChart />, { defaultRange: '7d' });
  expect(await screen.findByText('Last 7 days: 480 tokens, most on Nov 12, 2026 (300).')).toBeVisible();
});

test('is not there when the backend refuses to tell days', async () => {
  const { container } = renderWidget(<UsageTrendChart />, { scenario: 'level1' });
  await waitFor(() => expect(container.querySelector('section')).toBeNull());
});

test('right-to-left: the first day stands at the right', async () => {
  renderWidget(<UsageTrendChart data={week} />, { locale: 'ar' });
  const chart = screen.getByRole('application');
  act(() => chart.focus());
  await userEvent.keyboard('{ArrowLeft}');
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(() => within(chart).getByRole('status').textContent, { timeout: 10_000 }).toMatch(/: .* 0$/);
  const plot = chart.querySelector('.a2b-plot') as HTMLElement;
  expect(getComputedStyle(plot).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
});

test('the last 24 hours are shown by hour, and add up to the summary', async () => {
  renderWidget(<UsageTrendChart />, { defaultRange: '24h' });
  const table = await screen.findByRole('table', { name: 'Last 24 hours: Over time' });
  const rows = within(table).getAllByRole('row');
  expect(within(table).getByRole('columnheader', { name: 'Hour' })).toBeInTheDocument();
  expect(rows).toHaveLength(26);
  const sum = rows
    .slice(1)
    .reduce((total, row) => total + Number(row.children[1]?.textContent?.replaceAll(',', '')), 0);
  expect(screen.getByText(new RegExp(`^Last 24 hours: ${sum.toLocaleString('en')} tokens`))).toBeVisible();
});

test.each([
  ['en', 200, 'Week', /^Oct 19 – 25, 2026|^Oct 19 – Oct 25, 2026/],
  ['de', 900, 'Monat', /^Oktober 2026$/],
])(
  'in %s %i days are too many columns: the table goes by %s, and its sum is the total',
  async (locale, count, head, name) => {
    const last = Date.UTC(2026, 10, 15);
    const data = Array.from({ length: count }, (_, i) => ({
      date: new Date(last - (count - 1 - i) * 86_400_000).toISOString().slice(0, 10),
      tokens: i,
      cost: 0.001,
    }));
    renderWidget(<UsageTrendChart data={data} />, { locale });
    const table = screen.getByRole('table');
    expect(within(table).getByRole('columnheader', { name: head })).toBeInTheDocument();
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.length).toBeLessThan(40);
    expect(
      rows.filter((row) => name.test((row.children[0]?.textContent ?? '').replace(/[\u2009\u202f]/g, ' '))),
    ).toHaveLength(1);
    const sum = rows.reduce((total, row) => total + Number(row.children[1]?.textContent?.replace(/\D/g, '')), 0);
    expect(sum).toBe(((count - 1) * count) / 2);
  },
);
