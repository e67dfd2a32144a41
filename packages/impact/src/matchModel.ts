import { impactFactors } from './impactFactors.js';
import type { FactorTable, ModelFactor, ModelMatch } from './types.js';

/** Names that are not an id of the table and carry no removable suffix, or whose plain reading would be wrong. */
const ALIASES: Readonly<Record<string, string>> = {
  'deepseek-chat': 'deepseek-v3.2',
  'deepseek-chat-v3': 'deepseek-v3',
  'deepseek-chat-v3.1': 'deepseek-v3',
  'deepseek-reasoner': 'deepseek-v3.2',
  'deepseek-v3.1': 'deepseek-v3',
  'devstral-medium': 'mistral-medium',
  'devstral-small': 'mistral-small-2506',
  'gemini-flash-latest': 'gemini-3.8-flash',
  'gemini-flash-lite-latest': 'gemini-3.5-flash-lite',
  'gemini-pro-latest': 'gemini-3.1-pro',
  'gpt-5.3-chat': 'gpt-5.3-codex',
  'gpt-oss:120b': 'gpt-oss-120b',
  'gpt-oss:20b': 'gpt-oss-20b',
  'kimi-k2.5': 'kimi-k2',
  'llama-4-maverick-17b': 'llama-4-maverick',
  'llama-4-scout-17b': 'llama-4-scout',
  'mistral-large': 'mistral-large-2512',
  'mistral-large-2407': 'mistral-large-2411',
  'mistral-large-latest': 'mistral-large-2512',
  'mistral-medium-3-5': 'mistral-medium-3.5',
  'mistral-medium-latest': 'mistral-medium-3.5',
  'mistral-small': 'mistral-small-2603',
  'mistral-small-2409': 'mistral-small-2506',
  'mistral-small-2501': 'mistral-small-2506',
  'mistral-small-2503': 'mistral-small-2506',
  'mistral-small-latest': 'mistral-small-2603',
  'open-mistral-nemo': 'mistral-nemo',
  'pixtral-large': 'mistral-large-2411',
  'qwen3-coder': 'qwen3-coder-480b',
};

/** Bedrock: `eu.anthropic.`, `us-gov.meta.`, `amazon.`; a version never has a letter after its dot. */
const REGION_AND_VENDOR = /^(?:[a-z-]+\.){1,2}(?=[a-z])|^ft:/;
const TRAILING = /\[[^\]]*\]$|@.*$|:(?:[a-z]+|\d+k?)$/;

const CANONICAL: readonly (readonly [RegExp, string])[] = [
  [/^(claude.*\d)\.(\d)/, '$1-$2'],
  [/^claude-([4-9](?:-\d)?)-([a-z]+)/, 'claude-$2-$1'],
  [/^meta-llama-/, 'llama-'],
  [/^gpt-35-/, 'gpt-3.5-'],
  [/^(gpt|gemini)-(\d)-(\d)\b/, '$1-$2.$3'],
];

/** What does not change the size: channel, effort, quantisation, and dates as `-2025-08-07`, `-05-2026`, `-2507`, `-0613`. */
const SUFFIX =
  /-(?:latest|preview|exp|instruct|it|chat|thinking|high|medium|low|fp8|v\d+|20\d\d-\d\d-\d\d|20\d{6}|\d\d-20\d\d|2\d(?:0[1-9]|1[0-2])|0\d{3}|1106|00\d|\d+e)$/;

/** What makes another model of a namesake; makers write a version with a dot, Anthropic with a dash. */
const OTHER_TIER = /^-(?:mini|nano|lite|pro|small|flash|haiku)|^\.\d/;
const OTHER_CLAUDE = /^-[1-9](?!\d)/;
// `a13b` alone is what one token uses and `8x7b` a number of experts: neither tells the size.
const PARAMS = /(?<![\d.x]|\ba)(\d+(?:\.\d+)?)b(?:-a(\d+(?:\.\d+)?)b)?\b/;
const CLASSES: readonly (readonly [string, RegExp])[] = [
  ['small', /\b(?:nano|8b|tiny|lite)\b/],
  ['medium', /\b(?:mini|small|flash|haiku|fast)\b/],
  ['large', /\b(?:pro|opus|ultra|max|large)\b/],
];

/** Longer than any ARN or path of a real model; bounds the work on hostile input. */
const LONGEST_ID = 400;
/** Ten times the largest model known, in billions. */
const LARGEST_MODEL = 60_000;

/** Step 1 and 2: one spelling for the many ways a host writes an id. */
function normalise(raw: string): string {
  let id = raw.trim().toLowerCase().replace(/[_\s]/g, '-');
  id = id.slice(id.lastIndexOf('/') + 1);
  id = id.replace(/deepseek\.(?=[rv]\d)/, 'deepseek-').replace(REGION_AND_VENDOR, '');
  for (let before = ''; before !== id; ) {
    before = id;
    id = id.replace(TRAILING, '');
  }
  for (const [pattern, spelling] of CANONICAL) id = id.replace(pattern, spelling);
  return id;
}

function parseParams(id: string): { total: number; active: number } | null {
  const found = PARAMS.exec(id);
  if (!found) return null;
  const total = Number(found[1]);
  const active = found[2] === undefined ? total : Number(found[2]);
  return total > 0 && total <= LARGEST_MODEL && active > 0 && active <= total ? { total, active } : null;
}

/** Whether a size told in the rest of an id is that of the row: `deepseek-r1:8b` is another model than `deepseek-r1`. */
function sizeAgrees(rest: string, row: ModelFactor | undefined): boolean {
  const told = parseParams(rest);
  if (!told || !row) return true;
  return [row.totalParams, row.activeParams].some((size) => Math.round(Number(size)) === Math.round(told.total));
}

export type Matcher = (id: string) => ModelMatch;

/** A matcher over `table`, which holds at least `impactFactors`; its ids win over aliases. */
export function createMatcher(table: FactorTable): Matcher {
  const ids = Object.keys(table).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const has = (id: string) => Object.hasOwn(table, id);
  const known = (id: string) => (has(id) ? id : Object.hasOwn(ALIASES, id) ? ALIASES[id] : undefined);

  return (raw) => {
    const unknown: ModelMatch = { id: 'class:unknown', confidence: 'none' };
    if (typeof raw !== 'string' || raw.length > LONGEST_ID) return unknown;
    if (has(raw)) return { id: raw, confidence: 'exact' };
    const id = normalise(raw);
    const found = known(id);
    if (found) return { id: found, confidence: found === id ? 'exact' : 'alias' };

    for (let longer = '', shorter = id; longer !== shorter; ) {
      longer = shorter;
      shorter = longer.replace(SUFFIX, '');
      const family = known(shorter);
      if (family) return { id: family, confidence: 'family' };
    }

    const prefix = ids.find((start) => id.startsWith(start) && /[-.:]/.test(id.charAt(start.length)));
    const rest = id.slice(prefix?.length);
    const other = OTHER_TIER.test(rest) || (id.startsWith('claude') && OTHER_CLAUDE.test(rest));
    if (prefix !== undefined && !other && sizeAgrees(rest, table[prefix])) return { id: prefix, confidence: 'prefix' };

    const params = parseParams(id);
    if (params) return { id: `params:${params.total}/${params.active}`, confidence: 'parsed-params' };

    const size = CLASSES.find(([, keyword]) => keyword.test(id));
    return size ? { id: `class:${size[0]}`, confidence: 'class' } : unknown;
  };
}

let defaultMatcher: Matcher | undefined;

/**
 * The row of `impactFactors` that stands for a model id as a host writes it: bare, dated, aliased, or with a Bedrock,
 * Vertex or OpenRouter prefix. Always an answer: where no row fits, the size told in the id (`params:TOTAL/ACTIVE`,
 * billions), a size class by keyword, or `class:unknown` with confidence `none`.
 */
export function matchModel(id: string): ModelMatch {
  defaultMatcher ??= createMatcher(impactFactors);
  return defaultMatcher(id);
}
