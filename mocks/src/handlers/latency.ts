import { delay } from 'msw';

/** Milliseconds, a `[min, max]` range, or never. */
export type Latency = number | readonly [minMs: number, maxMs: number] | 'infinite';

/** Waits as long as a backend of that latency takes; `random` chooses within a range. */
export async function waitFor(latency: Latency, random: () => number): Promise<void> {
  if (latency === 0) return;
  if (latency === 'infinite' || typeof latency === 'number') {
    await delay(latency);
    return;
  }
  const [minMs, maxMs] = latency;
  await delay(minMs + random() * (maxMs - minMs));
}
