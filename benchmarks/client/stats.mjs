// What the figures of the client share.
export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
export const rounded = (value) => Number(value.toPrecision(3));

/** Prints one figure as a line of JSON. `goal` is shown; `ok` is what it comes to. */
export function report({ figure, ours, peer, goal, ok, ratio = ours / peer }) {
  console.log(JSON.stringify({ figure, ours: rounded(ours), peer: rounded(peer), ratio: rounded(ratio), goal, ok }));
  if (!ok) process.exitCode = 1;
}

/** A log page as the reference server sends it, all of level 2 included. */
export function logPage(rows) {
  const data = Array.from({ length: rows }, (_, index) => ({
    date: new Date(1_790_000_000_000 - index * 259_321).toISOString(),
    projectName: index % 3 === 0 ? null : `Website relaunch ${index % 7}`,
    model: 'gpt-4o-mini-2024-07-18',
    inputTokens: (index * 17) % 5000,
    outputTokens: (index * 31) % 900,
    totalTokens: ((index * 17) % 5000) + ((index * 31) % 900),
    cost: ((index * 7919) % 1_000_000) / 1e9,
    id: `evt_${index.toString(36).padStart(22, '0')}`,
    providerName: 'OpenAI',
    cachedInputTokens: 0,
    durationMs: 1234 + index,
    currency: 'EUR',
    costParts: { base: index / 1e8, markup: index / 1e9, fee: 0, exchangeRate: 0.92, currency: 'USD' },
  }));
  return JSON.stringify({ data, pagination: { page: 1, limit: rows, total: rows, totalPages: 1, nextCursor: null } });
}
