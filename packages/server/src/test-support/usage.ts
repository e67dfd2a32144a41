import type { UsageEvent } from '../store/usage-event.js';

let count = 0;

/** A call; what a test does not care about is filled in. */
export function usageEvent(fields: Partial<UsageEvent> = {}): UsageEvent {
  count += 1;
  return {
    accountId: 'u1',
    eventId: `e${count}`,
    occurredMs: Date.UTC(2026, 9, 1, 12),
    projectId: 'Search',
    provider: 'OpenAI',
    model: 'gpt-4o',
    inputTokens: 100,
    outputTokens: 20,
    cachedTokens: null,
    costNano: 2_711_125,
    parts: null,
    durationMs: null,
    ...fields,
  };
}

/** Repeatable random numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Names that break careless code. */
export const hostileNames = [
  '__proto__',
  'constructor',
  'a.b',
  'a[0]',
  'date',
  '  ',
  "Robert'); DROP TABLE wallet;--",
  'é',
  '名',
];

/** `n` random calls of one account over `[fromMs, toMs)`: unpriced ones, parts, caches and hostile names among them. */
export function randomEvents(n: number, seed: number, fromMs: number, toMs: number): UsageEvent[] {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  return Array.from({ length: n }, (_, index) => {
    const inputTokens = below(5000);
    const parts = random() < 0.2 ? { baseNano: below(1e6), markupNano: below(1e5), feeNano: below(1e4) } : null;
    const priced = random() < 0.7 ? below(1e9) : null;
    return usageEvent({
      eventId: `r${seed}-${index}`,
      occurredMs: fromMs + below(toMs - fromMs),
      projectId: pick(['', 'Search', 'Support', ...hostileNames]),
      provider: pick(['OpenAI', 'Anthropic', 'Google', ...hostileNames]),
      model: pick(['gpt-4o', 'claude-sonnet-4-5', 'gemini-2.5-flash', ...hostileNames]),
      inputTokens,
      outputTokens: below(900),
      cachedTokens: random() < 0.5 ? below(inputTokens + 1) : null,
      costNano: parts ? parts.baseNano + parts.markupNano + parts.feeNano : priced,
      parts: parts && { ...parts, exchangeRate: 0.92, currency: 'USD' },
      durationMs: random() < 0.5 ? below(60_000) : null,
    });
  });
}
