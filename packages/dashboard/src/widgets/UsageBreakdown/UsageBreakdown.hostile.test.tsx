import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, expect, test } from 'vitest';
import { network } from '../../../../../tests/setup/network.js';
import { renderWidget } from '../../test-support/renderWidget.js';
import { UsageBreakdown } from './UsageBreakdown.js';

const IMG = '<img src=x onerror=window.__pwn=1>';
const names = [
  IMG,
  '"><svg onload=window.__pwn=1>',
  '</script><script>window.__pwn=1</script>',
  '{{7*7}}',
  '$' + '{7*7}',
  'abc\u202edef',
  'zero\u200bwidth',
  'nul\u0000',
  'two\nlines',
];

const alien = 'img, script, iframe, object, embed, [onload], [onerror], a[href^="javascript:" i]';
const expectText = () => {
  expect(document.body.querySelector(alien)).toBeNull();
  expect('__pwn' in window).toBe(false);
};
afterEach(expectText);

function answerWithNames(): void {
  const row = (i: number) => ({ tokens: 1000 - i, cost: 0.5, requests: 2 });
  const by = {
    provider: names.map((providerName, i) => ({ providerName, ...row(i) })),
    project: names.map((projectName, i) => ({ projectName, ...row(i) })),
    model: names.map((model, i) => ({ model, providerName: names[(i + 1) % names.length], ...row(i) })),
    day: [{ date: '2026-11-14', ...row(0) }],
  };
  const entries = names.map((name, i) => ({
    id: name,
    date: '2026-11-14T09:00:00Z',
    projectName: name,
    model: name,
    providerName: name,
    inputTokens: 1000,
    outputTokens: i,
    totalTokens: 1000 + i,
    cost: 0.5,
  }));
  network.use(
    http.get('*/api/usage/breakdown', ({ request }) =>
      HttpResponse.json(by[new URL(request.url).searchParams.get('by') as keyof typeof by]),
    ),
    http.get('*/api/usage/log', () =>
      HttpResponse.json({ data: entries, pagination: { page: 1, limit: 20, total: entries.length } }),
    ),
  );
}

test('XSS-01 XSS-02 hostile names are text in legend, axis, tooltip, announcement, tables, filters and details', async () => {
  answerWithNames();
  const { container } = renderWidget(<UsageBreakdown />);
  const log = await screen.findByRole('table', { name: /^Single requests/ });
  await screen.findByRole('figure', { name: 'By model' });
  for (const chart of ['By provider', 'By project', 'By model']) {
    const figure = screen.getByRole('figure', { name: chart });
    expect(figure.querySelector('p')).toHaveTextContent(IMG); // the largest one, in the sentence
    const plot = within(figure).getByRole('application');
    act(() => plot.focus());
    await userEvent.keyboard('{Home}');
    expect(within(plot).getByRole('status')).toHaveTextContent(`${IMG}: Tokens 1,000`);
    if (chart !== 'By provider') expect(within(plot).getByRole('tooltip')).toHaveTextContent(IMG);
    const table = figure.querySelector('table') as HTMLElement;
    expect(within(table).getByRole('rowheader', { name: IMG })).toBeInTheDocument();
    expect(within(table).getByRole('rowheader', { name: '{{7*7}}' })).toBeInTheDocument();
  }
  expect(within(screen.getByRole('list', { name: 'Providers' })).getByText(IMG)).toBeVisible();
  for (const filter of ['Provider', 'Project', 'Model']) {
    const options = within(screen.getByRole('combobox', { name: filter })).getAllByRole('option');
    expect(options.map((option) => option.textContent)).toContain(IMG);
  }
  expect(within(log).getAllByText(IMG).length).toBeGreaterThanOrEqual(3);
  await userEvent.click(screen.getAllByRole('button', { name: 'Show details' })[0] as HTMLElement);
  expect(within(log).getAllByText(IMG).length).toBeGreaterThanOrEqual(4); // its id
  expect(container.querySelectorAll('bdi').length).toBeGreaterThan(names.length * 5);
});

test('XSS-04 marks that turn the direction of a text turn no figure beside it, and what draws nothing is made visible', async () => {
  answerWithNames();
  const { container } = renderWidget(<UsageBreakdown />);
  const log = await screen.findByRole('table', { name: /^Single requests/ });
  for (const row of within(log).getAllByRole('row').slice(1)) {
    const cells = [...row.children].map((cell) => cell.getBoundingClientRect());
    for (const [i, cell] of cells.entries()) expect(cell.left).toBeGreaterThanOrEqual((cells[i - 1]?.right ?? 0) - 1);
    expect(row.querySelector('.a2b-num')?.textContent).toMatch(/^\d,\d{3}$/);
  }
  const bars = screen.getByRole('figure', { name: 'By project' });
  const turned = within(bars)
    .getAllByText(/def$/)
    .find((element) => element.closest('[aria-hidden]')) as HTMLElement;
  const amount = turned.closest('div')?.querySelector('.a2b-num') as HTMLElement;
  expect(turned.getBoundingClientRect().right).toBeLessThanOrEqual(amount.getBoundingClientRect().left);
  for (const unseen of ['\u0000', '\u200b']) expect(container.textContent).not.toContain(unseen);
  expect(container.textContent).toContain('nul\ufffd');
});

test('XSS-01 a hostile error, its request id too, is text', async () => {
  network.use(
    http.get('*/api/usage/breakdown', () =>
      HttpResponse.json(
        { type: 'about:blank', title: IMG, status: 500, detail: IMG, code: 'internal', requestId: IMG },
        { status: 500, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  );
  renderWidget(<UsageBreakdown />);
  await waitFor(() => expect(screen.getAllByRole('alert').length).toBeGreaterThanOrEqual(4));
  expectText();
});
