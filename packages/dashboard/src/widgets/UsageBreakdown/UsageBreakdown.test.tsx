import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { network } from '../../../../../tests/setup/network.js';
import { renderWidget } from '../../test-support/renderWidget.js';
import { UsageBreakdown } from './UsageBreakdown.js';

const SUMMARY = '*/__mock__/ok/api/usage/summary';
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Answers whose figures name their range: 7d has 7 tokens, 30d has 30. */
function answerByRange(delayMs: (range: string) => number): string[] {
  const asked: string[] = [];
  network.use(
    http.get(SUMMARY, async ({ request }) => {
      const range = new URL(request.url).searchParams.get('range') ?? '';
      asked.push(range);
      await wait(delayMs(range));
      return HttpResponse.json({ totalTokens: Number.parseInt(range, 10), totalCost: 0 });
    }),
  );
  return asked;
}

/** What the summary shows: its range and its figure, as one reader sees them together. */
function shown(): { label: string; tokens: string; busy: boolean } | null {
  const section = screen.queryByRole('region', { name: 'Usage' });
  const figure = section && within(section).queryByText('Total tokens')?.nextElementSibling;
  if (!section || !figure) return null;
  return {
    label: within(section).getByText(/^Last \d+ days$/).textContent ?? '',
    tokens: figure.textContent ?? '',
    busy: section.getAttribute('aria-busy') === 'true',
  };
}

test('RCE-07 one mount sends each distinct request once, charts and filters together', async () => {
  const seen: string[] = [];
  network.use(
    http.get('*/__mock__/ok/api/*', ({ request }) => {
      const { pathname, search } = new URL(request.url);
      seen.push(pathname + search);
      return undefined;
    }),
  );
  renderWidget(<UsageBreakdown />);
  await screen.findByRole('table', { name: /^Single requests/ });
  await screen.findByRole('figure', { name: 'By model' });
  await wait(300);
  expect(seen.length).toBeGreaterThanOrEqual(6);
  expect(new Set(seen).size).toBe(seen.length);
});

test('UIR-01 a breakdown that fails shows its error in its own place; the others work', async () => {
  renderWidget(<UsageBreakdown />, { scenario: 'partialOutage' });
  await screen.findByText('Average cost a request');
  await screen.findByRole('table', { name: /^Single requests/ });
  const provider = screen.getByRole('region', { name: 'By provider' });
  expect(await within(provider).findByRole('alert')).toBeVisible();
  expect(within(provider).getByRole('button', { name: 'Try again' })).toBeEnabled();
});

test('A11-10 a change of range is one polite announcement with range and total', async () => {
  answerByRange(() => 0);
  const { container } = renderWidget(<UsageBreakdown />);
  await waitFor(() => expect(shown()?.tokens).toBe('30'));
  const announced = () =>
    [...container.querySelectorAll('[role=status]')].map((region) => region.textContent).filter(Boolean);
  expect(announced()).toEqual([]);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Date range' }), '7d');
  await waitFor(() => expect(announced()).toEqual(['Last 7 days: 7 tokens, €0.00']));
});

test('A11-04 every control is reached by Tab, and each chart is one named stop', async () => {
  const { container } = renderWidget(<UsageBreakdown />);
  await screen.findByRole('table', { name: /^Single requests/ });
  await screen.findByRole('figure', { name: 'By model' });
  const focusable = [
    ...container.querySelectorAll<HTMLElement>('button:enabled, select, input, a[href], [tabindex="0"]'),
  ].filter(
    (element) =>
      element.checkVisibility() &&
      !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
  );
  const reached = new Set<Element>();
  for (let i = 0; i < focusable.length + 5; i++) {
    await userEvent.tab();
    if (document.activeElement) reached.add(document.activeElement);
  }
  expect(focusable.filter((element) => !reached.has(element)).map((element) => element.outerHTML.slice(0, 80))).toEqual(
    [],
  );
  const charts = [...reached].filter((element) => element.getAttribute('role') === 'application');
  expect(charts.map((chart) => chart.getAttribute('aria-label'))).toEqual([
    'Over time',
    'By provider',
    'By project',
    'By model',
  ]);
});

test('A11-18 every target is at least 24 px wide and high', async () => {
  const { container } = renderWidget(<UsageBreakdown />);
  await screen.findByRole('table', { name: /^Single requests/ });
  const small = [
    ...container.querySelectorAll<HTMLElement>(
      'button, select, a[href], input:not([type=radio]), label:has(input[type=radio])',
    ),
  ]
    .filter((element) => element.checkVisibility())
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 24 || box.height < 24)
    .map(({ element }) => element.outerHTML.slice(0, 100));
  expect(small).toEqual([]);
});

test.each([320, 375, 768, 1280])(
  'A11-15 UIR-05 at %i px nothing scrolls sideways and nothing jumps from skeleton to data',
  async (width) => {
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) {
        if (!entry.hadRecentInput) shift += entry.value;
      }
    });
    const host = (
      <div style={{ width }} data-testid="host">
        <UsageBreakdown />
      </div>
    );
    renderWidget(host);
    await act(() => wait(0));
    observer.observe({ type: 'layout-shift' });
    await screen.findByRole('table', { name: /^Single requests/ });
    await screen.findByRole('figure', { name: 'By project' });
    await wait(300);
    observer.disconnect();
    expect(shift).toBeLessThanOrEqual(0.01);
    expect(screen.getByTestId('host').scrollWidth).toBeLessThanOrEqual(width);
  },
);
