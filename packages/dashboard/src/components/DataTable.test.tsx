import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataTable } from './DataTable.js';

// Without Testing Library: its `act` would run both steps of an update at once.
let root: Root;
let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  host.remove();
});

const columns = [{ key: 'name', header: 'Name', sortable: true, render: (row: string) => row }];
const names = Array.from({ length: 100 }, (_, i) => `row ${i}`);
const turned = [...names].reverse();
const draw = (caption: string, rows: string[]) =>
  flushSync(() =>
    root.render(<DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row} onSort={() => {}} />),
  );
const sort = () => flushSync(() => host.querySelector<HTMLElement>('th button')?.click());
const texts = () => [...host.querySelectorAll('tbody td')].map((cell) => cell.textContent);
const isBusy = () => host.querySelector('section')?.getAttribute('aria-busy') === 'true';

test('100 rows sorted: those on the screen at once, the others right after, busy until then', async () => {
  draw('November', names);
  expect(texts()).toEqual(names);
  sort();
  draw('November', turned);
  expect(texts().slice(0, 32)).toEqual(turned.slice(0, 32));
  expect(isBusy()).toBe(true);
  await expect.poll(texts).toEqual(turned);
  await expect.poll(isBusy).toBe(false);
});

test('rows of two pages never stand in one table, not even for a moment', () => {
  draw('November', names);
  draw('November', turned);
  expect(texts()).toEqual(turned);
  expect(isBusy()).toBe(false);
});

test('nor those of two ranges, where another is chosen while a sort is on its way', () => {
  draw('November', names);
  sort();
  draw('October', turned);
  expect(texts()).toEqual(turned);
  expect(isBusy()).toBe(false);
});

test('more or fewer rows come at once: the page below keeps its place', () => {
  draw('November', names);
  sort();
  draw('November', turned.slice(0, 50));
  expect(texts()).toEqual(turned.slice(0, 50));
});

test('a card leaves out the line of a cell without anything to see', () => {
  const blank = [
    ...columns,
    { key: 'receipt', header: 'Receipt', isBlank: (row: string) => row === 'a', render: () => '' },
  ];
  flushSync(() => root.render(<DataTable caption="History" columns={blank} rows={['a', 'b']} rowKey={(row) => row} />));
  const isLeftOut = [...host.querySelectorAll('tbody td:last-child')].map((cell) =>
    cell.classList.contains('cq-max-md:hidden'),
  );
  expect(isLeftOut).toEqual([true, false]);
});
