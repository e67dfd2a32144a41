import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderWidget } from '../../test-support/renderWidget.js';
import { ProjectBreakdownChart } from './ProjectBreakdownChart.js';

const rows = [
  {
    projectName: 'Website',
    tokens: 100,
    cost: 3,
    providers: [
      { providerName: 'OpenAI', tokens: 60, cost: 1 },
      { providerName: 'Anthropic', tokens: 40, cost: 2 },
    ],
  },
  { projectName: null, tokens: 50, cost: 1.5 },
];

test('a call without a project is counted as "No project"', () => {
  renderWidget(<ProjectBreakdownChart data={rows} />);
  expect(screen.getByRole('rowheader', { name: 'No project' })).toBeInTheDocument();
  expect(screen.getByText('150 tokens in 2 projects, most of it in Website (66.7%).')).toBeVisible();
});

test('bars are cut into providers, and each datum tells them', async () => {
  const { container } = renderWidget(<ProjectBreakdownChart data={rows} />);
  const chart = screen.getByRole('application', { name: 'By project' });
  act(() => chart.focus());
  await userEvent.keyboard('{ArrowDown}');
  expect(within(chart).getByRole('status')).toHaveTextContent(
    'Website: Tokens 100, Share 66.7%, OpenAI 60, Anthropic 40',
  );
  expect(container.querySelectorAll('.a2b-bar')).toHaveLength(3);
});

test('60 projects become bars for the largest and one for all others; the table names every one', async () => {
  renderWidget(<ProjectBreakdownChart />, { scenario: 'heavy' });
  const table = await screen.findByRole('table', { name: 'Last 30 days: By project' });
  const all = within(table).getAllByRole('rowheader').length;
  expect(all).toBeGreaterThan(20);
  expect(screen.getByText(`Other (${all - 6})`)).toBeInTheDocument();
  const bars = document.querySelectorAll('[role="application"] .truncate');
  expect(bars).toHaveLength(7);
});

test('XSS-08 a name of 10,000 letters is cut, breaks no layout and is whole in the table', () => {
  const long = 'x'.repeat(10_000);
  const { container } = renderWidget(
    <div style={{ width: 320 }}>
      <ProjectBreakdownChart data={[{ projectName: long, tokens: 5 }]} />
    </div>,
  );
  const section = container.querySelector('section') as HTMLElement;
  expect(section.scrollWidth).toBeLessThanOrEqual(320);
  expect(screen.getByRole('rowheader').textContent).toBe(long);
});

test('A11-24 the tooltip can be pointed at, stays, and goes with Escape', async () => {
  renderWidget(<ProjectBreakdownChart data={rows} />);
  const chart = screen.getByRole('application', { name: 'By project' });
  const box = chart.getBoundingClientRect();
  await userEvent.pointer({ target: chart, coords: { clientX: box.left + box.width - 20, clientY: box.top + 60 } });
  const tooltip = await screen.findByRole('tooltip');
  expect(tooltip).toHaveTextContent('No project');
  await userEvent.pointer({ target: tooltip });
  expect(screen.getByRole('tooltip')).toHaveTextContent('No project');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
});

test('the pointer says nothing aloud: only the keyboard does', async () => {
  renderWidget(<ProjectBreakdownChart data={rows} />);
  const chart = screen.getByRole('application', { name: 'By project' });
  const box = chart.getBoundingClientRect();
  await userEvent.pointer({ target: chart, coords: { clientX: box.left + 20, clientY: box.top + 20 } });
  expect(await screen.findByRole('tooltip')).toHaveTextContent('Website');
  expect(within(chart).getByRole('status')).toHaveTextContent('');
});

test('one color for all where the backend does not split projects', async () => {
  renderWidget(<ProjectBreakdownChart data={[{ projectName: 'a', tokens: 2 }]} />);
  expect(screen.queryByRole('list', { name: 'Providers' })).not.toBeInTheDocument();
});
