// Writes the calls of a demo team as CSV, for `a2b import`. Each local day has its own seed and each call its own id:
// writing it again on a later day gives the same calls plus the new days, so importing again adds only those.

const PROJECTS = ['Website copy', 'Support bot', 'Contract review', 'Data pipeline', ''];
const MODELS = [
  { model: 'gpt-5.1', providerName: 'OpenAI', weight: 5, output: 420 },
  { model: 'gpt-5-mini', providerName: 'OpenAI', weight: 6, output: 260 },
  { model: 'claude-sonnet-4-5', providerName: 'Anthropic', weight: 6, output: 520 },
  { model: 'claude-haiku-4-5', providerName: 'Anthropic', weight: 3, output: 240 },
  { model: 'gemini-2.5-flash', providerName: 'Google', weight: 4, output: 300 },
  { model: 'mistral-large-latest', providerName: 'Mistral', weight: 2, output: 380 },
];
const DAY_MS = 86_400_000;

/** Mulberry32: a small seeded generator, the same numbers on every machine. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick(random, items) {
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  let point = random() * total;
  for (const item of items) {
    point -= item.weight;
    if (point < 0) return item;
  }
  return items.at(-1);
}

/** A long-tailed size around `median`. */
function size(random, median) {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(1, Math.round(median * Math.exp(0.8 * normal)));
}

/**
 * @param {Date} now no call lies after it
 * @param {number} days how many days back
 * @returns {string} CSV with a header line
 */
export function demoCsv(now, days = 120) {
  const today = Math.floor(now.getTime() / DAY_MS);
  const lines = ['id,occurredAt,model,providerName,projectName,inputTokens,outputTokens,cachedInputTokens,durationMs'];
  for (let day = today - days + 1; day <= today; day++) {
    const random = generator(day);
    const weekend = [6, 0].includes(new Date(day * DAY_MS).getUTCDay());
    const calls = Math.round((weekend ? 6 : 26) * (0.6 + 0.8 * random()));
    for (let call = 0; call < calls; call++) {
      const occurredMs = day * DAY_MS + Math.floor((6.5 + 12.5 * random()) * 3_600_000);
      const { model, providerName, output } = pick(random, MODELS);
      const project = PROJECTS[Math.floor(random() ** 1.5 * PROJECTS.length)];
      const inputTokens = size(random, 1800);
      const cachedInputTokens = random() < 0.3 ? Math.floor(inputTokens * 0.6 * random()) : 0;
      const outputTokens = size(random, output);
      const durationMs = 400 + Math.round(outputTokens * (8 + 10 * random()));
      if (occurredMs > now.getTime()) continue; // drawn all the same, so that the rest of the day stays as it is
      lines.push(
        `demo-${day}-${call},${new Date(occurredMs).toISOString()},${model},${providerName},${project},${inputTokens},${outputTokens},${cachedInputTokens},${durationMs}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
