import { delay } from 'msw';

/** Milliseconds, a `[min, max]` range, or never. */
export type Latency = number | readonly [minMs: number, maxMs: number] | 'infinite';

/** Ends of the waits under way. */
const waiting = new Set<() => void>();

/**
 * Fails all requests that still wait for their answer, as when the network goes away; requests after it wait again.
 * A service worker of MSW 3 does not stop before every request has an answer: call it before `worker.stop()` where the
 * worker is not from `createMockWorker`.
 */
export function endWaiting(): void {
  for (const end of waiting) end();
}

/**
 * Waits as long as a backend of that latency takes; `random` chooses within a range.
 * @returns whether there is still somebody to answer to
 */
export async function waitFor(latency: Latency, random: () => number): Promise<boolean> {
  if (latency === 0) return true;
  let end = () => {};
  const ended = new Promise<false>((resolve) => {
    end = () => resolve(false);
  });
  waiting.add(end);
  try {
    // No timer stands behind "never": it would keep a process alive.
    const answered = latency === 'infinite' ? [] : [delay(msOf(latency, random)).then(() => true)];
    return await Promise.race([ended, ...answered]);
  } finally {
    waiting.delete(end);
  }
}

function msOf(latency: number | readonly [minMs: number, maxMs: number], random: () => number): number {
  if (typeof latency === 'number') return latency;
  const [minMs, maxMs] = latency;
  return minMs + random() * (maxMs - minMs);
}
