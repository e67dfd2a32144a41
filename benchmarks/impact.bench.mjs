// The footprint of 10,000 usage rows, beside a plain loop over the same arithmetic, on the built package.
//   npm run build -w @aim2balance/impact && node benchmarks/impact.bench.mjs
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import {
  electricityMixes,
  estimateImpact,
  impactFactors,
  matchModel,
  providers,
} from '../packages/impact/dist/index.js';

const ROWS = 10_000;
const ROUNDS = 60;
const MODELS = [
  ['gpt-5.1', 'OpenAI'],
  ['gpt-4o-2024-08-06', 'OpenAI'],
  ['gpt-4o-mini', 'azureOpenAI'],
  ['claude-sonnet-4-6', 'Anthropic'],
  ['eu.anthropic.claude-sonnet-4-5-20250929-v1:0', 'anthropic'],
  ['gemini-2.5-flash-preview-09-2025', 'Google'],
  ['mistral-large-latest', 'Mistral'],
  ['meta-llama/Llama-3.3-70B-Instruct', 'huggingface'],
  ['deepseek/deepseek-r1-0528:free', 'OpenRouter'],
  ['qwen/qwen3-235b-a22b-instruct-2507', undefined],
];
const PROVIDER_KEYS = {
  OpenAI: 'openai',
  azureOpenAI: 'openai',
  Anthropic: 'anthropic',
  anthropic: 'anthropic',
  Google: 'google_genai',
  Mistral: 'mistralai',
  huggingface: 'huggingface_hub',
};

/** Numbers that are the same in every run. */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const next = random(42);
const rows = Array.from({ length: ROWS }, () => {
  const [model, provider] = MODELS[Math.floor(next() * MODELS.length)];
  const inputTokens = Math.floor(next() * 8000);
  return {
    model,
    provider,
    inputTokens,
    cachedInputTokens: Math.floor(next() * inputTokens),
    outputTokens: Math.floor(next() * 1500),
    costEur: Math.round(next() * 1e7) / 1e9,
    requests: 1,
  };
});

const span = (value) => (typeof value === 'number' ? { min: value, max: value } : value);

/** What the plain loop finds ready: parameters, site and grid of each model. */
const ready = new Map(
  MODELS.map(([model, provider]) => {
    const factor = impactFactors[matchModel(model).id];
    const site = providers[provider === undefined ? factor.provider : (PROVIDER_KEYS[provider] ?? 'generic')];
    const gpus = (billions) => 2 ** Math.ceil(Math.log2(Math.ceil((1.2 * billions * 16) / 8 / 80)));
    const total = span(factor.totalParams);
    return [
      model,
      {
        active: span(factor.activeParams),
        gpus: { min: gpus(total.min), max: gpus(total.max) },
        pue: span(site.pue),
        wue: span(site.wue),
        mix: electricityMixes[site.zone],
      },
    ];
  }),
);

/** The arithmetic of the method, row by row, and nothing else: no matching, no checks, no breakdown, no citations. */
function plainLoop() {
  const energy = [0, 0, 0];
  const water = [0, 0, 0];
  const co2e = [0, 0, 0];
  const one = (model, end, tokens, weight, at) => {
    const gpus = model.gpus[end];
    const active = model.active[end];
    const perToken =
      (1.1665273170451914e-6 * Math.exp(-0.011205921025579175 * 64) * active + 4.052928146734005e-5) / 1000;
    const seconds = tokens * (0.0006785088094353663 * active + 0.0003119310311688259 * 64 + 0.019473717579473387);
    const it = ((seconds / 3600) * 1.2 * (gpus / 8)) / 64 + gpus * tokens * perToken;
    const kwh = model.pue[end] * it;
    energy[at] += weight * kwh;
    water[at] += weight * it * (model.wue[end] + model.pue[end] * model.mix.wue);
    co2e[at] += weight * (kwh * model.mix.gwp + (seconds * ((gpus / 8) * 5700 + gpus * 273)) / (94_608_000 * 64));
  };
  for (const row of rows) {
    const model = ready.get(row.model);
    const fresh = row.inputTokens - row.cachedInputTokens;
    const cached = row.cachedInputTokens;
    const middle = row.outputTokens + 0.05 * fresh + 0.005 * cached;
    one(model, 'min', row.outputTokens + 0.015 * fresh, 1, 0);
    one(model, 'min', middle, 0.5, 1);
    one(model, 'max', middle, 0.5, 1);
    one(model, 'max', row.outputTokens + 0.35 * fresh + 0.035 * cached, 1, 2);
  }
  return { energy, water, co2e };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const impact = estimateImpact(rows);
const plain = plainLoop();
const near = (a, b) => Math.abs(a - b) <= 1e-9 * b;
const agrees = ['energy', 'water', 'co2e'].every((metric) => {
  const { range, central } = impact[metric];
  return [range.min, central, range.max].every((value, i) => near(value, plain[metric][i]));
});
if (!agrees) throw new Error('The loop and the engine disagree: they do not compute the same, so times say nothing.');

// In turns, so that whatever else the machine does meets both alike.
const ours = [];
const peer = [];
for (let round = 0; round < ROUNDS + 10; round++) {
  const a = timed(() => estimateImpact(rows));
  const b = timed(plainLoop);
  if (round < 10) continue; // warm up
  ours.push(a);
  peer.push(b);
}
const ratio = median(ours.map((value, i) => value / peer[i]));

const bundle = await build({
  stdin: { contents: `export * from '@aim2balance/impact'`, resolveDir: import.meta.dirname },
  bundle: true,
  minify: true,
  format: 'esm',
  write: false,
});
const kilobytes = gzipSync(bundle.outputFiles[0].contents, { level: 9 }).length / 1000;

const round = (value) => Number(value.toPrecision(3));
const report = [
  {
    figure: `footprint of ${ROWS} rows, ms`,
    ours: round(median(ours)),
    peer: round(median(peer)),
    ratio: round(ratio),
    goal: '< 20 ms',
    ok: median(ours) < 20,
  },
  {
    figure: `footprint of ${ROWS} rows ÷ plain loop`,
    ours: round(median(ours)),
    peer: round(median(peer)),
    ratio: round(ratio),
    goal: '≤ 3',
    ok: ratio <= 3,
  },
  {
    figure: 'impact entry, kB min+gz',
    ours: Number(kilobytes.toFixed(2)),
    peer: null,
    ratio: null,
    goal: '≤ 12',
    ok: kilobytes <= 12,
  },
];
for (const line of report) console.log(JSON.stringify(line));
if (report.some((line) => !line.ok)) process.exitCode = 1;
