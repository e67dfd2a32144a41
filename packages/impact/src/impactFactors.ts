import { frozenTable } from './frozenTable.js';
import type { FactorTable, ModelFactor, Range, SourceId } from './types.js';

type Billions = number | readonly [min: number, max: number];

/** id, total, active (0 or nothing: dense, all of them), output tokens per second, seconds to the first. */
type Row = readonly [id: string, total: Billions, active?: Billions, tps?: number, ttft?: number];

const billions = (value: Billions): number | Range =>
  typeof value === 'number' ? value : { min: value[0], max: value[1] };

const group = (provider: string, source: SourceId, rows: readonly Row[]): [string, ModelFactor][] =>
  rows.map(([id, total, active, tps = null, ttft = null]) => {
    const activeParams = billions(active || total);
    // Sources give one number where the maker published the size, and a span where they had to estimate it.
    const released = typeof activeParams === 'number' && source !== 'compar-ia';
    return [
      id,
      {
        id,
        provider,
        arch: active ? 'moe' : 'dense',
        totalParams: billions(total),
        activeParams,
        tps,
        ttft,
        multimodal: provider === 'openai' || provider === 'google_genai' || /pixtral|llama-4/.test(id),
        source,
        confidence: source === 'own-estimate' ? 'guessed' : released ? 'published' : 'estimated',
      },
    ];
  });

/**
 * Sizes of 116 models in billions of parameters, keyed by canonical id, each row with its source. Speeds are medians of
 * OpenRouter of 2026-10-02 and only used on request. Sizes of closed models are estimates of the named source.
 */
export const impactFactors: FactorTable = /* @__PURE__ */ frozenTable([
  ...group('openai', 'ecologits-0.11.2', [
    ['gpt-6-astra', 1500, [150, 500], 35, 4.2],
    ['gpt-6-sol', 375, [38, 112], 60, 2.04],
    ['gpt-6.1-sol', 375, [38, 112], 46, 3.45],
    ['gpt-6-luna', 38, [3.8, 11], 68, 2.17],
    ['gpt-5.6-sol', 900, [90, 300], 44, 2.98],
    ['gpt-5.6-terra', 450, [45, 150], 52, 2.26],
    ['gpt-5.6-luna', 180, [18, 60], 55, 1.99],
    ['gpt-5.5', 900, [90, 300], 47, 2.16],
    ['gpt-5.5-pro', 5400, [540, 1800], 5, 3.45],
    ['gpt-5.4', 450, [45, 150], 58, 1.69],
    ['gpt-5.4-mini', [56, 158], 0, 71, 0.8],
    ['gpt-5.4-nano', [15, 58], 0, 51.2, 1.28],
    ['gpt-5.4-pro', 5400, [540, 1800], 2, 5.57],
    ['gpt-5.3-codex', 420, [42, 126], 32.2, 2.11],
    ['gpt-5.2', 420, [42, 126], 48, 3.45],
    ['gpt-5.2-pro', 5040, [504, 1512], 15, 11.3],
    ['gpt-5.1', 300, [30, 90], 37.8, 1.15],
    ['gpt-5.1-codex-mini', [25, 70]],
    ['gpt-5', 300, [30, 90], 59, 3.02],
    ['gpt-5-mini', [25, 70], 0, 76.5, 4.57],
    ['gpt-5-nano', [5, 18.5], 0, 84.5, 1.57],
    ['gpt-5-pro', 3600, [360, 1080], 2, 17.77],
    ['chat-latest', 900, [90, 300]],
    ['gpt-4.1', 352, [35, 106], 45, 0.95],
    ['gpt-4.1-mini', [40, 112], 0, 49, 0.95],
    ['gpt-4.1-nano', [10, 37], 0, 69, 0.97],
    ['gpt-4o', 440, [44, 132], 41, 0.65],
    ['gpt-4o-mini', [8, 28], 0, 58, 0.53],
    ['gpt-4-turbo', 880, [88, 264], 7.5, 1.17],
    ['gpt-4', 1760, [176, 528], 38, 0.92],
    ['gpt-3.5-turbo', [20, 70], 0, 20, 0.67],
    ['o1', 440, [44, 132], 6, 1.09],
    ['o3-mini', [8, 28], 0, 92, 3.06],
    ['o4-mini', [8, 28], 0, 92, 2.93],
  ]),
  ...group('anthropic', 'ecologits-0.11.2', [
    ['claude-fable-5-1', 1340, [134, 400], 53, 5.96],
    ['claude-fable-5', 1340, [134, 400], 42, 3.52],
    ['claude-opus-5-5', 670, [70, 200], 75.5, 3.43],
    ['claude-opus-5', 670, [67, 200], 20.5, 1.96],
    ['claude-opus-4-8', 670, [67, 200], 108.5, 1.01],
    ['claude-opus-4-7', 670, [67, 200], 53, 1.35],
    ['claude-opus-4-6', 670, [67, 200], 36, 1.69],
    ['claude-opus-4-5', 670, [67, 200], 33, 1.24],
    ['claude-sonnet-5-5', 293, [29, 88], 91, 3.35],
    ['claude-sonnet-5', 293, [29, 88], 16, 1.13],
    ['claude-sonnet-4-6', 440, [44, 132], 39, 1.37],
    ['claude-sonnet-4-5', 440, [44, 132], 44, 1.18],
    ['claude-haiku-4-5', [10, 35], 0, 60, 0.61],
  ]),
  ...group('google_genai', 'ecologits-0.11.2', [
    ['gemini-3.8-flash', 750, [75, 200], 37, 2.64],
    ['gemini-3.7-flash', 750, [75, 200], 86, 2.39],
    ['gemini-3.6-flash', 750, [75, 200], 106, 2.06],
    ['gemini-3.5-flash', 900, [90, 240], 84.5, 1.82],
    ['gemini-3.5-flash-lite', [30, 105], 0, 62, 1.11],
    ['gemini-3.1-pro', 1200, [120, 360], 56, 48.34],
    ['gemini-3.1-flash-lite', [30, 105], 0, 36, 1.02],
    ['gemini-3-flash', 300, [100, 300], 67, 2.04],
    ['gemini-2.5-pro', 2000, [200, 600], 88, 2.45],
    ['gemini-2.5-flash', 440, [44, 132], 70.5, 0.87],
    ['gemini-2.5-flash-lite', [8, 28], 0, 87.5, 0.78],
    ['gemma-4-31b-it', 31],
    ['gemma-4-26b-a4b-it', 26, 4, 24, 0.86],
  ]),
  ...group('mistralai', 'ecologits-0.11.2', [
    ['mistral-large-2512', 675, 41, 16, 0.64],
    ['mistral-medium-3.5', 128, 0, 27, 0.36],
    ['mistral-medium', [70, 120]],
    ['mistral-small-2603', 119, 8, 94.2, 0.39],
    ['magistral-medium', [70, 120]],
    ['magistral-small', 23.6],
    ['codestral', 22.2, 0, 44.5, 0.31],
    ['ministral-14b', 14, 0, 24.5, 0.6],
    ['ministral-8b', 8.02, 0, 42.5, 0.34],
    ['ministral-3b', 3.32, 0, 33, 0.36],
  ]),
  ...group('cohere', 'ecologits-0.11.2', [
    ['command-a', 111, 0, 63, 0.95],
    ['command-a-plus', 218, 25, 139.5, 0.23],
  ]),
  ...group('anthropic', 'ecologits-0.9.3', [
    ['claude-opus-4-1', 2000, [200, 600]],
    ['claude-opus-4', 2000, [200, 600]],
    ['claude-sonnet-4', 440, [44, 132]],
    ['claude-3-7-sonnet', 440, [44, 132]],
    ['claude-3-5-haiku', [8, 28]],
    ['claude-3-haiku', 300, [30, 90]],
  ]),
  ...group('anthropic', 'ecologits-0.9.0', [
    ['claude-3-5-sonnet', 440, [44, 132]],
    ['claude-3-opus', 2000, [200, 600]],
    ['claude-3-sonnet', 800, [80, 240]],
  ]),
  ...group('openai', 'ecologits-0.9.3', [['chatgpt-4o-latest', 440, [44, 132]]]),
  ...group('openai', 'ecologits-0.9.0', [['o1-mini', [8, 28]]]),
  ...group('google_genai', 'ecologits-0.9.3', [
    ['gemini-3-pro', 1200, [120, 360]],
    ['gemini-2.0-flash', 440, [44, 132]],
    ['gemini-2.0-flash-lite', [8, 28]],
  ]),
  ...group('mistralai', 'ecologits-0.9.3', [
    ['mistral-large-2411', 123],
    ['mistral-small-2506', 23.6],
    ['mistral-nemo', 12.2],
    ['pixtral-12b', 12],
  ]),
  ...group('generic', 'open-weights', [
    ['llama-4-maverick', 400, 17],
    ['llama-4-scout', 109, 17],
    ['llama-3.3-70b', 70.6],
    ['llama-3.1-405b', 405.85],
    ['llama-3.1-70b', 70.55],
    ['llama-3.1-8b', 8.03],
    ['deepseek-v3', 671, 37],
    ['deepseek-r1', 671, 37],
    ['deepseek-v3.2', 685, 37],
    ['qwen3-235b-a22b', 235, 22],
    ['qwen3-32b', 32],
    ['qwen3-30b-a3b', 30, 3.3],
    ['qwen3-coder-480b', 480, 35],
    ['qwen3.5-397b-a17b', 397, 17],
    ['qwq-32b', 32],
    ['gpt-oss-120b', 117, 5.1],
    ['gpt-oss-20b', 21, 3.6],
    ['kimi-k2', 1000, 32],
    ['glm-5', 744, 40],
  ]),
  ...group('generic', 'compar-ia', [
    ['qwen3-max', 1000, 32],
    ['grok-4-fast', 1700, 121],
    ['grok-3-mini', 180, 22],
  ]),
  ...group('generic', 'own-estimate', [
    ['grok-4', [1700, 3000], [121, 600]],
    ['grok-3', [1700, 3000], [121, 600]],
  ]),
  ...group('openai', 'own-estimate', [
    ['o3', 440, [44, 132]],
    ['gpt-4.5', 5400, [540, 1800]],
  ]),
]);
