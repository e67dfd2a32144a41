import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/chromium.mjs';
import { type Call, days, makeCalls, toImportFile } from './calls.js';
import { freshDatabase, importCalls, type Started, start } from './start.js';

const PORT = 26_000 + (process.pid % 5_000);
const RANGE = `${days.first}..${days.last}`;
/** A recording may hold many more calls, and each page of the log is turned. */
const TIMEOUT_MS = process.env.A2B_TRACE ? 1_800_000 : 300_000;
const calls = makeCalls();
const db = freshDatabase();
let browser: Browser;
let started: Started;

beforeAll(async () => {
  started = await start({ port: PORT, db });
  expect(importCalls(toImportFile(calls), db)).toContain(`${calls.length} stored, 0 stored before, 0 rejected`);
  browser = await launchChromium();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await started?.stop();
});

/** Sums of calls as a reader would count them. */
interface Sum {
  tokens: number;
  input: number;
  output: number;
  requests: number;
  nano: bigint;
}

function sumBy(list: readonly Call[], keyOf: (call: Call) => string): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const call of list) {
    const key = keyOf(call);
    const sum = sums.get(key) ?? { tokens: 0, input: 0, output: 0, requests: 0, nano: 0n };
    sum.tokens += call.inputTokens + call.outputTokens;
    sum.input += call.inputTokens;
    sum.output += call.outputTokens;
    sum.requests += 1;
    sum.nano += call.costNano;
    sums.set(key, sum);
  }
  return sums;
}

/** A row of a breakdown. */
interface Answered {
  date?: string;
  model?: string;
  projectName?: string | null;
  providerName?: string;
  tokens: number;
  requests: number;
  cost: number;
}

const whole = sumBy(calls, () => '').get('') as Sum;
const integer = (text: string) => Number(text.replaceAll(',', ''));

/** A shown or answered amount as nano-EUR, with the number of its decimals. */
function amount(text: string | number): { nano: bigint; decimals: number } {
  const plain = typeof text === 'number' ? text.toFixed(9) : text.replace(/[€,\s]/g, '');
  const [units = '', fraction = ''] = plain.split('.');
  expect(plain).toMatch(/^\d+(\.\d{1,9})?$/);
  return { nano: BigInt(units) * 1_000_000_000n + BigInt(fraction.padEnd(9, '0')), decimals: fraction.length };
}

/** The amount is what is shown, rounded half up to the decimals shown. */
function expectShown(text: string, nano: bigint): void {
  const { nano: shown, decimals } = amount(text);
  const unit = 10n ** BigInt(9 - decimals);
  expect(`${text} ${shown}`).toBe(`${text} ${((nano + unit / 2n) / unit) * unit}`);
  expect(decimals).toBeGreaterThanOrEqual(2);
  if (nano > 0n) expect(shown).toBeGreaterThan(0n);
}

/** Cells of a CSV text after RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quotedCell, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quotedCell === undefined ? (plain ?? '') : quotedCell.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

/** Rows of a table by the heads of their columns. */
async function tableRows(table: Locator): Promise<Record<string, string>[]> {
  return table.evaluate((element) => {
    const cells = (row: Element) => [...row.children].map((cell) => cell.textContent ?? '');
    const [head, ...rows] = [...element.querySelectorAll('tr')].map(cells);
    return rows.map((row) => Object.fromEntries(row.map((cell, i) => [head?.[i] ?? '', cell])));
  });
}

const zones = ['Europe/Berlin', 'America/St_Johns', 'Pacific/Auckland'];

describe.each(zones)('over a change of the clocks, days of %s', (timeZone) => {
  const ask = async (path: string, query: Record<string, string> = {}) => {
    const search = new URLSearchParams({ range: RANGE, tz: timeZone, ...query });
    const response = await fetch(`${started.url}/api/usage/${path}?${search}`, {
      headers: { authorization: 'Bearer demo' },
    });
    expect(response.status).toBe(200);
    return response.json();
  };
  const dayName = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const dayOf = (ms: number) => dayName.format(ms);

  test(
    'MON-03 tiles, chart tables, every page of the log and the CSV equal the API and a plain count',
    async () => {
      const context = await browser.newContext({
        locale: 'en-IE',
        timezoneId: timeZone,
        viewport: { width: 1280, height: 900 },
        acceptDownloads: true,
      });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) problems.push(message.text());
      });
      await page.goto(started.url);
      await page.getByRole('combobox', { name: 'Date range' }).selectOption({ label: 'Custom range…' });
      await page.getByLabel('From', { exact: true }).fill(days.first);
      await page.getByLabel('To', { exact: true }).fill(days.last);
      await page.getByRole('button', { name: 'Apply' }).click();
      const log = page.getByRole('region', { name: 'Usage log' });
      await log.getByText(new RegExp(`of ${new Intl.NumberFormat('en').format(calls.length)}$`)).waitFor();

      // The API, against the plain count.
      const summary = await ask('summary');
      expect(summary).toMatchObject({
        totalTokens: whole.tokens,
        totalRequests: whole.requests,
        inputTokens: whole.input,
        outputTokens: whole.output,
      });
      expect(amount(summary.totalCost).nano).toBe(whole.nano);

      // The tiles.
      const tile = async (label: string) =>
        (await page.getByText(label, { exact: true }).locator('xpath=following-sibling::*[1]').first().textContent()) ??
        '';
      expect(integer(await tile('Total tokens'))).toBe(summary.totalTokens);
      expect(integer(await tile('Requests'))).toBe(summary.totalRequests);
      expectShown(await tile('Total cost'), whole.nano);
      expectShown(await tile('Average cost a request'), whole.nano / BigInt(whole.requests));

      // The tables of the charts: each row to the token and the nano, and so their sums.
      const breakdowns = [
        { by: 'provider', name: 'By provider', head: 'Provider', keyOf: (call: Call) => call.providerName },
        { by: 'project', name: 'By project', head: 'Project', keyOf: (call: Call) => call.projectName ?? 'No project' },
        { by: 'model', name: 'By model', head: 'Model', keyOf: (call: Call) => call.model },
        { by: 'day', name: 'Over time', head: 'Day', keyOf: (call: Call) => dayOf(call.ms) },
      ];
      for (const { by, name, head, keyOf } of breakdowns) {
        const expected = sumBy(calls, keyOf);
        const answered: Answered[] = await ask('breakdown', { by });
        const rows = await tableRows(page.getByRole('figure', { name, exact: true }).first().locator('table'));
        const shown = new Map(
          rows.map((row) => [
            by === 'day' ? new Date(`${row[head]} UTC`).toISOString().slice(0, 10) : row[head],
            {
              tokens: integer(row.Tokens ?? ''),
              requests: integer(row.Requests ?? ''),
              nano: amount(row.Cost ?? '').nano,
            },
          ]),
        );
        const fromApi = new Map(
          answered.map((row) => [
            row.date ?? row.model ?? (by === 'project' ? (row.projectName ?? 'No project') : row.providerName),
            { tokens: row.tokens, requests: row.requests, nano: amount(row.cost).nano },
          ]),
        );
        expect(shown.size).toBe(rows.length);
        expect(new Map([...shown].sort())).toEqual(new Map([...fromApi].sort()));
        for (const [key, { tokens, requests, nano }] of expected) {
          expect([key, fromApi.get(key)]).toEqual([key, { tokens, requests, nano }]);
        }
        const total = [...shown.values()].reduce(
          (sum, row) => ({
            tokens: sum.tokens + row.tokens,
            requests: sum.requests + row.requests,
            nano: sum.nano + row.nano,
          }),
          { tokens: 0, requests: 0, nano: 0n },
        );
        expect(total).toEqual({ tokens: whole.tokens, requests: whole.requests, nano: whole.nano });
      }

      // The log, page by page.
      await log.getByLabel('Rows a page').selectOption('100');
      const pages = Math.ceil(calls.length / 100);
      const seen: Record<string, string>[] = [];
      for (let number = 1; number <= pages; number++) {
        const last = new Intl.NumberFormat('en').format(Math.min(number * 100, calls.length));
        // The place and the rows are of one answer: they change in one frame.
        await log.locator('nav p', { hasText: `–${last} of ` }).waitFor();
        seen.push(...(await tableRows(log.locator('table'))));
        if (number < pages) await log.getByRole('button', { name: 'Next page' }).click();
      }
      expect(seen).toHaveLength(calls.length);
      const newestFirst = [...calls].sort((a, b) => b.ms - a.ms);
      const times = new Intl.DateTimeFormat('en-IE', { timeZone, dateStyle: 'medium', timeStyle: 'short' });
      const digits = (text: string) => text.replace(/[^\d:]+/g, ' ').trim();
      expect(seen.map((row) => digits(row.Date ?? ''))).toEqual(newestFirst.map(({ ms }) => digits(times.format(ms))));
      const keyOf = (input: number, output: number, project: string, model: string) =>
        [input, output, project, model].join('|');
      const logged = seen.map((row) =>
        keyOf(integer(row.Input ?? ''), integer(row.Output ?? ''), row.Project ?? '', row.Model ?? ''),
      );
      expect([...logged].sort()).toEqual(
        calls.map((c) => keyOf(c.inputTokens, c.outputTokens, c.projectName ?? 'No project', c.model)).sort(),
      );
      const costs = Map.groupBy(calls, (c) =>
        keyOf(c.inputTokens, c.outputTokens, c.projectName ?? 'No project', c.model),
      );
      for (const [i, row] of seen.entries())
        expectShown(row.Cost ?? '', costs.get(logged[i] ?? '')?.[0]?.costNano ?? -1n);

      // The file.
      const saving = page.waitForEvent('download');
      await log.getByRole('button', { name: 'Export CSV' }).click();
      const text = readFileSync(await (await saving).path(), 'utf8').replace(/^\uFEFF/, '');
      const [head = [], ...lines] = parseCsv(text);
      const column = (name: string) => head.indexOf(name);
      const exported = lines.map((cells) => ({
        id: cells[column('id')],
        ms: Date.parse(cells[column('date')] ?? ''),
        projectName: cells[column('projectName')],
        providerName: cells[column('providerName')],
        model: cells[column('model')],
        inputTokens: Number(cells[column('inputTokens')]),
        outputTokens: Number(cells[column('outputTokens')]),
        costNano: amount(cells[column('cost')] ?? '').nano,
      }));
      const byId = (a: { id?: string | undefined }, b: { id?: string | undefined }) =>
        (a.id ?? '') < (b.id ?? '') ? -1 : 1;
      expect(exported.sort(byId)).toEqual(
        calls.map((call) => ({ ...call, projectName: call.projectName ?? '' })).sort(byId),
      );

      expect(problems).toEqual([]);
      await context.close();
    },
    TIMEOUT_MS,
  );
});
