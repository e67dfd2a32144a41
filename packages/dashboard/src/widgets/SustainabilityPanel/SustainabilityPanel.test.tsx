import { estimateImpact, mergeImpact, type UsageRow } from '@aim2balance/client/impact';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, test, vi } from 'vitest';
import { network } from '../../../../../tests/setup/network.js';
import { createFormat } from '../../format/create-format.js';
import { pass, setOnline } from '../../test-support/pageConditions.js';
import { renderWidget } from '../../test-support/renderWidget.js';
import { watchedClient } from '../../test-support/watchedClient.js';
import { SustainabilityPanel } from './SustainabilityPanel.js';

const format = createFormat({ locale: 'en', timeZone: 'UTC', notKnown: 'not known', notMeasured: 'not measured' });

const month: UsageRow[] = [
  { model: 'gpt-5.1', inputTokens: 1_200_000, cachedInputTokens: 600_000, outputTokens: 300_000, costEur: 9.6 },
  {
    model: 'claude-sonnet-4-6',
    inputTokens: 2_000_000,
    cachedInputTokens: 1_000_000,
    outputTokens: 200_000,
    costEur: 14.9,
  },
  { model: 'gpt-4o-mini', inputTokens: 500_000, outputTokens: 100_000, costEur: 0.21 },
  { model: 'mistral-small-2603', inputTokens: 300_000, outputTokens: 80_000, costEur: 3.29 },
];
const partner = { eurPerM2: 1.91, partner: 'Bergwaldprojekt' };
const sample = estimateImpact(month, { zone: 'EU', restoration: partner });

const tile = (name: string) => screen.getByRole('heading', { name, level: 3 }).closest('li') as HTMLElement;
/** Brings the trend into view: nothing is asked for it before. */
async function seeTrend(): Promise<HTMLElement> {
  const section = (await screen.findByRole('heading', { name: 'Over time' })).closest('section') as HTMLElement;
  section.scrollIntoView();
  return section;
}
const headline = () => screen.findByText(/Your AI use caused/);

describe('figures', () => {
  test('equal the estimate of the same rows to the digit shown', async () => {
    const { client } = renderWidget(<SustainabilityPanel zone="EU" {...partner} />);
    await headline();
    const models = await client.usage.breakdown({ by: 'model', range: '30d', tz: 'Europe/Berlin' });
    const expected = estimateImpact(
      models.map(({ model, providerName, inputTokens, outputTokens = 0, cachedInputTokens, requests, cost }) => ({
        model,
        outputTokens,
        ...(providerName !== undefined && { provider: providerName }),
        ...(inputTokens !== undefined && { inputTokens }),
        ...(cachedInputTokens !== undefined && { cachedInputTokens }),
        ...(requests !== undefined && { requests }),
        ...(cost != null && { costEur: cost }),
      })),
      { zone: 'EU', restoration: partner },
    );
    for (const [name, metric] of [
      ['CO₂e', 'co2e'],
      ['Electricity', 'energy'],
      ['Water', 'water'],
    ] as const) {
      const span = format.quantitySpan(metric, expected[metric].central, expected[metric].plausible);
      expect(tile(name)).toHaveTextContent(`about ${span?.central} ${span?.unit}`);
      expect(tile(name)).toHaveTextContent(`likely between ${span?.min} and ${span?.max} ${span?.maxUnit}`);
    }
    const region = screen.getByRole('region', { name: 'What your fee does' });
    expect(region).toHaveTextContent(
      `about ${format.quantity('area', expected.restoration?.m2).replace('\u00a0', ' ')}`,
    );
  });

  test('can be read in ten seconds: what was used, how sure, what the fee did', async () => {
    renderWidget(<SustainabilityPanel data={sample} />);
    expect(await headline()).toHaveTextContent(
      'Your AI use caused about 0.47 kg of CO₂e, likely between 0.077 and 4.6 kg. Your fee of €0.68 funds about 0.36 m² of restoration work by Bergwaldprojekt.',
    );
    expect(
      screen.getByText(
        'This is an estimate, not a measurement. The true amount may be 6 times lower or 10 times higher.',
      ),
    ).toBeVisible();
  });

  test('are compared on three different metrics at most, each with its range', async () => {
    renderWidget(<SustainabilityPanel data={sample} />);
    await headline();
    expect(screen.getAllByText(/^As much as/).map((text) => text.textContent)).toEqual([
      'As much as 0.21 cheeseburgersbetween 0.035 and 2.1',
      'As much as 82 phone chargesbetween 14 and 810',
      'As much as 28 glasses of waterbetween 4.3 and 280',
    ]);
  });

  test('come from the five endpoints of a level 1 backend', async () => {
    const { client, requests } = watchedClient('level1');
    renderWidget(<SustainabilityPanel />, { client, defaultRange: '7d' });
    await headline();
    const answered = requests
      .map((request) => request.split('?')[0])
      .filter((path) => !path?.includes('sustainability'));
    expect(new Set(answered)).toEqual(new Set(['/api/usage/breakdown', '/api/usage/log', '/api/usage/summary']));
  });

  test('name the grid in words, where data centres may stand anywhere in the world as well', async () => {
    renderWidget(<SustainabilityPanel data={estimateImpact([{ model: 'nobody-knows', outputTokens: 5000 }])} />);
    await headline();
    expect(screen.getByText(/Electricity grid: worldwide average\.$/)).toBeVisible();
  });

  test('given by the host fetch nothing', async () => {
    const { client, requests } = watchedClient();
    renderWidget(<SustainabilityPanel data={sample} />, { client });
    await headline();
    await pass(300);
    expect(requests).toEqual([]);
    expect(screen.queryByRole('heading', { name: 'Over time' })).not.toBeInTheDocument();
  });

  test('take grid and price from the provider where the widget names none', async () => {
    renderWidget(<SustainabilityPanel />, { impact: { zone: 'FRA', restoration: partner } });
    await headline();
    expect(screen.getByText(/Electricity grid: France\./)).toBeVisible();
    expect(screen.getByText('By Bergwaldprojekt, at €1.91 a square metre.')).toBeVisible();
  });
});

describe('figures of the operator', () => {
  test('win, metric by metric, and say so', async () => {
    const data = mergeImpact(sample, { co2eKg: 0.31, methodology: 'Hourly grid data', asOf: '2026-11-14T12:00:00Z' });
    renderWidget(<SustainabilityPanel data={data} />);
    expect(await headline()).toHaveTextContent('Your AI use caused 0.31 kg of CO₂e, as the operator reports.');
    expect(tile('CO₂e')).toHaveTextContent('Reported by the operator: Hourly grid dataAs of Nov 14, 2026');
    expect(tile('CO₂e')).not.toHaveTextContent(/Estimate|likely|about/);
    expect(tile('Electricity')).toHaveTextContent('Estimate');
    expect(screen.getByText(/This split is our estimate; the total above is the operator’s\./)).toBeVisible();
  });

  test('for everything leave no grid or method of ours beside them', async () => {
    renderWidget(<SustainabilityPanel zone="FRA" />, { scenario: 'serverImpact' });
    await headline();
    expect(screen.queryByText(/Electricity grid: France/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Method and sources' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Electricity grid of our estimateset by the operator, by location: France');
    expect(dialog).toHaveTextContent(
      'Figures of the operatorAll three Method of the operator: Metered at the data centre.',
    );
  });

  test('that were estimated by the same method are still called an estimate', async () => {
    const methodology = `${sample.methodVersion}, data ${sample.dataVersion}`;
    const { min, max } = sample.co2e.plausible;
    const data = mergeImpact(sample, { co2eKg: { min, max, central: sample.co2e.central }, methodology });
    renderWidget(<SustainabilityPanel data={data} />);
    expect(await headline()).toHaveTextContent('caused about 0.47 kg of CO₂e, likely between 0.077 and 4.6 kg.');
    expect(tile('CO₂e')).toHaveTextContent('Estimated by the operator: a2b-1, data 2026-10-02');
    expect(screen.getByText(/^This is an estimate, not a measurement/)).toBeVisible();
  });

  test('of work done stand beside what the fee funds, not in its place', async () => {
    const data = mergeImpact(sample, { restoredM2: 0.2, methodology: 'Partner report' });
    renderWidget(<SustainabilityPanel data={data} eurPerM2={1.91} />);
    await headline();
    const [fee, funded, reported] = within(screen.getByRole('region', { name: 'What your fee does' })).getAllByRole(
      'listitem',
    );
    expect(fee).toHaveTextContent('Fee accrued€0.68');
    expect(funded).toHaveTextContent('about 0.36 m²');
    expect(reported).toHaveTextContent('Reported by the operator0.2 m²Reported by the operator: Partner report');
  });
});

describe('the fee', () => {
  test('shows what the operator says of the work, as text and never as markup or a link', async () => {
    const tracker = '<img src=x onerror=alert(1)> Plot 7, see https://forest.example';
    renderWidget(<SustainabilityPanel data={mergeImpact(sample, { restoredM2: 3, tracker })} />);
    await headline();
    const region = screen.getByRole('region', { name: 'What your fee does' });
    expect(within(region).getByText(`The operator says: ${tracker}`)).toBeVisible();
    expect(region.querySelector('img')).toBeNull();
    expect(within(region).queryByRole('link')).toBeNull();
  });

  test('is never set against the footprint', async () => {
    const { container } = renderWidget(<SustainabilityPanel data={sample} />);
    await headline();
    expect(container.querySelector('[role=progressbar], [role=meter], progress, meter')).toBeNull();
    const region = screen.getByRole('region', { name: 'What your fee does' });
    expect(region).not.toHaveTextContent(/CO₂e|kWh/);
    expect(region).toHaveTextContent('it does not reduce or cancel the emissions shown');
  });

  test('is the one that was booked, the same as on the receipt', async () => {
    const { client } = renderWidget(<SustainabilityPanel />);
    await headline();
    const { costParts } = await client.usage.summary({ range: '30d', tz: 'Europe/Berlin' });
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'What your fee does' })).toHaveTextContent(
        `Fee accrued${format.total(costParts?.fee)}`,
      ),
    );
  });

  test('is "at least" while the price of some calls is not known', async () => {
    renderWidget(<SustainabilityPanel />, { scenario: 'unpriced' });
    await headline();
    expect((await screen.findAllByText(/at least €/)).length).toBeGreaterThan(0);
  });

  test('shows who pays nothing what a fee would do', async () => {
    const free = month.map((row) => ({ ...row, costEur: 0 }));
    renderWidget(<SustainabilityPanel data={estimateImpact(free, { restoration: partner })} />);
    expect(await headline()).toHaveTextContent('No fee was due in this period.');
    expect(screen.getByRole('region', { name: 'What a fee would do' })).toHaveTextContent(
      'use worth €10.00 would bring €0.24 and fund about 0.13 m² of work by Bergwaldprojekt',
    );
  });

  test('is not made up where the cost is not known', async () => {
    const unpriced = month.map(({ costEur: _, ...row }) => row);
    renderWidget(<SustainabilityPanel data={estimateImpact(unpriced)} />);
    expect(await headline()).toHaveTextContent('The cost of this use is not known');
    expect(screen.queryByText(/€/)).not.toBeInTheDocument();
  });

  test('says of a stand-in price that it is one', async () => {
    renderWidget(<SustainabilityPanel data={estimateImpact(month)} />);
    await headline();
    expect(screen.getByText(/Between 0\.14 m² and 0\.55 m²: the price of a square metre is a stand-in/)).toBeVisible();
  });
});

describe('the method', () => {
  test.each(['CO₂e', 'Electricity', 'Water', 'By model', 'What your fee does'])(
    'of %s is one click away, its source one more',
    async (name) => {
      const data = estimateImpact(month);
      renderWidget(<SustainabilityPanel data={data} priceUrl="https://partner.example/price" />);
      await headline();
      await userEvent.click(screen.getByRole('button', { name: `${name}: how it is worked out` }));
      const dialog = await screen.findByRole('dialog', { name: 'Method and sources' });
      await waitFor(() => expect(document.activeElement?.tagName).toBe('H3'));
      const section = document.activeElement?.closest('section') as HTMLElement;
      expect(dialog).toContainElement(section);
      const title = within(dialog).getByRole('heading', { name: 'Method and sources' });
      await waitFor(() =>
        expect(document.activeElement?.getBoundingClientRect().top).toBeGreaterThanOrEqual(
          title.getBoundingClientRect().bottom,
        ),
      );
      const links = within(section).getAllByRole('link');
      for (const link of links) {
        expect(link).toHaveAttribute('href', expect.stringMatching(/^https:\/\//));
        expect(link).toHaveAttribute('rel', 'noopener noreferrer');
      }
    },
  );

  test('is two clicks away from every number shown: one opens the way it is worked out, one its source', async () => {
    const priceUrl = 'https://partner.example/price';
    const { container } = renderWidget(<SustainabilityPanel zone="EU" {...partner} priceUrl={priceUrl} />);
    await headline();
    await seeTrend();
    await screen.findByText(/in steps of/);
    const ways = /: how it is worked out$|^Method and sources$/;
    const opened = new Map<string, string[]>();
    const texts = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.textContent ?? '';
      if (!/\d/.test(words)) continue;
      let place = text.parentElement as HTMLElement;
      while (within(place).queryAllByRole('button', { name: ways, hidden: true }).length === 0) {
        expect(place, `no way from “${words}”`).not.toBe(container);
        place = place.parentElement as HTMLElement;
      }
      const [way] = within(place).getAllByRole('button', { name: ways });
      const name = way?.getAttribute('aria-label') ?? way?.textContent ?? '';
      opened.set(name, [...(opened.get(name) ?? []), words]);
    }
    expect([...opened.values()].flat().length).toBeGreaterThan(40);
    expect(opened.size).toBeGreaterThanOrEqual(5);
    for (const [name, words] of opened) {
      await userEvent.click(screen.getByRole('button', { name }));
      const dialog = await screen.findByRole('dialog', { name: 'Method and sources' });
      const sources = () => {
        const section = document.activeElement?.closest('section');
        return within(section && dialog.contains(section) ? section : dialog).queryAllByRole('link');
      };
      await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
      await waitFor(() => expect(sources().length, `${name}: ${words.join(' · ')}`).toBeGreaterThan(0));
      await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    }
  });

  test('names versions, period, grid, coverage, boundary and fee', async () => {
    renderWidget(<SustainabilityPanel zone="DEU" {...partner} priceBasis="average 2023–2025" />);
    await headline();
    await userEvent.click(screen.getByRole('button', { name: 'Method and sources' }));
    const dialog = await screen.findByRole('dialog');
    for (const text of [
      /a2b-1: formulas of EcoLogits 0\.11/,
      /as of Oct 2, 2026/,
      /Last 30 days/,
      /set by the operator, by location: Germany/,
      /% \([\d,]+ of [\d,]+ tokens\)/,
      /training, your own device, the internet between/i,
      /partial: inference only/,
      /average 2023–2025/,
      /as booked by the operator: 2\.5% on the net price/,
      /Germany: 0\.32965 kg CO₂e\/kWh/,
    ]) {
      expect(dialog).toHaveTextContent(text);
    }
  });

  test('A11-04 opens and closes by keyboard, and gives the focus back', async () => {
    renderWidget(<SustainabilityPanel data={sample} />);
    await headline();
    const button = screen.getByRole('button', { name: 'Water: how it is worked out' });
    act(() => button.focus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toHaveTextContent('Water'));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(button).toHaveFocus();
  });

  test('follows no address that is not https', async () => {
    renderWidget(<SustainabilityPanel data={sample} priceUrl="javascript:alert(1)" />);
    await headline();
    await userEvent.click(screen.getByRole('button', { name: 'Method and sources' }));
    const dialog = await screen.findByRole('dialog');
    for (const link of within(dialog).getAllByRole('link')) expect(link.getAttribute('href')).toMatch(/^https:/);
  });
});

describe('the trend', () => {
  test('adds up to the whole: each period is the estimate of its own use', async () => {
    const { client } = renderWidget(<SustainabilityPanel />, { defaultRange: '7d' });
    await seeTrend();
    const table = await screen.findByRole('table', { name: 'Over time: CO₂e' });
    expect(within(table).getAllByRole('row')).toHaveLength(8);
    const whole = await client.sustainability.metrics({ range: '7d', tz: 'Europe/Berlin' });
    let sum = 0;
    for (const day of ['09', '10', '11', '12', '13', '14', '15']) {
      const one = await client.sustainability.metrics({ range: `2026-11-${day}..2026-11-${day}`, tz: 'Europe/Berlin' });
      const cells = within(table).getByRole('row', { name: new RegExp(`^Nov ${Number(day)} `) });
      const span = format.quantitySpan('co2e', one.co2e.central, one.co2e.plausible);
      expect(cells).toHaveTextContent(`${span?.central} ${span?.unit}`);
      sum += one.co2e.central;
    }
    expect(sum).toBeCloseTo(whole.co2e.central, 9);
  });

  test('A11-05 is read period by period by arrow keys', async () => {
    renderWidget(<SustainabilityPanel />, { defaultRange: '7d' });
    await seeTrend();
    const chart = await screen.findByRole('application', { name: 'Over time: CO₂e' });
    act(() => chart.focus());
    await userEvent.keyboard('{End}');
    expect(within(chart).getByRole('status')).toHaveTextContent(/^Nov 15: CO₂e .*\(so far\)$/);
    await userEvent.keyboard('{Home}');
    expect(within(chart).getByRole('status')).toHaveTextContent(/^Nov 9: CO₂e/);
  });

  test('follows the metric chosen for both charts', async () => {
    renderWidget(<SustainabilityPanel />, { defaultRange: '7d' });
    await seeTrend();
    await screen.findByRole('figure', { name: 'Over time: CO₂e' });
    await userEvent.click(screen.getByRole('radio', { name: 'Water' }));
    expect(screen.getByRole('figure', { name: 'Over time: Water' })).toBeVisible();
    expect(screen.getByRole('figure', { name: 'By model: Water' })).toBeVisible();
  });

  test('asks for nothing before it comes into view', async () => {
    const { client, count } = watchedClient();
    renderWidget(
      <>
        <div style={{ height: '3000px' }} />
        <SustainabilityPanel />
      </>,
      { client, defaultRange: '7d' },
    );
    await headline();
    await pass(300);
    expect(count('/api/usage/breakdown')).toBe(1);
    await seeTrend();
    await waitFor(() => expect(count('/api/usage/breakdown')).toBe(8));
  });

  test('is not made up for a single day', async () => {
    const { client, count } = watchedClient();
    renderWidget(<SustainabilityPanel />, { client, defaultRange: '24h' });
    await seeTrend();
    expect(await screen.findByText('A trend needs a range of at least two days.')).toBeVisible();
    expect(count('/api/usage/breakdown')).toBe(1);
  });

  test('waits for a click where each period would read the log again', async () => {
    const { client, count } = watchedClient('level1');
    renderWidget(<SustainabilityPanel />, { client, defaultRange: '7d' });
    await seeTrend();
    const button = await screen.findByRole('button', { name: 'Work out the trend' });
    const before = count('/api/usage/log');
    await pass(300);
    expect(count('/api/usage/log')).toBe(before);
    await userEvent.click(button);
    expect(await screen.findByRole('figure', { name: 'Over time: CO₂e' })).toBeVisible();
  });

  test('that fails leaves the rest, stops asking, and can be asked again', async () => {
    let broken = true;
    let asked = 0;
    network.use(
      http.get('*/__mock__/ok/api/usage/breakdown', ({ request }) => {
        if (!new URL(request.url).searchParams.get('range')?.includes('..')) return undefined;
        asked += 1;
        return broken ? HttpResponse.json({ error: 'down' }, { status: 500 }) : undefined;
      }),
    );
    renderWidget(<SustainabilityPanel />);
    const section = await seeTrend();
    expect(await within(section).findByRole('alert')).toHaveTextContent('We could not load this');
    expect(asked).toBeLessThan(10);
    expect(tile('CO₂e')).toHaveTextContent(/about/);
    broken = false;
    await userEvent.click(within(section).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('figure', { name: 'Over time: CO₂e' })).toBeVisible();
  });

  test('marks where the method changes, in the drawing, the words and the table', async () => {
    const older = { ...sample, dataVersion: '2026-05-12' };
    const trend = [older, older, sample].map((impact, i) => ({
      firstDay: `2026-11-0${i + 1}`,
      lastDay: `2026-11-0${i + 1}`,
      days: 1,
      open: false,
      impact,
    }));
    const { container } = renderWidget(<SustainabilityPanel data={sample} trend={trend} />);
    const words = 'From here on another method: a2b-1 (2026-10-02)';
    expect((await screen.findByText(words)).parentElement).toHaveTextContent(`Nov 3: ${words}`);
    expect(screen.getByRole('rowheader', { name: `Nov 3 (${words})` })).toBeInTheDocument();
    expect(container.querySelectorAll('.border-dashed.border-s-2')).toHaveLength(1);
  });
});

describe('states', () => {
  test('RCE-01 an answer stands under the label of its own range', async () => {
    const { change } = renderWidget(<SustainabilityPanel />, { range: '7d' });
    const before = (await headline()).textContent;
    const panel = screen.getByRole('region', { name: 'Sustainability' });
    change({ range: '90d' });
    expect(panel).toHaveTextContent('Last 7 days');
    expect(panel).toHaveAttribute('aria-busy', 'true');
    await waitFor(() => expect(panel).toHaveTextContent('Last 90 days'));
    expect((await headline()).textContent).not.toBe(before);
  });

  test('A11-12 an error is said once, and Retry brings the figures', async () => {
    renderWidget(<SustainabilityPanel />, { scenario: 'flaky' });
    expect(await screen.findByRole('alert')).toHaveTextContent('We could not load this');
    await waitFor(async () => {
      const retry = screen.queryByRole('button', { name: 'Try again' });
      if (retry) await userEvent.click(retry);
      expect(screen.getByText(/Your AI use caused/)).toBeVisible();
    });
  });

  test('UIR-03 offline the last figures stay, with their time', async () => {
    renderWidget(<SustainabilityPanel />);
    await headline();
    setOnline(false);
    expect(await screen.findByText(/Offline\. As of/)).toBeVisible();
    expect(await headline()).toBeVisible();
  });

  test('MON-12 a range without use says so, without NaN', async () => {
    const { container } = renderWidget(<SustainabilityPanel />, { scenario: 'empty' });
    expect(await screen.findByText('No AI use in this range')).toBeVisible();
    expect(container.textContent).not.toMatch(/NaN|Infinity/);
  });

  test('calls without a token are no use either', async () => {
    renderWidget(<SustainabilityPanel />, { scenario: 'allZero' });
    expect(await screen.findByText('No AI use in this range')).toBeVisible();
  });

  test('low coverage is said at once, with the models', async () => {
    const data = estimateImpact([...month.slice(2), { model: 'house-blend', outputTokens: 900_000 }]);
    renderWidget(<SustainabilityPanel data={data} />);
    expect(await screen.findByText(/Only 5\d% of these tokens belong to models we know/)).toHaveTextContent(
      'house-blend',
    );
  });

  test.each([1280, 375])(
    'UIR-05 figures take the place of their skeleton without a jump, %i px wide',
    async (width) => {
      let shift = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
      });
      observer.observe({ type: 'layout-shift', buffered: false });
      renderWidget(
        <div style={{ width: `${width}px` }}>
          <SustainabilityPanel />
        </div>,
      );
      await headline();
      await pass(300);
      observer.disconnect();
      expect(shift).toBeLessThanOrEqual(0.01);
    },
  );
});

describe('names from data', () => {
  const hostile = [
    '<img src=x onerror=window.__pwn=1>',
    '"><svg onload=window.__pwn=1>',
    '{{7*7}}',
    '\u202Egnirts desrever',
    '__proto__',
    '  ',
  ];
  const rows = hostile.map((model, i) => ({ model, outputTokens: 1000 * (i + 1) }));

  test('XSS-01 are text in the chart, its table, the note and the dialog', async () => {
    const { container } = renderWidget(<SustainabilityPanel data={estimateImpact(rows)} />);
    await headline();
    const drawn = container.querySelectorAll('img, script, [onload], [onerror]').length;
    await userEvent.click(screen.getByRole('button', { name: 'Method and sources' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('<img src=x onerror=window.__pwn=1>');
    expect(container.querySelectorAll('img, script, [onload], [onerror]')).toHaveLength(drawn);
    expect(drawn).toBe(0);
    expect(window).not.toHaveProperty('__pwn');
  });

  test('XSS-08 of ten thousand characters break nothing', async () => {
    const long = 'long-'.repeat(2000);
    const { container } = renderWidget(
      <SustainabilityPanel data={estimateImpact([{ model: long, outputTokens: 9 }])} />,
    );
    await headline();
    expect(container.scrollWidth).toBeLessThanOrEqual(container.clientWidth);
    expect(screen.getByRole('table', { name: 'By model: CO₂e' })).toHaveTextContent(long);
  });
});

describe('narrow pages', () => {
  test.each(['en', 'de-DE', 'fr-FR'])('A11-15 320 px wide nothing is cut, in %s', async (locale) => {
    renderWidget(
      <div data-testid="narrow" style={{ width: '320px' }}>
        <SustainabilityPanel data={sample} trend={[]} />
      </div>,
      { locale },
    );
    const narrow = screen.getByTestId('narrow');
    await waitFor(() => expect(narrow).toHaveTextContent(/0[.,]47/));
    expect(narrow.scrollWidth).toBeLessThanOrEqual(320);
    await userEvent.click(screen.getAllByRole('button')[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
    expect(narrow.textContent).not.toMatch(/\{\w+\}/);
  });

  test('A11-18 every target is at least 24 px', async () => {
    renderWidget(<SustainabilityPanel data={sample} />);
    await headline();
    for (const button of screen.getAllByRole('button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });
});

test('A11-13 nothing moves for readers who asked for that', async () => {
  const animate = vi.spyOn(Element.prototype, 'animate');
  renderWidget(<SustainabilityPanel data={sample} />);
  await headline();
  expect(animate).not.toHaveBeenCalled();
});
