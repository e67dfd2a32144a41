import { describe, expect, test } from 'vitest';
import { impactFactors } from './impactFactors.js';
import { matchModel } from './matchModel.js';

type Cases = readonly (readonly [given: string, id: string])[];

const exact: Cases = [
  ['gpt-4.1', 'gpt-4.1'],
  ['  GPT-4o  ', 'gpt-4o'],
  ['openai/gpt-5.1', 'gpt-5.1'],
  ['x-ai/grok-4-fast', 'grok-4-fast'],
  ['openai/gpt-oss-120b:free', 'gpt-oss-120b'],
  ['azure/gpt-4o-mini', 'gpt-4o-mini'],
  ['openrouter/openai/gpt-5-mini', 'gpt-5-mini'],
  ['models/gemini-2.5-pro', 'gemini-2.5-pro'],
  ['publishers/google/models/gemini-2.5-flash', 'gemini-2.5-flash'],
  ['projects/p/locations/europe-west4/publishers/anthropic/models/claude-opus-4-1@20250805', 'claude-opus-4-1'],
  ['claude-sonnet-4-5@20250929', 'claude-sonnet-4-5'],
  ['claude-opus-5-5[1m]', 'claude-opus-5-5'],
  ['claude-sonnet-4-6[1M]', 'claude-sonnet-4-6'],
  ['anthropic/claude-3.7-sonnet:thinking', 'claude-3-7-sonnet'],
  ['anthropic/claude-3.5-sonnet:beta', 'claude-3-5-sonnet'],
  ['claude-3.5-haiku', 'claude-3-5-haiku'],
  ['claude-sonnet-4.5', 'claude-sonnet-4-5'],
  ['claude-4.5-sonnet', 'claude-sonnet-4-5'],
  ['claude-4-sonnet', 'claude-sonnet-4'],
  ['claude-4-5-haiku', 'claude-haiku-4-5'],
  ['anthropic/claude-opus-4.1', 'claude-opus-4-1'],
  ['Claude_Opus_4_8', 'claude-opus-4-8'],
  ['Claude Opus 4.5', 'claude-opus-4-5'],
  ['gpt-5-1', 'gpt-5.1'],
  ['gpt-4-1-nano', 'gpt-4.1-nano'],
  ['gpt-35-turbo', 'gpt-3.5-turbo'],
  ['gemini-2-5-pro', 'gemini-2.5-pro'],
  ['chatgpt-4o-latest', 'chatgpt-4o-latest'],
  ['google/gemma-4-31b-it', 'gemma-4-31b-it'],
  ['moonshotai.kimi-k2', 'kimi-k2'],
  ['mistral-small-2506', 'mistral-small-2506'],
];

const alias: Cases = [
  ['mistral-large-latest', 'mistral-large-2512'],
  ['mistral-small-latest', 'mistral-small-2603'],
  ['mistral-medium-latest', 'mistral-medium-3.5'],
  ['mistralai/mistral-large', 'mistral-large-2512'],
  ['mistral-large-2407', 'mistral-large-2411'],
  ['mistral-small-2503', 'mistral-small-2506'],
  ['open-mistral-nemo', 'mistral-nemo'],
  ['gemini-flash-latest', 'gemini-3.8-flash'],
  ['deepseek-chat', 'deepseek-v3.2'],
  ['deepseek/deepseek-chat:free', 'deepseek-v3.2'],
  ['gpt-oss:20b', 'gpt-oss-20b'],
  ['qwen/qwen3-coder:free', 'qwen3-coder-480b'],
  ['deepseek-ai/DeepSeek-V3.1', 'deepseek-v3'],
];

const family: Cases = [
  ['gpt-4o-2024-08-06', 'gpt-4o'],
  ['gpt-5-mini-2025-08-07', 'gpt-5-mini'],
  ['gpt-4-0613', 'gpt-4'],
  ['gpt-4-1106-preview', 'gpt-4'],
  ['gpt-4-0125-preview', 'gpt-4'],
  ['gpt-3.5-turbo-0125', 'gpt-3.5-turbo'],
  ['gpt-35-turbo-1106', 'gpt-3.5-turbo'],
  ['gpt-4-turbo-2024-04-09', 'gpt-4-turbo'],
  ['gpt-4-turbo-preview', 'gpt-4-turbo'],
  ['gpt-4.5-preview-2025-02-27', 'gpt-4.5'],
  ['gpt-5-chat-latest', 'gpt-5'],
  ['o3-2025-04-16', 'o3'],
  ['o1-preview-2024-09-12', 'o1'],
  ['o4-mini-high', 'o4-mini'],
  ['claude-opus-4-1-20250805', 'claude-opus-4-1'],
  ['claude-3-5-sonnet-latest', 'claude-3-5-sonnet'],
  ['claude-sonnet-4-20250514', 'claude-sonnet-4'],
  ['claude-4-opus-20250514', 'claude-opus-4'],
  ['eu.anthropic.claude-sonnet-4-5-20250929-v1:0', 'claude-sonnet-4-5'],
  ['anthropic.claude-3-haiku-20240307-v1:0:200k', 'claude-3-haiku'],
  ['us-gov.anthropic.claude-3-5-sonnet-20240620-v1:0', 'claude-3-5-sonnet'],
  ['global.anthropic.claude-haiku-4-5-20251001-v1:0', 'claude-haiku-4-5'],
  [
    'arn:aws:bedrock:eu-central-1:123456789012:inference-profile/eu.anthropic.claude-opus-4-5-20251101-v1:0',
    'claude-opus-4-5',
  ],
  ['arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-opus-20240229-v1:0', 'claude-3-opus'],
  ['us.deepseek.r1-v1:0', 'deepseek-r1'],
  ['mistral.mistral-large-2402-v1:0', 'mistral-large-2512'],
  ['gemini-3.1-pro-preview', 'gemini-3.1-pro'],
  ['gemini-2.0-flash-001', 'gemini-2.0-flash'],
  ['google/gemini-2.5-flash-lite-preview-09-2025', 'gemini-2.5-flash-lite'],
  ['command-a-03-2025', 'command-a'],
  ['command-a-plus-05-2026', 'command-a-plus'],
  ['codestral-2508', 'codestral'],
  ['ministral-8b-latest', 'ministral-8b'],
  ['magistral-small-2509', 'magistral-small'],
  ['mistral-medium-2508', 'mistral-medium'],
  ['pixtral-12b-2409', 'pixtral-12b'],
  ['meta-llama/Meta-Llama-3.1-8B-Instruct', 'llama-3.1-8b'],
  ['meta-llama/Llama-3.3-70B-Instruct:free', 'llama-3.3-70b'],
  ['meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8', 'llama-4-maverick'],
  ['@cf/meta/llama-4-scout-17b-16e-instruct', 'llama-4-scout'],
  ['deepseek/deepseek-r1-0528:free', 'deepseek-r1'],
  ['deepseek/deepseek-chat-v3-0324', 'deepseek-v3'],
  ['deepseek-ai/DeepSeek-V3.2-Exp', 'deepseek-v3.2'],
  ['qwen/qwen3-235b-a22b-instruct-2507', 'qwen3-235b-a22b'],
  ['Qwen/Qwen3-30B-A3B-Thinking-2507', 'qwen3-30b-a3b'],
  ['qwq-32b-preview', 'qwq-32b'],
  ['grok-4-0709', 'grok-4'],
  ['moonshotai/Kimi-K2-Instruct-0905', 'kimi-k2'],
];

const prefix: Cases = [
  ['gpt-5-codex', 'gpt-5'],
  ['gpt-5.1-codex-max', 'gpt-5.1'],
  ['gpt-4-32k', 'gpt-4'],
  ['gpt-4o-realtime-preview', 'gpt-4o'],
  ['gpt-4o-mini-audio-preview', 'gpt-4o-mini'],
  ['ft:gpt-4o-mini-2024-07-18:acme:support:abc123', 'gpt-4o-mini'],
  ['o3-deep-research', 'o3'],
  ['claude-sonnet-4-0', 'claude-sonnet-4'],
  ['openai.gpt-oss-120b-1:0', 'gpt-oss-120b'],
  ['gemini-2.5-flash-image', 'gemini-2.5-flash'],
  ['gemini-2.5-pro-preview-05-06', 'gemini-2.5-pro'],
  ['mistral-medium-3.1', 'mistral-medium'],
  ['command-a-reasoning-08-2025', 'command-a'],
  ['llama-3.3-70b-versatile', 'llama-3.3-70b'],
  ['grok-4-fast-reasoning', 'grok-4-fast'],
  ['Qwen/Qwen3-Coder-480B-A35B-Instruct', 'qwen3-coder-480b'],
  ['deepseek-r1:671b', 'deepseek-r1'],
];

const parsed: Cases = [
  ['qwen3-next-80b-a3b-instruct', 'params:80/3'],
  ['Qwen/Qwen3.5-122B-A10B', 'params:122/10'],
  ['qwen2.5-coder-32b-instruct', 'params:32/32'],
  ['google/gemma-3-27b-it', 'params:27/27'],
  ['llama3.1:8b', 'params:8/8'],
  ['llama-3.2-1b', 'params:1/1'],
  ['meta.llama3-70b-instruct-v1:0', 'params:70/70'],
  ['nemotron-nano-9b-v2', 'params:9/9'],
  ['smollm2-1.7b', 'params:1.7/1.7'],
  ['accounts/fireworks/models/llama-v3p1-405b-instruct', 'params:405/405'],
  // A smaller model named after a larger one.
  ['deepseek-r1-distill-llama-70b', 'params:70/70'],
  ['deepseek-r1:8b', 'params:8/8'],
  ['deepseek/deepseek-r1-0528-qwen3-8b:free', 'params:8/8'],
];

const byClass: Cases = [
  ['gpt-5.7-mini', 'class:medium'],
  ['gpt-5.7-nano', 'class:small'],
  ['gpt-7-pro', 'class:large'],
  ['o3-pro', 'class:large'],
  ['o1-pro-2025-03-19', 'class:large'],
  ['gpt-4o-mini-lite', 'class:small'],
  ['claude-haiku-6', 'class:medium'],
  ['claude-opus-7', 'class:large'],
  ['claude-opus-4-9', 'class:large'],
  ['anthropic/claude-opus-5.7', 'class:large'],
  ['gemini-1.5-pro', 'class:large'],
  ['gemini-1.5-flash-002', 'class:medium'],
  ['gemini-9-flash-lite', 'class:small'],
  ['grok-code-fast-1', 'class:medium'],
  ['amazon.nova-pro-v1:0', 'class:large'],
  ['amazon/nova-lite-v1', 'class:small'],
  ['perplexity/sonar-pro', 'class:large'],
  ['qwen-max', 'class:large'],
  ['jamba-1.5-mini', 'class:medium'],
];

const unknown: Cases = [
  ['foo-bar', 'class:unknown'],
  ['', 'class:unknown'],
  ['///', 'class:unknown'],
  ['gpt-5.7', 'class:unknown'],
  // `mini` and `max` inside of a word say nothing.
  ['gemini', 'class:unknown'],
  ['minimax-m2', 'class:unknown'],
  // What one token uses, or a number of experts, is not a size.
  ['hunyuan-a13b', 'class:unknown'],
  ['mixtral-8x7b-instruct', 'class:unknown'],
  ['model-0b', 'class:unknown'],
  ['model-7b-a70b', 'class:unknown'],
  ['model-99999999999b', 'class:unknown'],
  ['__proto__', 'class:unknown'],
  ['constructor', 'class:unknown'],
];

describe('matchModel', () => {
  test.each(exact)('%s is exactly %s', (given, id) => {
    expect(matchModel(given)).toEqual({ id, confidence: 'exact' });
  });
  test.each(alias)('%s is an alias of %s', (given, id) => {
    expect(matchModel(given)).toEqual({ id, confidence: 'alias' });
  });
  test.each(family)('%s is of the family %s', (given, id) => {
    expect(matchModel(given)).toEqual({ id, confidence: 'family' });
  });
  test.each(prefix)('%s begins like %s', (given, id) => {
    expect(matchModel(given)).toEqual({ id, confidence: 'prefix' });
  });
  test.each(parsed)('%s tells its size: %s', (given, id) => {
    expect(matchModel(given)).toEqual({ id, confidence: 'parsed-params' });
  });
  test.each(byClass)('%s is of %s by keyword', (given, id) => {
    expect(matchModel(given)).toEqual({ id, confidence: 'class' });
  });
  test.each(unknown)('"%s" says nothing: %s', (given, id) => {
    expect(matchModel(given)).toEqual({ id, confidence: 'none' });
  });

  test('every id of the table is itself, in any case and behind any vendor', () => {
    for (const id of Object.keys(impactFactors)) {
      expect(matchModel(id)).toEqual({ id, confidence: 'exact' });
      expect(matchModel(`vendor/${id.toUpperCase()}`)).toEqual({ id, confidence: 'exact' });
    }
  });

  test('a dated variant of every id is of its family', () => {
    for (const id of Object.keys(impactFactors)) {
      expect(matchModel(`${id}-2026-01-31`)).toEqual({ id, confidence: 'family' });
      expect(matchModel(`eu.maker.${id}-20260131-v2:0`)).toEqual({ id, confidence: 'family' });
    }
  });

  test('another tier or version is never taken for its namesake', () => {
    for (const id of Object.keys(impactFactors)) {
      for (const tier of ['-mini', '-nano', '-lite', '-pro', '-small', '-flash', '-haiku', '.7']) {
        const other = `${id}${tier}`;
        if (!Object.hasOwn(impactFactors, other)) expect(matchModel(other).id).not.toBe(id);
      }
    }
  });

  test('an endless id is not known, and a row of suffixes comes to an end', () => {
    const id = `${'a-latest'.repeat(50_000)}`;
    expect(matchModel(id)).toEqual({ id: 'class:unknown', confidence: 'none' });
    expect(matchModel('-latest'.repeat(50)).confidence).toBe('none');
  });

  test('what is not a string is not known', () => {
    expect(matchModel(undefined as unknown as string)).toEqual({ id: 'class:unknown', confidence: 'none' });
  });
});
