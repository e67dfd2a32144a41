import { at, type Dialect, firstAt } from './json-drafts.js';

/** LiteLLM's spend logs: `LiteLLM_SpendLogs` as JSON lines. `spend` is in USD. */
export const litellmDialect: Dialect = {
  take(object, line, source) {
    const start = firstAt(object, ['startTime', 'start_time', 'timestamp']);
    const end = firstAt(object, ['endTime', 'end_time']);
    return [
      {
        line,
        source,
        id: firstAt(object, ['request_id', 'id']),
        occurredAt: start,
        model: firstAt(object, ['model', 'model_group']),
        providerName: at(object, 'custom_llm_provider'),
        projectName: firstAt(object, ['metadata.user_api_key_team_alias', 'team_id']),
        inputTokens: firstAt(object, ['prompt_tokens', 'usage.prompt_tokens']),
        outputTokens: firstAt(object, ['completion_tokens', 'usage.completion_tokens']),
        cachedInputTokens: firstAt(object, [
          'metadata.usage_object.prompt_tokens_details.cached_tokens',
          'metadata.usage_object.cache_read_input_tokens',
          'cache_read_input_tokens',
        ]),
        costUsd: firstAt(object, ['spend', 'response_cost']),
        durationMs: elapsedMs(start, end),
      },
    ];
  },
};

function elapsedMs(start: string | number | undefined, end: string | number | undefined): number | undefined {
  if (typeof start !== 'string' || typeof end !== 'string') return undefined;
  const ms = Date.parse(end) - Date.parse(start);
  return ms >= 0 ? ms : undefined;
}
