import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nanoToEur } from '@aim2balance/contract';
import { createHandlers, createWorld, type MockOptions, type World } from '@aim2balance/mocks';
import { createMockServer } from '@aim2balance/mocks/node';
import { createApp, openStore } from '@aim2balance/server';

/** The clock of both backends. */
export const NOW = new Date('2026-03-30T10:00:00.000Z');
const SERVICE_TOKEN = 'service-token-of-the-conformance-suite';

/** A backend with an account of known content and one of none. */
export interface Target extends AsyncDisposable {
  full: { baseUrl: string; token: string };
  empty: { baseUrl: string; token: string };
}

/** The content of both backends: the clocks go forward in it. */
export function makeWorld(): World {
  return createWorld({ seed: 7, days: 60, now: NOW });
}

/** The real server over SQLite on a loopback port, fed through its own ingestion and ledger. */
export async function startServer(world: World): Promise<Target> {
  const clock = () => NOW;
  const store = await openStore(':memory:', { clock });
  const accounts: Record<string, { accountId: string }> = {
    'Bearer full': { accountId: 'full' },
    'Bearer empty': { accountId: 'empty' },
  };
  const app = createApp({
    store,
    clock,
    serviceToken: SERVICE_TOKEN,
    auth: (request) => accounts[request.headers.get('authorization') ?? ''] ?? null,
  });
  const server = createServer(async (request, response) => {
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) if (value) headers.set(name, String(value));
    const answer = await app.fetch(
      new Request(`http://${request.headers.host}${request.url}`, {
        method: request.method ?? 'GET',
        headers,
        ...(request.method === 'POST' && { body: await bodyOf(request) }),
      }),
    );
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await feed(baseUrl, world);
  for (const entry of world.ledger.filter(({ status }) => status === 'settled')) {
    await store.credit({
      accountId: 'full',
      entryId: entry.id,
      occurredMs: entry.atMs,
      kind: entry.type,
      amountNano: BigInt(entry.amountNanoEur),
      description: entry.description,
    });
  }
  return {
    full: { baseUrl, token: 'full' },
    empty: { baseUrl, token: 'empty' },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
    },
  };
}

async function bodyOf(request: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function feed(baseUrl: string, world: World): Promise<void> {
  // The world keeps amounts alone; its answers tell the currency and rate of the list prices.
  const { costParts } = world.answer('usageSummary', { range: 'all' });
  const listPrice = {
    exchangeRate: costParts?.exchangeRate ?? null,
    ...(costParts?.currency && { currency: costParts.currency }),
  };
  const events = world.events.map((event) => ({
    id: event.id,
    accountId: 'full',
    occurredAt: new Date(event.atMs).toISOString(),
    model: event.model,
    providerName: event.providerName,
    projectName: event.projectName,
    inputTokens: event.inputTokens,
    outputTokens: event.outputTokens,
    cachedInputTokens: event.cachedInputTokens,
    cost: event.costNanoEur === null ? null : nanoToEur(BigInt(event.costNanoEur)),
    costParts: event.parts && {
      base: nanoToEur(BigInt(event.parts.baseNanoEur)),
      markup: nanoToEur(BigInt(event.parts.markupNanoEur)),
      fee: nanoToEur(BigInt(event.parts.feeNanoEur)),
      ...listPrice,
    },
    durationMs: event.durationMs,
  }));
  for (let from = 0; from < events.length; from += 1000) {
    const response = await fetch(`${baseUrl}/api/usage/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${SERVICE_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ events: events.slice(from, from + 1000) }),
    });
    if (!response.ok) throw new Error(`The events were refused: ${await response.text()}`);
  }
}

/** The mocked backend, in this process. */
export async function startMocks(world: World, options: MockOptions = {}): Promise<Target> {
  const origin = 'https://mocks.example.test';
  const empty = createWorld({ seed: 7, scenario: 'empty', now: NOW });
  const server = createMockServer({ ...options, baseUrl: `${origin}/full`, world });
  server.use(...createHandlers({ ...options, baseUrl: `${origin}/empty`, world: empty }));
  server.listen();
  return {
    full: { baseUrl: `${origin}/full`, token: 'demo' },
    empty: { baseUrl: `${origin}/empty`, token: 'demo' },
    async [Symbol.asyncDispose]() {
      server.close();
    },
  };
}
