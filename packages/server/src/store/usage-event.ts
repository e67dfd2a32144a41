/** One metered call, as stored. Tokens are safe integers; amounts are nano-EUR, rounded once. */
export interface UsageEvent {
  accountId: string;
  /** Unique within the account: the same id is stored once. */
  eventId: string;
  /** Instant, ms since 1970. */
  occurredMs: number;
  /** Empty: no project. */
  projectId: string;
  provider: string;
  model: string;
  /** Cached ones included. */
  inputTokens: number;
  outputTokens: number;
  /** `null`: not known. */
  cachedTokens: number | null;
  /** Fee included; `null`: not known. */
  costNano: number | null;
  /** Parts that add up to `costNano`; `null`: not known. */
  parts: CostPartsNano | null;
  durationMs: number | null;
}

export interface CostPartsNano {
  baseNano: number;
  markupNano: number;
  feeNano: number;
  /** EUR for one unit of `currency`. */
  exchangeRate: number | null;
  /** ISO 4217 of the list price. */
  currency: string | null;
}

/** Columns of `usage_event`, in the order of {@link toRow}. */
export const eventColumns =
  'account_id,event_id,occurred_ms,project_id,provider,model,input_tokens,output_tokens,cached_tokens,cost_nano,base_nano,markup_nano,fee_nano,exchange_rate,list_currency,duration_ms';

export function toRow(event: UsageEvent): (string | number | null)[] {
  const { parts } = event;
  return [
    event.accountId,
    event.eventId,
    event.occurredMs,
    event.projectId,
    event.provider,
    event.model,
    event.inputTokens,
    event.outputTokens,
    event.cachedTokens,
    event.costNano,
    parts?.baseNano ?? null,
    parts?.markupNano ?? null,
    parts?.feeNano ?? null,
    parts?.exchangeRate == null ? null : String(parts.exchangeRate),
    parts?.currency ?? null,
    event.durationMs,
  ];
}
