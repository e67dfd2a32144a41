// Validation of 10,000 log rows against JSON.parse of their text, and against zod mini on the same rows. Paired: every
// round measures all three one after the other, the ratio is the median of the rounds' ratios.
// Needs `npm run build`. Prints one line of JSON a figure.
import { responseSchemas } from '@aim2balance/contract/schemas';
import { validators } from '@aim2balance/contract/validators';
import * as z from 'zod/mini';

const ROWS = 10_000;
const ROUNDS = 60;
const WARM_UP = 15;

/** A row as the reference server sends it; level 1 alone, or all of level 2. */
function row(index, isFull) {
  const inputTokens = (index * 17) % 5000;
  const outputTokens = (index * 31) % 900;
  const base = {
    date: new Date(1_790_000_000_000 - index * 259_321).toISOString(),
    projectName: index % 3 === 0 ? null : `Website relaunch ${index % 7}`,
    model: 'gpt-4o-mini-2024-07-18',
    inputTokens,
    outputTokens,
    totalTokens: inputTokens + outputTokens,
    cost: ((index * 7919) % 1_000_000) / 1e9,
  };
  if (!isFull) return base;
  return {
    ...base,
    id: `evt_${index.toString(36).padStart(22, '0')}`,
    providerName: 'OpenAI',
    cachedInputTokens: (index % 5) * 100,
    durationMs: 1234 + index,
    currency: 'EUR',
    costParts: { base: index / 1e8, markup: index / 1e9, fee: index / 1e10, exchangeRate: 0.92, currency: 'USD' },
  };
}

const textOf = (isFull) =>
  JSON.stringify({
    data: Array.from({ length: ROWS }, (_, index) => row(index, isFull)),
    pagination: { page: 1, limit: ROWS, total: ROWS, totalPages: 1, nextCursor: null },
  });

function timed(run) {
  const start = performance.now();
  const value = run();
  return { value, ms: performance.now() - start };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const rounded = (value) => Number(value.toPrecision(3));

function measure(isFull) {
  const text = textOf(isFull);
  const rounds = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const parsed = timed(() => JSON.parse(text));
    const ours = timed(() => validators.usageLog(parsed.value));
    if (!ours.value.ok) throw new Error(ours.value.issues[0].message);
    const mini = timed(() => z.safeParse(responseSchemas.usageLog, parsed.value));
    if (!mini.value.success) throw mini.value.error;
    if (round >= WARM_UP) rounds.push({ parse: parsed.ms, ours: ours.ms, mini: mini.ms });
  }
  return rounds;
}

function report(figure, rounds, peer, goal) {
  const ratio = median(rounds.map((round) => round.ours / round[peer]));
  const ours = rounded(median(rounds.map((round) => round.ours)));
  const theirs = rounded(median(rounds.map((round) => round[peer])));
  const ok = ratio <= goal;
  console.log(JSON.stringify({ figure, ours, peer: theirs, ratio: rounded(ratio), goal: `≤ ${goal}`, ok }));
  if (!ok) process.exitCode = 1;
}

const full = measure(true);
report('validation ÷ JSON.parse, 10,000 rows with all of level 2, ms', full, 'parse', 0.1);
report('validation ÷ zod mini, 10,000 rows with all of level 2, ms', full, 'mini', 0.1);
const bare = measure(false);
// Seven short fields: checking the date is most of it, and parsing is cheap.
report('validation ÷ JSON.parse, 10,000 rows of level 1 alone, ms', bare, 'parse', 0.2);
report('validation ÷ zod mini, 10,000 rows of level 1 alone, ms', bare, 'mini', 0.1);
