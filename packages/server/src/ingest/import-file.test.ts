import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import type { ImportField, RejectedLine } from './draft.js';
import { eventIds } from './event-id.js';
import { type ImportOptions, importFile } from './import-file.js';
import { pricer } from './price.js';

const folder = mkdtempSync(join(tmpdir(), 'a2b-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

interface Outcome {
  read: number;
  stored: number;
  before: number;
  rejected: number;
  lines: RejectedLine[];
}

async function run(
  store: Store,
  content: string | Uint8Array,
  options: Partial<ImportOptions> & { fields?: Record<string, ImportField> } = {},
): Promise<Outcome> {
  const file = join(folder, `${++files}.txt`);
  writeFileSync(file, content);
  const lines: RejectedLine[] = [];
  const { fields = {}, ...rest } = options;
  const result = await importFile(store, file, {
    accountId: 'u1',
    format: 'auto',
    map: new Map(Object.entries(fields)),
    constants: {},
    timeZone: 'UTC',
    eurPerUsd: 0.92,
    price: null,
    nextId: eventIds(),
    onRejected: (line) => lines.push(line),
    ...rest,
  });
  return { ...result, lines };
}

const all = { fromMs: 0, toMs: Date.UTC(2100, 0, 1) };
const log = async (store: Store) =>
  (await store.log('u1', { ...all, limit: 1000, sort: 'date', order: 'asc', filter: {} })).rows;

const TRACE = `TIMESTAMP,ContextTokens,GeneratedTokens
2023-11-16 18:15:46.6805900,374,44
2023-11-16 18:15:50.9951690,396,109
2023-11-16 18:15:50.9951690,396,109
2023-11-16 18:15:51.2224670,879,55
`;
const trace = {
  fields: { TIMESTAMP: 'occurredAt', ContextTokens: 'inputTokens', GeneratedTokens: 'outputTokens' } as const,
  constants: { model: 'gpt-4o', providerName: 'OpenAI', projectName: 'Trace' },
};

describe('import', () => {
  test('a trace with mapped columns: every line once, and nothing more the second time', async () => {
    const store = await openStore(':memory:');
    expect(await run(store, TRACE.replaceAll('\n', '\r\n'), trace)).toMatchObject({ read: 4, stored: 4, rejected: 0 });
    expect(await run(store, TRACE.replaceAll('\n', '\r\n'), trace)).toMatchObject({ stored: 0, before: 4 });
    const rows = await log(store);
    expect(rows.map(({ inputTokens, outputTokens }) => inputTokens + outputTokens)).toEqual([418, 505, 505, 934]);
    expect(rows[0]).toMatchObject({ model: 'gpt-4o', provider: 'OpenAI', projectId: 'Trace', costNano: null });
    expect(new Date(rows[0]?.occurredMs ?? 0).toISOString()).toBe('2023-11-16T18:15:46.680Z');
  });

  test('a longer export of the same calls adds the new ones only, wherever they stand', async () => {
    const store = await openStore(':memory:');
    await run(store, TRACE, trace);
    const [header = '', ...lines] = TRACE.trim().split('\n');
    const longer = [header, '2023-11-16 10:00:00,1,2', ...lines.reverse(), '2023-11-17 10:00:00,1,2'].join('\n');
    expect(await run(store, longer, trace)).toMatchObject({ stored: 2, before: 4 });
  });

  test('broken lines are told by number and reason, the good ones are in', async () => {
    const store = await openStore(':memory:');
    const content = Buffer.concat([
      Buffer.from('TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:15:46,1,1\n2023-11-16 18:15:46,-5,1\n'),
      Buffer.from('2023-11-16 18:15:46,1.5,1\n2023-11-16 18:15:46,1\nnever,1,1\n2023-11-16 18:15:46,x,1\n'),
      Buffer.from([0xff, 0x0a]),
      Buffer.from('2023-11-16 18:15:46,,1\n"2023-11-16 18:15:46,1,1\n2023-11-16 18:15:47,2,2\n'),
    ]);
    const { stored, rejected, lines } = await run(store, content, trace);
    expect([stored, rejected]).toEqual([2, 8]);
    expect(lines).toEqual([
      { line: 3, reason: 'inputTokens is negative: -5' },
      { line: 4, reason: 'inputTokens is a fraction: 1.5' },
      { line: 5, reason: '2 fields where the header has 3' },
      { line: 6, reason: '"never" is not a time such as 2026-11-01T09:30:00Z' },
      { line: 7, reason: 'inputTokens is not a whole number: "x"' },
      { line: 8, reason: 'not text: the bytes are not UTF-8' },
      { line: 9, reason: 'no inputTokens' },
      { line: 10, reason: 'broken quotes: a quoted field does not end' },
    ]);
  });

  test('a mapped column that is not there, a picture and an empty file are told, and nothing goes in', async () => {
    const store = await openStore(':memory:');
    await expect(run(store, TRACE, { ...trace, fields: { Nope: 'cost' } })).rejects.toThrow(
      'line 1, the header: no column "Nope", which --map names; there are TIMESTAMP, ContextTokens, GeneratedTokens',
    );
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    await expect(run(store, png)).rejects.toThrow('line 1: not text: the bytes are not UTF-8');
    await expect(run(store, '')).rejects.toThrow('the file is empty');
    await expect(run(store, '[{"a":1}]')).rejects.toThrow('jq');
    expect((await store.check()).events).toBe(0);
  });

  test('headers are known by their usual names, and other delimiters too', async () => {
    const store = await openStore(':memory:');
    const content =
      'Created At;Model;Prompt Tokens;completion_tokens;Cost\n2026-10-01T10:00:00Z;claude-sonnet-4-5;10;5;0.002711125\n';
    expect(await run(store, content)).toMatchObject({ stored: 1, rejected: 0 });
    expect(await log(store)).toMatchObject([{ provider: 'Anthropic', costNano: 2_711_125, inputTokens: 10 }]);
  });

  test('an id that is stored with another content is told, and the first one stays', async () => {
    const store = await openStore(':memory:');
    const line = (cost: string) => `id,time,model,input_tokens,output_tokens,cost\nx1,2026-10-01,gpt-4o,1,1,${cost}\n`;
    await run(store, line('0.5'));
    const { rejected, lines } = await run(store, line('0.6'));
    expect([rejected, lines[0]?.line]).toEqual([1, 2]);
    expect(lines[0]?.reason).toContain('"x1" is stored with another content');
    expect((await log(store))[0]?.costNano).toBe(500_000_000);
  });

  test('plain JSON lines, nested usage and mapped paths', async () => {
    const store = await openStore(':memory:');
    const content = [
      '{"timestamp":"2026-10-01T10:00:00Z","model":"gpt-4o","usage":{"prompt_tokens":7,"completion_tokens":3},"meta":{"team":"Search"}}',
      '{"timestamp":"2026-10-01T10:00:01Z","model":"gpt-4o"',
      '[1]',
      '{"timestamp":"2026-10-01T10:00:02Z","usage":{"prompt_tokens":7,"completion_tokens":3}}',
    ].join('\n');
    const { stored, lines } = await run(store, content, { format: 'jsonl', fields: { 'meta.team': 'projectName' } });
    expect(stored).toBe(1);
    expect(lines.map(({ reason }) => reason)).toEqual([
      'not JSON',
      'not a JSON object',
      'no model: map a column to it, or name it by --set model=…',
    ]);
    expect(await log(store)).toMatchObject([{ projectId: 'Search', inputTokens: 7, outputTokens: 3 }]);
  });

  test('spend logs of LiteLLM: ids, providers, and USD charged as the product does', async () => {
    const store = await openStore(':memory:');
    const row = {
      request_id: 'chatcmpl-1',
      startTime: '2026-10-01T10:00:00.500Z',
      endTime: '2026-10-01T10:00:02Z',
      model: 'gpt-4o',
      custom_llm_provider: 'openai',
      prompt_tokens: 100,
      completion_tokens: 20,
      spend: 0.001,
      metadata: { user_api_key_team_alias: 'Search', usage_object: { prompt_tokens_details: { cached_tokens: 40 } } },
    };
    expect(await run(store, JSON.stringify(row))).toMatchObject({ stored: 1, rejected: 0 });
    expect(await log(store)).toMatchObject([
      {
        eventId: 'chatcmpl-1',
        provider: 'openai',
        projectId: 'Search',
        cachedTokens: 40,
        durationMs: 1500,
        // 0.001 USD · 0.92 = 0.00092; 15 % = 0.000138; 2.5 % of both = 0.00002645
        costNano: 1_084_450,
        parts: { baseNano: 920_000, markupNano: 138_000, feeNano: 26_450, exchangeRate: 0.92, currency: 'USD' },
      },
    ]);
  });

  test('objects of OpenAI: completions, responses, batch lines and usage buckets', async () => {
    const store = await openStore(':memory:');
    const content = [
      {
        object: 'chat.completion',
        id: 'c1',
        created: 1790000000,
        model: 'gpt-4o',
        usage: { prompt_tokens: 5, completion_tokens: 2, prompt_tokens_details: { cached_tokens: 1 } },
      },
      {
        object: 'response',
        id: 'r1',
        created_at: 1790000001,
        model: 'gpt-5',
        usage: { input_tokens: 6, output_tokens: 3 },
      },
      {
        custom_id: 'b',
        response: {
          body: {
            object: 'chat.completion',
            id: 'c2',
            created: 1790000002,
            model: 'gpt-4o',
            usage: { prompt_tokens: 1, completion_tokens: 1 },
          },
        },
      },
      {
        object: 'bucket',
        start_time: 1790000003,
        results: [
          { model: 'gpt-4o', input_tokens: 50, output_tokens: 5, project_id: 'proj_1' },
          { model: 'gpt-5', input_tokens: 9, output_tokens: 1 },
        ],
      },
    ]
      .map((row) => JSON.stringify(row))
      .join('\n');
    expect(await run(store, content)).toMatchObject({ stored: 5, rejected: 0 });
    expect((await log(store)).map(({ eventId, inputTokens }) => [eventId.slice(0, 2), inputTokens]).sort()).toEqual(
      [
        ['c1', 5],
        ['c2', 1],
        ['im', 50],
        ['im', 9],
        ['r1', 6],
      ].sort(),
    );
    expect(await run(store, content)).toMatchObject({ stored: 0, before: 5 });
  });

  test('transactions of LibreChat: prompt and completion are one call, credits are money', async () => {
    const store = await openStore(':memory:');
    const base = { user: { $oid: '64b' }, conversationId: 'c1', model: 'gpt-4o', context: 'message' };
    const at = (second: number) => ({ $date: `2026-10-01T10:00:0${second}.000Z` });
    const content = [
      {
        _id: { $oid: 'a1' },
        ...base,
        tokenType: 'prompt',
        rawAmount: -100,
        tokenValue: -250,
        costEUR: 0.000271113,
        createdAt: at(0),
      },
      {
        _id: { $oid: 'a2' },
        ...base,
        tokenType: 'completion',
        rawAmount: -20,
        tokenValue: -200,
        costEUR: 0.00021689,
        createdAt: at(1),
      },
      {
        _id: { $oid: 'a3' },
        ...base,
        context: 'title',
        tokenType: 'prompt',
        rawAmount: -30,
        tokenValue: -75,
        createdAt: at(2),
      },
      {
        _id: { $oid: 'a4' },
        user: { $oid: '64b' },
        tokenType: 'credits',
        context: 'autoRefill',
        rawAmount: 1_000_000,
        tokenValue: 1_084_450,
        createdAt: at(3),
      },
      {
        _id: { $oid: 'a5' },
        user: { $oid: '99f' },
        tokenType: 'credits',
        context: 'admin',
        rawAmount: 1,
        tokenValue: 1,
        createdAt: at(4),
      },
    ]
      .map((row) => JSON.stringify(row))
      .join('\n');
    const { stored, lines } = await run(store, content);
    expect(stored).toBe(3);
    expect(lines).toEqual([{ line: 5, reason: 'a document of another user, 99f: export one user at a time' }]);
    expect(await log(store)).toMatchObject([
      { eventId: 'a1', inputTokens: 100, outputTokens: 20, costNano: 488_003, provider: 'OpenAI' },
      { eventId: 'a3', inputTokens: 30, outputTokens: 0, costNano: 75_000 },
    ]);
    expect((await store.wallet('u1')).balanceNano).toBe(1_000_000_000n - 488_003n - 75_000n);
    expect((await store.check()).holds).toBe(true);
  });

  test('balances of LibreChat set the wallet, whatever the transactions add up to, once', async () => {
    const store = await openStore(':memory:');
    const balance = (credits: unknown) =>
      JSON.stringify({ _id: { $oid: 'b1' }, user: { $oid: '64b' }, tokenCredits: credits });
    await run(store, TRACE, { ...trace, constants: { ...trace.constants }, price: pricer(0.92) });
    expect(await run(store, balance(1_500_000.5))).toMatchObject({ stored: 1, rejected: 0 });
    expect((await store.wallet('u1')).balanceNano).toBe(1_500_000_500n);
    await run(store, 'time,model,input_tokens,output_tokens,cost\n2026-10-01,gpt-4o,1,1,0.5\n');
    expect(await run(store, balance(1_500_000.5))).toMatchObject({ stored: 0, before: 1 });
    expect((await store.wallet('u1')).balanceNano).toBe(1_000_000_500n);
    expect(await run(store, balance({ $numberDouble: '2000000' }))).toMatchObject({ stored: 1 });
    expect((await store.wallet('u1')).balanceNano).toBe(2_000_000_000n);
    expect((await store.check()).holds).toBe(true);
  });

  test('--price prices calls that the table knows, and leaves the others unpriced', async () => {
    const store = await openStore(':memory:');
    const content =
      'time,model,input_tokens,output_tokens\n2026-10-01,gpt-4o,1000000,0\n2026-10-01,home-grown-1,1000000,0\n';
    await run(store, content, { price: pricer(0.92) });
    const [known, unknown] = (await log(store)).sort((a, b) => (a.model < b.model ? -1 : 1));
    // USD 2.50 a million tokens · 0.92 · 1.15 · 1.025
    expect(known).toMatchObject({ model: 'gpt-4o', costNano: 2_711_125_000, parts: { feeNano: 66_125_000 } });
    expect(unknown).toMatchObject({ costNano: null, parts: null });
  });
});
