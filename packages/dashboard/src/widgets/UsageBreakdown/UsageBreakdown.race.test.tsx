import type { RangeText } from '@aim2balance/client';
import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { network } from '../../../../../tests/setup/network.js';
import { renderWidget } from '../../test-support/renderWidget.js';
import { UsageBreakdown } from './UsageBreakdown.js';

const SWITCHES = 200;
const ranges = ['7d', '30d', '90d'] as const;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The same numbers in [0, 1) for the same seed (Park and Miller). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A backend behind a slow network whose every figure is the number of days asked for; answers overtake one another. */
function answerByRange(random: () => number): string[] {
  const asked: string[] = [];
  const answer =
    (make: (tokens: number, query: URLSearchParams) => object) =>
    async ({ request }: { request: Request }) => {
      const { pathname, search, searchParams } = new URL(request.url);
      asked.push(pathname.replace(/.*\/api/, '') + search);
      await wait(100 + 500 * random());
      return HttpResponse.json(make(Number.parseInt(searchParams.get('range') ?? '', 10), searchParams));
    };
  const of = (by: string | null) =>
    ({ provider: { providerName: 'P' }, project: { projectName: 'P' }, model: { model: 'M', providerName: 'P' } })[
      by ?? ''
    ] ?? { date: '2026-11-15' };
  network.use(
    http.get(
      '*/api/usage/summary',
      answer((tokens) => ({ totalTokens: tokens, totalCost: 0 })),
    ),
    http.get(
      '*/api/usage/breakdown',
      answer((tokens, query) => [{ ...of(query.get('by')), tokens, cost: 0, requests: 1 }] as object),
    ),
    http.get(
      '*/api/usage/log',
      answer((tokens) => ({
        data: [
          {
            date: '2026-11-15T09:00:00Z',
            projectName: 'P',
            model: 'M',
            inputTokens: tokens,
            outputTokens: 0,
            totalTokens: tokens,
            cost: 0,
          },
        ],
        pagination: { page: 1, limit: 20, total: 1, totalPages: 1, nextCursor: null },
      })),
    ),
  );
  return asked;
}

/** Each place of the page that names its range, with the figure that stands there. */
function shown(container: HTMLElement): { place: string; label: string; tokens: string }[] {
  const pairs = [...container.querySelectorAll('figure')].map((figure) => {
    const [, label = '', tokens = ''] =
      /^Last (\d+) days: (\d+) token/.exec(figure.querySelector('p')?.textContent ?? '') ?? [];
    return { place: figure.getAttribute('aria-label') ?? '', label, tokens };
  });
  const summary = [...container.querySelectorAll('dt')].find((term) => term.textContent === 'Total tokens');
  if (summary) {
    const label = /Last (\d+) days/.exec(summary.closest('section')?.textContent ?? '')?.[1] ?? '';
    pairs.push({ place: 'summary', label, tokens: summary.nextElementSibling?.textContent ?? '' });
  }
  const caption = [...container.querySelectorAll('caption')].find((text) =>
    text.textContent?.startsWith('Single requests'),
  );
  if (caption) {
    const label = /Last (\d+) days/.exec(caption.textContent ?? '')?.[1] ?? '';
    pairs.push({
      place: 'log',
      label,
      tokens: caption.parentElement?.querySelector('tbody td.a2b-num')?.textContent ?? '',
    });
  }
  return pairs;
}

test(`RCE-02 RCE-07 ${SWITCHES} fast switches over a slow network: in no frame does a range stand over another's data, and each request is sent once`, async () => {
  // The clock stands: on a slow machine an answer would get old, and rightly be asked for anew.
  vi.spyOn(Date, 'now').mockReturnValue(Date.now());
  const random = seeded(7);
  const asked = answerByRange(random);
  const { change, container } = renderWidget(<UsageBreakdown />, { range: '30d' });
  await screen.findByRole('table', { name: /^Single requests/ });
  await waitFor(() => expect(container.querySelectorAll('figure')).toHaveLength(4));

  const mismatches = new Set<string>();
  let looks = 0;
  const figures = new Set<string>();
  const observer = new MutationObserver(() => {
    looks += 1;
    for (const { place, label, tokens } of shown(container)) {
      if (label === '' || label !== tokens) mismatches.add(`${place}: ${label} over ${tokens}`);
      figures.add(tokens);
    }
  });
  observer.observe(container, { subtree: true, childList: true, characterData: true, attributes: true });
  for (let i = 0; i < SWITCHES; i++) {
    change({ range: ranges[Math.floor(random() * ranges.length)] as RangeText });
    await wait(20 * random());
  }
  change({ range: '7d' });
  await waitFor(() =>
    expect(shown(container).map(({ place, label, tokens }) => [place, label, tokens])).toEqual(
      ['Over time', 'By provider', 'By project', 'By model', 'summary', 'log'].map((place) => [place, '7', '7']),
    ),
  );
  await wait(700); // the last late answers
  observer.disconnect();

  expect([...mismatches]).toEqual([]);
  expect(looks).toBeGreaterThan(SWITCHES / 2);
  expect(figures).toEqual(new Set(['7', '30', '90']));
  expect(asked).toHaveLength(new Set(asked).size);
  // Three ranges, six questions each.
  expect(asked).toHaveLength(ranges.length * 6);
  expect(within(container).queryByRole('alert')).not.toBeInTheDocument();
});
