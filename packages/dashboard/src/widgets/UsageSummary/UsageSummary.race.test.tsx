import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { network } from '../../../../../tests/setup/network.js';
import { renderWidget } from '../../test-support/renderWidget.js';
import { UsageSummary } from './UsageSummary.js';

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

test('RCE-01 RCE-02 RCE-05 a late answer of an old range never stands under the label of a new one', async () => {
  answerByRange((range) => (range === '7d' ? 600 : 50));
  const mismatches: unknown[] = [];
  const { change, container } = renderWidget(<UsageSummary />, { range: '90d' });
  await waitFor(() => expect(shown()?.tokens).toBe('90'));
  const observer = new MutationObserver(() => {
    const now = shown();
    if (now && !now.label.includes(now.tokens)) mismatches.push(now);
  });
  observer.observe(container, { subtree: true, childList: true, characterData: true, attributes: true });
  change({ range: '7d' });
  await wait(20);
  // The old figures keep the old label, and are marked as on their way out.
  expect(shown()).toEqual({ label: 'Last 90 days', tokens: '90', busy: true });
  change({ range: '30d' });
  await waitFor(() => expect(shown()).toEqual({ label: 'Last 30 days', tokens: '30', busy: false }));
  await wait(700);
  expect(shown()).toEqual({ label: 'Last 30 days', tokens: '30', busy: false });
  observer.disconnect();
  expect(mismatches).toEqual([]);
});

test('RCE-04 an old request that fails after the new one succeeded shows no error', async () => {
  network.use(
    http.get(SUMMARY, async ({ request }) => {
      const range = new URL(request.url).searchParams.get('range');
      if (range !== '7d') return HttpResponse.json({ totalTokens: 30, totalCost: 0 });
      await wait(300);
      return HttpResponse.json({ detail: 'too late' }, { status: 500 });
    }),
  );
  const { change } = renderWidget(<UsageSummary />, { range: '7d' });
  await wait(50);
  change({ range: '30d' });
  await waitFor(() => expect(shown()?.tokens).toBe('30'));
  await wait(500);
  expect(within(screen.getByRole('region', { name: 'Usage' })).queryByRole('alert')).not.toBeInTheDocument();
});
