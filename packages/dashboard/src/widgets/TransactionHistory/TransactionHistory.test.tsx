import type { Page, Transaction } from '@aim2balance/client';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { network } from '../../../../../tests/setup/network.js';
import { holdAnswers } from '../../test-support/holdAnswers.js';
import { renderWidget } from '../../test-support/renderWidget.js';
import { watchedClient } from '../../test-support/watchedClient.js';
import { TransactionHistory } from './TransactionHistory.js';

beforeAll(() => configure({ asyncUtilTimeout: 12_000 }));

const base: Transaction = {
  id: 'pay_1',
  date: '2026-11-03T09:30:00Z',
  type: 'topup',
  status: 'settled',
  description: 'Card payment',
  tokens: 20_000_000,
  amount: 20,
  currency: 'EUR',
};
const pageOf = (...rows: Partial<Transaction>[]): Page<Transaction> => ({
  data: rows.map((row, index) => ({ ...base, id: `row-${index}`, ...row })),
  pagination: { total: rows.length },
});
const table = () => screen.findByRole('table', { name: 'Transactions' });
const bodyRows = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1);

/** Takes what is saved as a file, instead of the browser's downloads. */
function catchFiles(): { name: string; text: Promise<string> }[] {
  const files: { name: string; text: Promise<string> }[] = [];
  const blobs = new Map<string, Blob>();
  const create = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = create(blob);
    blobs.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, text: (blobs.get(this.href) as Blob).text() });
  });
  return files;
}

describe('TransactionHistory', () => {
  test('shows kind, status, signed tokens and amount, fees and the receipt of a line', async () => {
    renderWidget(
      <TransactionHistory
        data={pageOf(
          { fees: [{ type: 'payment', amount: 0.4 }], receiptUrl: 'https://receipts.example.com/1' },
          { type: 'usage', description: 'Usage of 2026-11-02', tokens: -271, amount: -0.000271, status: 'settled' },
          { type: 'refund', status: 'failed', tokens: -1_000_000, amount: -1, description: 'Refund of a top-up' },
        )}
      />,
    );
    const [topUp, usage, refund] = (await bodyRows()) as [HTMLElement, HTMLElement, HTMLElement];
    expect(topUp).toHaveTextContent('Nov 3, 2026Top-upCard paymentSettled+20,000,000+€20.00payment fee €0.40Receipt');
    expect(within(topUp).getByRole('link', { name: 'Receipt Nov 3, 2026' })).toHaveAttribute(
      'href',
      'https://receipts.example.com/1',
    );
    expect(within(topUp).getByRole('link')).toHaveAttribute('rel', 'noopener noreferrer');
    expect(usage).toHaveTextContent('Usage of 2026-11-02Settled-271-€0.00027');
    expect(refund).toHaveTextContent('Refund of a top-upFailed-1,000,000-€1.00');
  });

  test('PAR-03 kinds, states and fees of a later backend are shown as they come', async () => {
    renderWidget(
      <TransactionHistory
        data={pageOf({ type: 'promo_v2', status: 'on_hold', fees: [{ type: 'solar', amount: 0.1 }], description: '' })}
      />,
    );
    expect((await bodyRows())[0]).toHaveTextContent('promo_v2on_hold+20,000,000+€20.00solar €0.10');
  });

  test.each([['javascript:alert(1)'], ['http://receipts.example.com/1'], ['//evil.example'], ['data:text/html,x']])(
    'a receipt at %s is no link',
    async (receiptUrl) => {
      renderWidget(<TransactionHistory data={pageOf({ receiptUrl })} />);
      await table();
      expect(screen.queryByRole('link')).toBeNull();
    },
  );

  test('XSS-01 XSS-02 XSS-04 texts from data are text', async () => {
    const hostile = [
      '<img src=x onerror=window.__pwn=1>',
      '"><svg onload=window.__pwn=1>',
      '\u202Eevil\u0000\n{{7*7}}',
    ];
    renderWidget(
      <TransactionHistory data={pageOf(...hostile.map((description) => ({ description, type: description })))} />,
    );
    const rows = await bodyRows();
    expect(rows).toHaveLength(3);
    expect((await table()).querySelector('img, [onload], script')).toBeNull();
    expect((globalThis as { __pwn?: unknown }).__pwn).toBeUndefined();
    const [, , reversed] = rows as [HTMLElement, HTMLElement, HTMLElement];
    expect(reversed.querySelector('bdi')).not.toBeNull();
    expect(reversed).toHaveTextContent('+€20.00');
  });

  test('pages on, and keeps the page before while the next is on its way', async () => {
    const { client, requests } = watchedClient();
    renderWidget(<TransactionHistory />, { client });
    const first = (await bodyRows()).map((row) => row.textContent);
    const release = holdAnswers('*/api/user/transactions');
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect((await bodyRows()).map((row) => row.textContent)).toEqual(first);
    expect(screen.getByRole('region', { name: 'Transactions' })).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByText(/^1–20 of/)).toBeVisible();
    release();
    expect(await screen.findByText(/^21–40 of/)).toBeVisible();
    expect((await bodyRows()).map((row) => row.textContent)).not.toEqual(first);
    expect(requests.at(-1)).toContain('page=2');
    await userEvent.click(screen.getByRole('button', { name: 'Previous page' }));
    expect((await bodyRows()).map((row) => row.textContent)).toEqual(first);
  });

  test('filters by kind and time, from the first page on, and can be cleared', async () => {
    const { client, requests } = watchedClient();
    renderWidget(<TransactionHistory />, { client });
    await userEvent.click(await screen.findByRole('button', { name: 'Next page' }));
    await screen.findByText(/^21–40 of/);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'Top-up');
    await waitFor(async () => {
      for (const row of await bodyRows()) expect(row).toHaveTextContent('Top-up');
    });
    expect(requests.at(-1)).toMatch(/page=1&.*type=topup|type=topup.*page=1/);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'Last month');
    await waitFor(() => expect(requests.at(-1)).toContain('range=last_month'));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'Donation');
    await userEvent.click(await screen.findByRole('button', { name: 'Clear filters' }));
    expect(await bodyRows()).toHaveLength(20);
  });

  test('a filter that the backend refuses goes away, and the history stays', async () => {
    renderWidget(<TransactionHistory />, { scenario: 'level1' });
    await table();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'This month so far');
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Period' })).toBeNull());
    expect(await bodyRows()).toHaveLength(20);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('bare arrays page on until the first short page', async () => {
    renderWidget(<TransactionHistory />, { scenario: 'level1Bare' });
    expect(await bodyRows()).toHaveLength(20);
    expect(screen.getByRole('button', { name: 'Next page' })).toBeEnabled();
    expect(screen.queryByRole('textbox', { name: 'Page' })).toBeNull();
  });

  test('LOG-07 an error on a page leaves the others, and Try again goes on there', async () => {
    const { client } = watchedClient();
    renderWidget(<TransactionHistory />, { client });
    await table();
    let fails = 1;
    network.use(
      http.get('*/api/user/transactions', ({ request }) =>
        request.url.includes('page=2') && fails-- > 0 ? new HttpResponse(null, { status: 500 }) : undefined,
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^21–40 of/)).toBeVisible();
  });

  test('CSV-07 exports the whole history behind the filters, numbers and instants as machines write them', async () => {
    const files = catchFiles();
    renderWidget(<TransactionHistory />, { locale: 'de-DE' });
    await screen.findByRole('table');
    await userEvent.click(screen.getByRole('button', { name: 'CSV exportieren' }));
    expect(await screen.findByText(/^1\d\d Zeilen exportiert$/)).toBeVisible();
    const file = files[0] as (typeof files)[number];
    expect(file.name).toBe('abrechnungsverlauf.csv');
    const lines = (await file.text).split('\r\n');
    expect(lines[0]).toBe(
      'date,id,type,status,description,tokens,amount,currency,fees,balance_after_tokens,balance_after_amount,receipt_url',
    );
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines.slice(1, -1))
      expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z,[^,]+,\w+,\w+,.+,-?\d+,-?[\d.]+,EUR,/);
  });

  test('CSV-01 what a text could start as a formula is neutralised in the file', async () => {
    const files = catchFiles();
    renderWidget(<TransactionHistory data={pageOf({ description: "=cmd|' /C calc'!A0" }, { description: 'fine' })} />);
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
    await waitFor(() => expect(files).toHaveLength(1));
    const text = await (files[0] as (typeof files)[number]).text;
    expect(text).toContain(",'=cmd|' /C calc'!A0,");
    expect(text).toContain(',fine,');
  });

  test('an export can be stopped, and its failure is said', async () => {
    const files = catchFiles();
    renderWidget(<TransactionHistory />);
    await table();
    const release = holdAnswers('*/api/user/transactions');
    await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('button', { name: 'Export CSV' })).toBeVisible();
    release();
    network.use(http.get('*/api/user/transactions', () => new HttpResponse(null, { status: 500 })));
    await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The export stopped: The service has a problem');
    expect(files).toEqual([]);
  });

  test('an account without transactions is told what will stand here', async () => {
    renderWidget(<TransactionHistory />, { scenario: 'empty' });
    expect(await screen.findByText('No transactions yet')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Export CSV' })).toBeNull();
  });

  test('UIR-01 its error leaves the host and the other widgets alone', async () => {
    renderWidget(
      <>
        <p>host</p>
        <TransactionHistory />
      </>,
      { scenario: 'serverError' },
    );
    expect(await screen.findAllByRole('alert')).toHaveLength(1);
    expect(screen.getByText('host')).toBeVisible();
  });
});
