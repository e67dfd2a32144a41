import type { UsageRow } from '@aim2balance/client/impact';

const models = [
  ['OpenAI', 'gpt-4o'],
  ['Anthropic', 'claude-sonnet-4-5'],
  ['Mistral', 'mistral-large-latest'],
] as const;

/** Calls of conversations: few long contexts, many short answers, the same under each of three models. */
export function callsUnderModels(instantMs: (index: number) => number) {
  return models.flatMap(([providerName, model]) =>
    Array.from({ length: 400 }, (_, index) => ({
      id: `${model}-${index}`,
      occurredAt: new Date(instantMs(index)).toISOString(),
      providerName,
      model,
      inputTokens: 100 + ((index * 7919) % 4000),
      outputTokens: 1 + ((index * 104_729) % 900),
    })),
  );
}

type Calls = ReturnType<typeof callsUnderModels>;

/** The file that `a2b import` reads. */
export function toCsv(calls: Calls): string {
  const lines = calls.map((call) => Object.values(call).join(','));
  return [Object.keys(calls[0] ?? {}).join(','), ...lines].join('\n');
}

/** A plain sum a model, for the footprint engine. */
export function rowsByModel(calls: Calls): UsageRow[] {
  return models.map(([provider, model]) => {
    const own = calls.filter((call) => call.model === model);
    const sum = (field: 'inputTokens' | 'outputTokens') => own.reduce((total, call) => total + call[field], 0);
    return {
      model,
      provider,
      inputTokens: sum('inputTokens'),
      outputTokens: sum('outputTokens'),
      requests: own.length,
    };
  });
}
