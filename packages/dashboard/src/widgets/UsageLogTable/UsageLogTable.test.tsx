import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, expect, test, vi } from 'vitest';
import { network } from '../../../../../tests/setup/network.js';
import { renderWidget } from '../../test-support/renderWidget.js';
import { UsageLogTable } from './UsageLogTable.js';

const LOG = '*/__mock__/ok/api/usage/log';
const url = window.location.href;
afterEach(() => window.history.replaceState(null, '', url));

const entry = {
  date: '2026-11-15T09:00:00Z',
  projectName: 'Website',
  model: 'gpt-5.4-mini',
  inputTokens: 1000,
  outputTokens: 234,
  totalTokens: 1234,
  cost: 0.0000004,
};
const dataRows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);
const columnTexts = (index: number) => dataRows().map((row) => row.children[index]?.textContent ?? '');

/** The queries that the log was asked. */
function watchRequests(): URLSearchParams[] {
  const seen: URLSearchParams[] = [];
  network.use(
    http.get(LOG, ({ request }) => {
      seen.push(new URL(request.url).searchParams);
      return undefined;
    }),
  );
  return seen;
}

test('MON-09 the cost of a request is never "0.00" when it is not zero, nor zero when it is not known', () => {
  renderWidget(
    <UsageLogTable
      data={{ data: [entry, { ...entry, cost: null }, { ...entry, cost: 0 }], pagination: { total: 3 } }}
    />,
  );
  const header = screen.getAllByRole('columnheader').findIndex((cell) => cell.textContent === 'Cost');
  expect(columnTexts(header)).toEqual(['€0.0000004', 'not known', '€0.00']);
});

test('20 rows a page, or 50, or 100', async () => {
  renderWidget(<UsageLogTable />);
  await screen.findByRole('table');
  expect(dataRows()).toHaveLength(20);
  await userEvent.selectOptions(screen.getByLabelText('Rows a page'), '50');
  await waitFor(() => expect(dataRows()).toHaveLength(50));
});

test('the backend sorts: a click on a column asks for it, a second one turns it', async () => {
  const seen = watchRequests();
  renderWidget(<UsageLogTable />);
  await screen.findByRole('table');
  await userEvent.click(screen.getByRole('button', { name: 'Total tokens' }));
  const header = () => screen.getByRole('columnheader', { name: 'Total tokens' });
  await waitFor(() => expect(header()).toHaveAttribute('aria-sort', 'descending'));
  const index = screen.getAllByRole('columnheader').indexOf(header());
  const numbers = () => columnTexts(index).map((text) => Number(text.replaceAll(',', '')));
  await waitFor(() => expect(numbers()).toEqual([...numbers()].sort((a, b) => b - a)));
  await userEvent.click(screen.getByRole('button', { name: 'Total tokens' }));
  await waitFor(() => expect(numbers()).toEqual([...numbers()].sort((a, b) => a - b)));
  expect(seen.map((query) => [query.get('sort'), query.get('order')])).toEqual([
    [null, null],
    ['totalTokens', 'desc'],
    ['totalTokens', 'asc'],
  ]);
});

test('the backend filters by project, and a filter without a match says how to go on', async () => {
  renderWidget(<UsageLogTable />);
  await screen.findByRole('table');
  const filter = screen.getByRole('combobox', { name: 'Project' });
  await within(filter).findByRole('option', { name: 'Code review' });
  await userEvent.selectOptions(filter, 'Code review');
  const index = screen.getAllByRole('columnheader').findIndex((cell) => cell.textContent === 'Project');
  await waitFor(() => expect(new Set(columnTexts(index))).toEqual(new Set(['Code review'])));
});

test('pages go on and back, and to a number', async () => {
  const seen = watchRequests();
  renderWidget(<UsageLogTable />);
  await screen.findByRole('table');
  const first = columnTexts(0);
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
  await screen.findByText(/^21–40 of /);
  expect(columnTexts(0)).not.toEqual(first);
  const field = screen.getByRole('textbox', { name: 'Page' });
  await userEvent.clear(field);
  await userEvent.type(field, '5{Enter}');
  await screen.findByText(/^81–100 of /);
  await userEvent.click(screen.getByRole('button', { name: 'Previous page' }));
  await screen.findByText(/^61–80 of /);
  // By cursor where the answer led there: new requests at the head move no row to the next page.
  expect(seen[1]?.get('cursor')).toBeTruthy();
  expect(seen[2]?.get('page')).toBe('5');
});

test('LOG-07 a page that fails leaves the way to the others, and Retry asks for it again', async () => {
  renderWidget(<UsageLogTable />);
  await screen.findByRole('table');
  network.use(http.get(LOG, () => HttpResponse.json({ detail: 'down' }, { status: 500 }), { once: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Previous page' })).toBeEnabled();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/^21–40 of /)).toBeVisible();
});

test('another range starts at its first page', async () => {
  const seen = watchRequests();
  const { change } = renderWidget(<UsageLogTable />, { range: '30d' });
  await screen.findByRole('table');
  seen.length = 0; // a request of the test before may have come in late
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
  await screen.findByText(/^21–40 of /);
  change({ range: '7d' });
  await screen.findByText(/^1–20 of /);
  expect(seen.map((query) => [query.get('range'), query.has('cursor') || query.has('page')])).toEqual([
    ['30d', true],
    ['7d', false],
  ]);
});

test('a row opens to what its columns do not say', async () => {
  renderWidget(<UsageLogTable />);
  await screen.findByRole('table');
  const [button] = screen.getAllByRole('button', { name: 'Show details' });
  await userEvent.click(button as HTMLElement);
  expect(screen.getByText('List price of the providers')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Hide details' })).toHaveAttribute('aria-expanded', 'true');
});

test('a level 1 backend: no sort, no filter it refuses, and the log still pages', async () => {
  renderWidget(<UsageLogTable />, { scenario: 'level1' });
  await screen.findByRole('table');
  await userEvent.click(screen.getByRole('button', { name: 'Cost' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Cost' })).not.toBeInTheDocument());
  await screen.findByRole('table');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
  await screen.findByText(/^21–40/);
});

test('opted in, page, order and filters live in the URL, beside the parameters of the host', async () => {
  window.history.replaceState(null, '', '?tab=usage&log.page=2&log.sort=cost.desc');
  renderWidget(<UsageLogTable urlState />);
  await screen.findByText(/^21–40 of /);
  expect(screen.getByRole('columnheader', { name: 'Cost' })).toHaveAttribute('aria-sort', 'descending');
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
  await waitFor(() => expect(new URL(window.location.href).searchParams.get('log.page')).toBe('3'));
  expect(new URL(window.location.href).searchParams.get('tab')).toBe('usage');
});

test('exports the whole range as CSV, and says how many rows', async () => {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:test';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  renderWidget(<UsageLogTable />, { locale: 'de-DE', range: '7d' });
  await screen.findByRole('table');
  const total = Number(
    /von ([\d.]+)$/.exec((await screen.findByText(/^1–20 von /)).textContent ?? '')?.[1]?.replaceAll('.', ''),
  );
  await userEvent.click(screen.getByRole('button', { name: 'CSV exportieren' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  const text = (await saved[0]?.text()) ?? '';
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(total + 1);
  // CSV-07: a German reader's file has points in numbers and instants with a zone, too.
  expect(lines[1]).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z,.*,\d+,\d+,\d+,.*\d\.\d+,EUR/);
});

test('a reader with decimal commas may have a file that Excel opens in columns; others see no such choice', async () => {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:test';
  });
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  const { change } = renderWidget(<UsageLogTable />, { locale: 'de-DE', range: '7d' });
  await screen.findByRole('table');
  await userEvent.click(screen.getByRole('button', { name: 'CSV für Excel' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  const bytes = new Uint8Array((await saved[0]?.arrayBuffer()) ?? []);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, first] = new TextDecoder().decode(bytes).split('\r\n');
  expect(head).toMatch(/^date;id;/);
  expect(first).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z;.*;\d+,\d+;EUR;/);
  expect(names).toEqual(['usage-7d-excel.csv']);
  change({ locale: 'en-GB' });
  await screen.findByRole('button', { name: 'Export CSV' });
  expect(screen.queryByRole('button', { name: /Excel/ })).not.toBeInTheDocument();
});

test('an export can be stopped', async () => {
  renderWidget(<UsageLogTable />);
  await screen.findByRole('table');
  let asked = 0;
  let answer = () => {};
  network.use(
    http.get(LOG, async () => {
      asked += 1;
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return HttpResponse.json({ data: [], pagination: { total: 0 } });
    }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
  await waitFor(() => expect(asked).toBe(1));
  await userEvent.click(screen.getByRole('button', { name: 'Stop the export' }));
  expect((await screen.findAllByText('The export was stopped.')).length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: 'Export CSV' })).toBeEnabled();
  answer();
});

test('XSS-01 XSS-04 hostile names are text, and turn no neighbour around', async () => {
  const { container } = renderWidget(<UsageLogTable />, { scenario: 'hostileNames' });
  await screen.findByRole('table');
  expect(container.querySelector('img, script, iframe')).toBeNull();
  expect('__pwn' in window).toBe(false);
  const names = [...container.querySelectorAll('td .truncate, th .truncate')];
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => getComputedStyle(name).unicodeBidi !== 'plaintext')).toEqual([]);
});

test('A11-15 at 320 px the page does not scroll sideways; the table is a labelled region that takes the focus', async () => {
  const { container } = renderWidget(
    <div style={{ width: 320 }}>
      <UsageLogTable />
    </div>,
    { scenario: 'hostileNames' },
  );
  const region = await screen.findByRole('region', { name: /^Single requests, Last 30 days$/ });
  expect(region).toHaveAttribute('tabindex', '0');
  const section = container.querySelector('section') as HTMLElement;
  expect(section.scrollWidth).toBeLessThanOrEqual(320);
});
