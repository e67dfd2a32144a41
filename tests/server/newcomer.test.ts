import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { a2b, scratch, script, serve } from './support/cli.js';

const README = join(import.meta.dirname, '../../packages/client/README.md');
const running = new Set<ChildProcess>();
let program: string;

/** The block below a heading of the README, as a reader would copy it. */
function blockBelow(heading: string): string {
  const block = readFileSync(README, 'utf8')
    .split(`\n${heading}\n`)[1]
    ?.match(/```js\n([\s\S]*?)```/)?.[1];
  if (!block) throw new Error(`The README has no script below ${heading}.`);
  return block;
}

const block = blockBelow('## Ten lines');

beforeAll(async () => {
  program = await script(block);
});

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Runs the script of the README in a folder of its own. */
function start(baseUrl: string) {
  const folder = scratch();
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: { ...process.env, A2B_URL: baseUrl, TZ: 'UTC' },
  });
  running.add(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const ended = new Promise<{ code: number | null; out: string; err: string; csv: string }>((resolve) =>
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code, out, err, csv: readFileSync(join(folder, 'usage.csv'), { encoding: 'utf8', flag: 'a+' }) });
    }),
  );
  return { child, folder, ended };
}

/** A backend that answers as told, closed at the end of the scope. */
async function listen(handle: RequestListener) {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const model = { model: 'gpt-4o', providerName: 'OpenAI', tokens: 30, inputTokens: 10, outputTokens: 20, cost: 0.5 };
const call = {
  id: 'call-1',
  date: '2026-11-20T10:00:00.000Z',
  projectName: null,
  model: 'gpt-4o',
  inputTokens: 10,
  outputTokens: 20,
  totalTokens: 30,
  cost: 0.5,
};

describe('the ten lines of the README', () => {
  test('are ten lines', () => {
    expect(block.split('\n').filter((line) => line.trim() !== '')).toHaveLength(10);
  });

  test("print the month's cost by model and write every call of it to a CSV file", async () => {
    const folder = scratch();
    const db = join(folder, 'a2b.db');
    const models = ['OpenAI,gpt-4o', 'OpenAI,gpt-4o', 'Anthropic,claude-sonnet-4-5', 'Us,a-model-without-a-price'];
    const calls = models.map((name, index) => `call-${index},${new Date().toISOString()},${name},1000,500`);
    writeFileSync(
      join(folder, 'calls.csv'),
      `id,occurredAt,providerName,model,inputTokens,outputTokens\n${calls.join('\n')}\n`,
    );
    const imported = await a2b(['import', join(folder, 'calls.csv'), '--db', db, '--account', 'demo', '--price']);
    expect(imported, imported.err).toMatchObject({ code: 0 });
    const server = await serve(['--demo', '--db', db]);
    const { code, out, err, csv } = await start(server.origin).ended;
    await server.end('SIGTERM');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const printed = out.trim().split('\n');
    expect(printed).toHaveLength(3);
    for (const name of ['gpt-4o', 'claude-sonnet-4-5']) {
      expect(printed.filter((line) => line.startsWith(`${name} `))[0]).toMatch(/ EUR 0\.\d{4}$/);
    }
    expect(printed.find((line) => line.startsWith('a-model-without-a-price'))).toMatch(/price not known$/);
    const [head, ...rows] = csv.trim().split('\r\n');
    expect(head).toMatch(/^date,id,/);
    expect(rows.map((row) => row.split(',')[1]).sort()).toEqual(['call-0', 'call-1', 'call-2', 'call-3']);
  }, 120_000);

  test('stop on Ctrl-C with one line that says so, and keep what came so far', async () => {
    let reached = () => {};
    const atSecondPage = new Promise<void>((resolve) => {
      reached = resolve;
    });
    await using backend = await listen((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://backend');
      response.setHeader('content-type', 'application/json');
      if (pathname === '/api/usage/breakdown') return response.end(JSON.stringify([model]));
      // The second page never comes.
      if (searchParams.get('cursor')) return reached();
      response.end(JSON.stringify({ data: [call], pagination: { nextCursor: 'next' } }));
    });
    const { child, ended } = start(backend.url);
    await atSecondPage;
    const beganMs = performance.now();
    child.kill('SIGINT');
    const { code, out, err, csv } = await ended;
    expect(performance.now() - beganMs).toBeLessThan(5000);
    expect(code).toBe(1);
    expect(err).toBe('Stopped.\n');
    expect(out).toMatch(/^gpt-4o +EUR 0\.5000\n$/);
    expect(csv.trim().split('\r\n')).toHaveLength(2);
  });

  test('stop on Ctrl-C before the first answer as well', async () => {
    let reached = () => {};
    const asked = new Promise<void>((resolve) => {
      reached = resolve;
    });
    await using backend = await listen(() => reached());
    const { child, ended } = start(backend.url);
    await asked;
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 1, out: '', err: 'Stopped.\n' });
  });

  test('say in one line what to do where the token is not good', async () => {
    await using backend = await listen((_request, response) => response.writeHead(401).end());
    const { code, out, err } = await start(backend.url).ended;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^GET \/api\/usage\/breakdown was answered with 401 .*\n$/);
  });
});
