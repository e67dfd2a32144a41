import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { DataText } from './components/DataText.js';
import { Root } from './components/Root.js';
import { renderWidget } from './test-support/renderWidget.js';
import { DateRangeFilter } from './widgets/DateRangeFilter/DateRangeFilter.js';
import { SustainabilityPanel } from './widgets/SustainabilityPanel/SustainabilityPanel.js';
import { TopUpDialog } from './widgets/TopUpDialog/TopUpDialog.js';
import { UsageLogTable } from './widgets/UsageLogTable/UsageLogTable.js';
import { UsageSummary } from './widgets/UsageSummary/UsageSummary.js';
import { WalletCard } from './widgets/WalletCard/WalletCard.js';

const summary = {
  totalTokens: 5_867_932,
  totalCost: 13.06,
  inputTokens: 5_157_932,
  cachedInputTokens: 1_000_000,
  outputTokens: 710_000,
};
const wallet = {
  tokens: 6_826_930,
  fiatValue: 6.83,
  percentage: 62,
  secondary: { currency: 'USD', value: 7.41, rate: 1.0851, asOf: '2026-11-15T10:00:00Z' },
};

/** Where the characters of a text are drawn, in reading order of its source. */
function boxesOf(element: Element): { char: string; box: DOMRect }[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const boxes = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (let i = 0; i < node.length; i += 1) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      boxes.push({ char: node.data[i] as string, box: range.getBoundingClientRect() });
    }
  }
  return boxes;
}

/** Middle of the first place where `part` stands in the text of the element. */
function xOf(element: Element, part: string): number {
  const boxes = boxesOf(element);
  const at = boxes
    .map(({ char }) => char)
    .join('')
    .indexOf(part);
  expect(at, `"${part}" in "${element.textContent}"`).toBeGreaterThanOrEqual(0);
  const own = boxes.slice(at, at + part.length).map(({ box }) => box);
  return (Math.min(...own.map(({ left }) => left)) + Math.max(...own.map(({ right }) => right))) / 2;
}

/** Expects the parts of a text that stands on one line to be drawn from left to right. */
function expectFromLeft(element: Element, ...parts: string[]): void {
  const xs = parts.map((part) => xOf(element, part));
  expect(xs, `${parts.join(' | ')} in "${element.textContent}"`).toEqual([...xs].sort((a, b) => a - b));
}

/** Expects the last character, a full stop, to be drawn right of all others of its line. */
function expectToEndOnTheRight(element: Element): void {
  const boxes = boxesOf(element);
  const last = boxes.at(-1) as (typeof boxes)[number];
  expect(last.char).toBe('.');
  const line = boxes.filter(({ box }) => Math.abs(box.top - last.box.top) < 2);
  expect(last.box.right).toBe(Math.max(...line.map(({ box }) => box.right)));
}

/** Expects a text to stand on the right of the box it is in. */
function expectOnTheRight(element: Element): void {
  const right = Math.max(...boxesOf(element).map(({ box }) => box.right));
  expect(element.getBoundingClientRect().right - right).toBeLessThan(2);
}

test('details of the usage keep their order, and stand on the right', () => {
  renderWidget(<UsageSummary data={summary} />, { locale: 'ar' });
  const split = screen.getByText(/ out$/);
  expectFromLeft(split, '5.2', ' in ', 'cached', '),', '710', 'out');
  expectOnTheRight(split);
});

test('sentences of the footprint end where they end, and its footer keeps its order', async () => {
  renderWidget(<SustainabilityPanel />, { locale: 'ar' });
  const sureness = await screen.findByText(/^This is an estimate, not a measurement/);
  expectToEndOnTheRight(sureness);
  const note = screen.getByText(/^A contribution beside the footprint/);
  expectFromLeft(note, 'A contribution', 'shown');
  expectToEndOnTheRight(note);
  expectOnTheRight(note);
  const footer = screen.getByText(/^Method a2b-1/);
  expectFromLeft(footer, 'Method', 'a2b-1', 'data of', '2026', 'Known', 'Electricity');
  expectToEndOnTheRight(footer);
  const figure = screen.getByRole('figure', { name: 'By model: CO₂e' });
  expectFromLeft(within(figure).getAllByText(/^0\.\d+ kg$/)[0] as Element, '0.', 'kg');
  const tile = screen.getByRole('heading', { name: 'CO₂e' }).closest('li') as Element;
  const amount = tile.querySelector('p') as Element;
  expectFromLeft(amount, 'about', '0.', 'kg');
  expect(tile.getBoundingClientRect().right - amount.getBoundingClientRect().right).toBeLessThan(20);
});

test('the method keeps the order of its lines', async () => {
  renderWidget(<SustainabilityPanel eurPerM2={1.91} priceBasis="average 2023–2025" />, { locale: 'ar' });
  const open = await screen.findByRole('button', { name: 'Method and sources' });
  await screen.findByText(/^Method a2b-1/);
  await userEvent.click(open);
  const dialog = await screen.findByRole('dialog', { name: 'Method and sources' });
  expectFromLeft(within(dialog).getByText(/^100.*tokens\)$/), '100', '(', ' of ', 'tokens', ')');
  expectFromLeft(within(dialog).getByText(/^as of/), 'as of', '2026');
  expectOnTheRight(within(dialog).getByText(/^These figures are an estimate/));
  const price = within(dialog).getByText('average 2023', { exact: false }).parentElement as Element;
  expectFromLeft(price, '1.91', '(', 'average 2023');
});

test('the rate of the wallet reads as an equation, the unit comes after the count', () => {
  renderWidget(<WalletCard data={wallet} />, { locale: 'ar' });
  const rate = screen.getByText(/EUR = /);
  expectFromLeft(rate, '1', 'EUR', '=', '1.0851', 'USD', ', as of', '2026');
  expectOnTheRight(rate);
  expectFromLeft(screen.getByText('6,826,930').parentElement as Element, '6,826,930', 'tokens');
  expectFromLeft(screen.getByText(/US\$/), '~', 'US', '$', '7.41');
});

test('a count that fills its line stands on the right, and so does its unit below', () => {
  const { change } = renderWidget(
    <div style={{ width: 200 }}>
      <WalletCard data={{ ...wallet, tokens: -4_193_070, fiatValue: -4.19 }} />
    </div>,
    { locale: 'ar' },
  );
  for (const side of ['right', 'left'] as const) {
    const count = screen.getByText(/4,193,070$/);
    const [first, second] = [count, screen.getByText('tokens')].map((text) => text.getBoundingClientRect());
    expect(second?.top).toBeGreaterThan(first?.top as number);
    expect(second?.[side]).toBeCloseTo(first?.[side] as number, 0);
    expect(first?.[side]).toBeCloseTo(count.parentElement?.getBoundingClientRect()[side] as number, 0);
    change({ locale: 'en' });
  }
});

test('a sentence in Arabic runs from the right, also where it begins with a value, and its values keep their order', () => {
  const messages = { wallet: { rate: '{rate} هو سعر {currency} بتاريخ {date}', tokens: { other: 'رمز' } } };
  renderWidget(<WalletCard data={wallet} />, { locale: 'ar', messages });
  const rate = screen.getByText(/هو سعر/);
  expectFromLeft(rate, '2026', 'بتاريخ', 'EUR', 'هو سعر', '1.0851', 'USD');
  expectOnTheRight(rate);
  expectFromLeft(screen.getByText('6,826,930').parentElement as Element, 'رمز', '6,826,930');
});

test.each([
  ['English', 'claude-sonnet-of-the-year-with-a-long-name'],
  ['Arabic', 'مشروع اسمه طويل جدا ولا يتسع له هذا المكان'],
])('of a name in %s that is cut, the beginning is shown, on either page', (_, name) => {
  const { change, container } = renderWidget(
    <Root>
      <div style={{ width: 120 }} data-testid="place">
        <DataText truncate>{name}</DataText>
      </div>
    </Root>,
  );
  for (const locale of ['en', 'ar']) {
    change({ locale });
    const place = screen.getByTestId('place').getBoundingClientRect();
    const cut = container.querySelector('.truncate') as Element;
    expect(cut.scrollWidth).toBeGreaterThan(cut.clientWidth);
    for (const { box } of boxesOf(cut).slice(0, 5)) {
      expect(box.left).toBeGreaterThanOrEqual(place.left - 1);
      expect(box.right).toBeLessThanOrEqual(place.right + 1);
    }
  }
});

test('fields stand on the side of the page, and figures of a column below each other by their last digit', async () => {
  const { swap } = renderWidget(<DateRangeFilter />, { locale: 'ar' });
  expect(getComputedStyle(screen.getByRole('combobox')).textAlign).toBe('right');
  swap(<TopUpDialog open onClose={() => {}} />);
  await userEvent.click(await screen.findByRole('radio', { name: 'Other amount' }));
  expect(getComputedStyle(screen.getByRole('textbox')).textAlign).toBe('right');
  swap(<UsageLogTable />);
  const table = await screen.findByRole('table', { name: /^Single requests/ });
  const place = [...table.querySelectorAll('thead th')].findIndex((head) => head.textContent === 'Total tokens');
  const ends = [...table.querySelectorAll('tr')].map((row) =>
    Math.round(Math.max(...boxesOf(row.children[place] as Element).map(({ box }) => box.right))),
  );
  expect(ends.length).toBeGreaterThan(5);
  expect(new Set(ends).size).toBe(1);
});
