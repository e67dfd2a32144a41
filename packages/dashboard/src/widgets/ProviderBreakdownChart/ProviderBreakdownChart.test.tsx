import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderWidget } from '../../test-support/renderWidget.js';
import { ProviderBreakdownChart } from './ProviderBreakdownChart.js';

const rows = [
  { providerName: 'Anthropic', tokens: 1_234_567, cost: 12.5, requests: 80 },
  { providerName: 'OpenAI', tokens: 600_000, cost: 20, requests: 40 },
  { providerName: 'Mistral', tokens: 1, cost: 0.000001, requests: 1 },
];

test('A11-07 the chart has a role, a name and a sentence with total, largest part and period', async () => {
  renderWidget(<ProviderBreakdownChart />);
  const figure = await screen.findByRole('figure', { name: 'By provider' });
  const summary = document.getElementById(figure.getAttribute('aria-describedby') ?? '');
  expect(summary).toBeVisible();
  expect(summary?.textContent).toMatch(/^Last 30 days: [\d,]+ tokens, most of it with .+ \(\d+\.\d%\)\.$/);
});

test('the shares shown add up to exactly 100 %', async () => {
  renderWidget(<ProviderBreakdownChart />, { scenario: 'heavy' });
  const legend = await screen.findByRole('list', { name: 'Providers' });
  const shares = within(legend)
    .getAllByText(/^\d+\.\d%$/)
    .map((share) => Math.round(Number.parseFloat(share.textContent ?? '') * 10));
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.reduce((a, b) => a + b, 0)).toBe(1000);
});

test('A11-08 "Show as table" gives a table with caption, scopes and the figures of the chart', async () => {
  renderWidget(<ProviderBreakdownChart data={rows} />);
  await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
  const table = screen.getByRole('table', { name: 'By provider' });
  expect(table).toBeVisible();
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((cell) => [cell.textContent, cell.getAttribute('scope')]),
  ).toEqual([
    ['Provider', 'col'],
    ['Tokens', 'col'],
    ['Cost', 'col'],
    ['Requests', 'col'],
    ['Share', 'col'],
  ]);
  expect(
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.innerText.split('\t')),
  ).toEqual([
    ['Anthropic', '1,234,567', '€12.500000', '80', '67.3%'],
    ['OpenAI', '600,000', '€20.000000', '40', '32.7%'],
    ['Mistral', '1', '€0.000001', '1', '<0.1%'],
  ]);
});

test('the table is there for assistive technology while the drawing is shown', () => {
  renderWidget(<ProviderBreakdownChart data={rows} />);
  expect(screen.getByRole('table', { name: 'By provider' })).toBeInTheDocument();
  expect(screen.getByRole('cell', { name: '1,234,567' })).toBeInTheDocument();
});

test('tokens and cost change the order, the figures and the sentence', async () => {
  renderWidget(<ProviderBreakdownChart data={rows} />);
  expect(screen.getByText('1,834,568 tokens, most of it with Anthropic (67.3%).')).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'Cost' }));
  expect(screen.getByText('€32.50, most of it with OpenAI (61.5%).')).toBeVisible();
});

test('a level 1 backend has no costs: no switch', async () => {
  renderWidget(<ProviderBreakdownChart />, { scenario: 'level1' });
  await screen.findByRole('figure', { name: 'By provider' });
  expect(screen.queryByRole('radio', { name: 'Cost' })).not.toBeInTheDocument();
});

test('A11-04 A11-05 one tab stop; arrows, Home and End read each part, Escape stops', async () => {
  renderWidget(<ProviderBreakdownChart data={rows} />);
  const stops = [];
  for (let i = 0; i < 4; i++) {
    await userEvent.tab();
    stops.push(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  }
  expect(stops.filter((name) => name === 'By provider')).toHaveLength(1);
  const chart = screen.getByRole('application', { name: 'By provider' });
  act(() => chart.focus());
  const said = within(chart).getByRole('status');
  await userEvent.keyboard('{ArrowRight}');
  expect(said).toHaveTextContent('Anthropic: Tokens 1,234,567, Share 67.3%');
  await userEvent.keyboard('{ArrowRight}');
  expect(said).toHaveTextContent('OpenAI: Tokens 600,000, Share 32.7%');
  await userEvent.keyboard('{End}');
  expect(said).toHaveTextContent('Mistral: Tokens 1, Share <0.1%');
  await userEvent.keyboard('{ArrowRight}{Home}');
  expect(said).toHaveTextContent('Anthropic');
  await userEvent.keyboard('{Escape}');
  expect(said).toHaveTextContent('');
});

test('the drawing takes no focus and is hidden from assistive technology', async () => {
  const { container } = renderWidget(<ProviderBreakdownChart data={rows} />);
  await expect.poll(() => container.querySelectorAll('.recharts-pie-sector').length, { timeout: 10_000 }).toBe(3);
  const plot = container.querySelector<HTMLElement>('.a2b-plot');
  expect(plot).toHaveAttribute('aria-hidden', 'true');
  expect(plot?.inert).toBe(true);
});

test('MON-06 decimal texts of a host are numbers, not texts put together', () => {
  renderWidget(
    <ProviderBreakdownChart
      data={[
        { providerName: 'a', tokens: 1, cost: '0.000001' as unknown as number },
        { providerName: 'b', tokens: 1, cost: '10.50' as unknown as number },
      ]}
    />,
  );
  expect(screen.getByRole('cell', { name: '€0.000001' })).toBeInTheDocument();
  expect(screen.getByRole('cell', { name: '€10.500000' })).toBeInTheDocument();
});

test('MON-12 nothing but zeros is an empty state without NaN', async () => {
  const { container } = renderWidget(<ProviderBreakdownChart />, { scenario: 'allZero' });
  expect(await screen.findByText('No usage in this time')).toBeVisible();
  expect(container.textContent).not.toMatch(/NaN|Infinity/);
});

test('MON-13 NaN, null, Infinity and undefined are never drawn nor written', async () => {
  const { container } = renderWidget(
    <ProviderBreakdownChart
      data={[
        { providerName: 'good', tokens: 10, cost: 1 },
        { providerName: 'nan', tokens: Number.NaN, cost: Number.NaN },
        { providerName: 'infinite', tokens: Number.POSITIVE_INFINITY, cost: null },
        { providerName: 'none', tokens: undefined as unknown as number },
        { providerName: 'negative', tokens: -5, cost: -1 },
      ]}
    />,
  );
  await expect.poll(() => container.querySelectorAll('.recharts-pie-sector').length, { timeout: 10_000 }).toBe(1);
  expect(container.innerHTML).not.toMatch(/NaN|Infinity|undefined/);
  expect(screen.getAllByText('not known').length).toBeGreaterThan(0);
});

test('one part is a whole ring', async () => {
  const { container } = renderWidget(<ProviderBreakdownChart />, { scenario: 'oneSlice' });
  await expect.poll(() => container.querySelectorAll('.recharts-pie-sector').length, { timeout: 10_000 }).toBe(1);
  expect(screen.getAllByText('100.0%').length).toBeGreaterThan(0);
});

test('XSS-01 XSS-02 hostile names are shown as text in legend, sentence, table and announcement', async () => {
  const { container } = renderWidget(<ProviderBreakdownChart />, { scenario: 'hostileNames' });
  const chart = await screen.findByRole('application', { name: 'By provider' });
  act(() => chart.focus());
  for (let i = 0; i < 8; i++) await userEvent.keyboard('{ArrowRight}');
  expect(container.querySelector('img, script, iframe, svg[onload]')).toBeNull();
  expect('__pwn' in window).toBe(false);
  expect(container.textContent).toContain('{{7*7}}');
});

test('XSS-05 names that objects know by themselves are parts like others', () => {
  const names = ['__proto__', 'constructor', 'toString', 'a.b', 'a[0]', 'date', '', '  '];
  renderWidget(<ProviderBreakdownChart data={names.map((providerName, i) => ({ providerName, tokens: i + 1 }))} />);
  const table = screen.getByRole('table', { name: 'By provider' });
  const found = within(table)
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);
  expect(found).toEqual(['(no name)', '(no name)', 'date', 'a[0]', 'a.b', 'toString', 'constructor', '__proto__']);
});

test('A11-12 a failed request is one alert with a way to try again and the id of the request', async () => {
  renderWidget(<ProviderBreakdownChart />, { scenario: 'serverError' });
  expect(await screen.findAllByRole('alert')).toHaveLength(1);
  expect(screen.getByRole('alert')).toHaveTextContent(/Request \S+/);
  expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled();
});

test('MON-20 a part that is nearly all is not all beside one that is nearly nothing', () => {
  const rows = [
    { providerName: 'anthropic', tokens: 9_999_999, cost: 5 },
    { providerName: 'openai', tokens: 1, cost: 0 },
  ];
  const { container, swap } = renderWidget(<ProviderBreakdownChart data={rows} />);
  const figure = screen.getByRole('figure', { name: 'By provider' });
  const legend = within(figure).getByRole('list', { name: 'Providers' });
  expect(within(legend).getByText('>99.9%')).toBeVisible();
  expect(within(legend).getByText('<0.1%')).toBeVisible();
  expect(within(figure).getAllByText('>99.9%').length).toBeGreaterThan(1); // in the table too
  expect(figure).toHaveTextContent('most of it with anthropic (>99.9%)');
  expect(container).not.toHaveTextContent('100');
  swap(<ProviderBreakdownChart data={rows.slice(0, 1)} />);
  expect(within(screen.getByRole('list', { name: 'Providers' })).getByText('100.0%')).toBeVisible();
});
