import { int, intOrNull, type Row, text, textOrNull } from './sql.js';
import type { UsageEvent } from './usage-event.js';

/** A row of `usage_event`. */
export function readEvent(row: Row): UsageEvent {
  const baseNano = intOrNull(row.base_nano);
  const rate = textOrNull(row.exchange_rate);
  return {
    accountId: text(row.account_id),
    eventId: text(row.event_id),
    occurredMs: int(row.occurred_ms),
    projectId: text(row.project_id),
    provider: text(row.provider),
    model: text(row.model),
    inputTokens: int(row.input_tokens),
    outputTokens: int(row.output_tokens),
    cachedTokens: intOrNull(row.cached_tokens),
    costNano: intOrNull(row.cost_nano),
    parts:
      baseNano === null
        ? null
        : {
            baseNano,
            markupNano: int(row.markup_nano),
            feeNano: int(row.fee_nano),
            exchangeRate: rate === null ? null : Number(rate),
            currency: textOrNull(row.list_currency),
          },
    durationMs: intOrNull(row.duration_ms),
  };
}
