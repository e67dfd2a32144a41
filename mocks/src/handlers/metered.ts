import { toNanoEur, type UsageEventInput } from '@aim2balance/contract';
import type { MockEvent } from '../world/types.js';

const nano = (eur: number) => Number(toNanoEur(eur));

/** A call as the host's backend sends it, as a world keeps it. */
export function toMockEvent(event: UsageEventInput): MockEvent {
  const { costParts } = event;
  return {
    id: event.id,
    atMs: Date.parse(event.occurredAt),
    projectName: event.projectName ?? null,
    providerName: event.providerName,
    model: event.model,
    inputTokens: event.inputTokens,
    cachedInputTokens: event.cachedInputTokens ?? 0,
    outputTokens: event.outputTokens,
    costNanoEur: event.cost === undefined || event.cost === null ? null : nano(event.cost),
    parts: costParts
      ? { baseNanoEur: nano(costParts.base), markupNanoEur: nano(costParts.markup), feeNanoEur: nano(costParts.fee) }
      : null,
    durationMs: event.durationMs ?? null,
  };
}
