import { expect } from 'vitest';
import { get, SERVICE_TOKEN, type Server, serve } from './cli.js';

const COST_EUR = 0.002711125;
const COST_NANO = 2_711_125n;

/**
 * Kills a server under load, `rounds` times, and judges by the sender's own log: what was acknowledged is there, once;
 * what was not is there once or not at all.
 */
export async function crashRounds(db: string, rounds: number): Promise<void> {
  const acknowledged = new Set<string>();
  const sent = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const server = await serve(['--db', db]);
    const stop = { now: false };
    const senders = Array.from({ length: 4 }, (_, number) =>
      send(server, `r${round}s${number}`, sent, acknowledged, stop),
    );
    // A server that is killed before it has acknowledged anything proves nothing, on however slow a machine.
    const before = acknowledged.size;
    await expect.poll(() => acknowledged.size, { timeout: 60_000, interval: 5 }).toBeGreaterThan(before);
    await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 500));
    await server.end('SIGKILL');
    stop.now = true;
    await Promise.all(senders);
  }
  const server = await serve(['--db', db]);
  const stored = await storedIds(server);
  const { fiatValue } = await get(server, '/api/user/balance');
  await server.end('SIGTERM');
  expect(acknowledged.size).toBeGreaterThanOrEqual(rounds);
  // Some were on their way at each kill: the load was real.
  expect(sent.size).toBeGreaterThan(acknowledged.size);
  expect([...acknowledged].filter((id) => !stored.includes(id))).toEqual([]);
  expect(stored.filter((id) => !sent.has(id))).toEqual([]);
  expect(new Set(stored).size).toBe(stored.length);
  expect(BigInt(Math.round(fiatValue * 1e9))).toBe(-COST_NANO * BigInt(stored.length));
}

async function send(
  server: Server,
  name: string,
  sent: Set<string>,
  acknowledged: Set<string>,
  stop: { now: boolean },
): Promise<void> {
  for (let batch = 0; !stop.now; batch++) {
    const ids = Array.from({ length: 5 }, (_, index) => `${name}-${batch}-${index}`);
    for (const id of ids) sent.add(id);
    const events = ids.map((id) => ({
      id,
      accountId: 'u1',
      occurredAt: new Date(Date.now() - 60_000).toISOString(),
      model: 'gpt-4o',
      providerName: 'OpenAI',
      inputTokens: 10,
      outputTokens: 5,
      cost: COST_EUR,
    }));
    try {
      const response = await fetch(`${server.origin}/api/usage/events`, {
        method: 'POST',
        body: JSON.stringify({ events }),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${SERVICE_TOKEN}` },
      });
      if (response.ok && (await response.json()).accepted === ids.length) for (const id of ids) acknowledged.add(id);
    } catch {
      return; // the server was killed: what it did not acknowledge is the point of the test
    }
  }
}

async function storedIds(server: Server): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const next: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await get(server, `/api/usage/log?range=all&limit=1000${next}`);
    ids.push(...page.data.map(({ id }: { id: string }) => id));
    cursor = page.pagination.nextCursor;
  } while (cursor !== null);
  return ids;
}
