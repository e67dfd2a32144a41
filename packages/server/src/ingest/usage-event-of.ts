import { InvalidParameterError, toNanoEur, type UsageEventInput } from '@aim2balance/contract';
import { isStorable } from '../storable.js';
import type { CostPartsNano, UsageEvent } from '../store/usage-event.js';
import { MAX_COST_NANO, MAX_DURATION_MS, MAX_OCCURRED_MS, MAX_TOKENS, MIN_OCCURRED_MS } from './event-limits.js';

/**
 * A metered call of the wire, as it is stored.
 * @param path where it stands in its request, for messages: `events[3].`
 * @throws {InvalidParameterError} a value that no call can have, or parts that do not add up
 */
export function usageEventOf(input: UsageEventInput, path: string): UsageEvent {
  const refuse = (field: string, message: string): never => {
    throw new InvalidParameterError(`${path}${field}`, message);
  };
  for (const field of ['id', 'accountId', 'model', 'providerName', 'projectName'] as const) {
    const value = input[field];
    if (typeof value === 'string' && !isStorable(value)) {
      refuse(field, 'The text has a NUL character or half a character, which cannot be stored.');
    }
  }
  const occurredMs = Date.parse(input.occurredAt);
  if (!(occurredMs >= MIN_OCCURRED_MS && occurredMs < MAX_OCCURRED_MS)) {
    refuse('occurredAt', 'The instant lies outside of 1970 to 2100.');
  }
  for (const field of ['inputTokens', 'outputTokens'] as const) {
    if (input[field] > MAX_TOKENS) refuse(field, `More than ${MAX_TOKENS} tokens in one call cannot be.`);
  }
  if ((input.cachedInputTokens ?? 0) > input.inputTokens) {
    refuse('cachedInputTokens', 'Cached tokens are a part of the input tokens, and here they are more.');
  }
  const durationMs = input.durationMs == null ? null : Math.round(input.durationMs);
  if (durationMs !== null && durationMs > MAX_DURATION_MS) refuse('durationMs', 'No call takes decades.');
  const costNano = input.cost == null ? null : Number(toNanoEur(input.cost));
  if (costNano !== null && !(costNano >= 0 && costNano <= MAX_COST_NANO)) {
    refuse('cost', 'A cost lies between 0 and 1,000,000 EUR.');
  }
  return {
    accountId: input.accountId,
    eventId: input.id,
    occurredMs,
    projectId: input.projectName ?? '',
    provider: input.providerName,
    model: input.model,
    inputTokens: input.inputTokens,
    outputTokens: input.outputTokens,
    cachedTokens: input.cachedInputTokens ?? null,
    costNano,
    parts: partsOf(input, costNano, refuse),
    durationMs,
  };
}

function partsOf(
  { costParts }: UsageEventInput,
  costNano: number | null,
  refuse: (field: string, message: string) => never,
): CostPartsNano | null {
  if (costParts == null) return null;
  const [baseNano = 0, markupNano = 0, feeNano = 0] = [costParts.base, costParts.markup, costParts.fee].map((part) =>
    Number(toNanoEur(part)),
  );
  if (Math.min(baseNano, markupNano, feeNano) < 0) refuse('costParts', 'The parts of a cost are not negative.');
  if (baseNano + markupNano + feeNano !== costNano) {
    refuse('costParts', 'The parts do not add up to the cost, to the ninth decimal.');
  }
  return {
    baseNano,
    markupNano,
    feeNano,
    exchangeRate: costParts.exchangeRate ?? null,
    currency: costParts.currency ?? null,
  };
}
