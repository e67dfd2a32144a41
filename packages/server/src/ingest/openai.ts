import { at, type Dialect, firstAt, isJson, type Json } from './json-drafts.js';
import { Rejection } from './rejection.js';

/**
 * OpenAI's own objects as JSON lines: chat completions, responses, lines of a batch output (`{ response: { body } }`),
 * and the buckets of the organisation's usage API, whose every result is one row.
 */
export const openaiDialect: Dialect = {
  take(object, line, source) {
    if (object.object === 'bucket' && Array.isArray(object.results)) {
      return object.results
        .filter(isJson)
        .map((result, index) => usageResult(result, object, line, `${source}\u001f${index}`));
    }
    const response = isJson(object.response) ? object.response : null;
    const body = response && isJson(response.body) ? response.body : object;
    if (!isJson(body.usage)) throw new Rejection('no usage: neither a completion, a response nor a usage bucket');
    return [
      {
        line,
        source,
        id: at(body, 'id'),
        occurredAt: firstAt(body, ['created', 'created_at']),
        model: at(body, 'model'),
        providerName: 'OpenAI',
        inputTokens: firstAt(body, ['usage.prompt_tokens', 'usage.input_tokens']),
        // Embeddings have no output.
        outputTokens: firstAt(body, ['usage.completion_tokens', 'usage.output_tokens']) ?? 0,
        cachedInputTokens: firstAt(body, [
          'usage.prompt_tokens_details.cached_tokens',
          'usage.input_tokens_details.cached_tokens',
        ]),
      },
    ];
  },
};

function usageResult(result: Json, bucket: Json, line: number, source: string) {
  return {
    line,
    source,
    occurredAt: at(bucket, 'start_time'),
    model: at(result, 'model') ?? 'unknown',
    providerName: 'OpenAI',
    projectName: at(result, 'project_id'),
    inputTokens: at(result, 'input_tokens'),
    outputTokens: at(result, 'output_tokens') ?? 0,
    cachedInputTokens: at(result, 'input_cached_tokens'),
  };
}
