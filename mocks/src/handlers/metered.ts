import { InvalidParameterError, toNanoEur, type UsageEventInput } from '@aim2balance/contract';
import type { MockEvent, NanoParts } from '../world/types.js';

const nano = (eur: number) => Number(toNanoEur(eur));

/**
 * A call as the host's backend sends it, as a world keeps it.
 * @throws {InvalidParameterError} parts that do not add up to the cost: neither would the account
 */
export function toMockEvent(event: UsageEventInput): MockEvent {
  const costNanoEur = event.cost === undefined || event.cost === null ? null : nano(event.cost);
  return {
    id: event.id,
    atMs: Date.parse(event.occurredAt),
    projectName: event.projectName ?? null,
    providerName: event.providerName,
    model: event.model,
    inputTokens: event.inputTokens,
    cachedInputTokens: event.cachedInputTokens ?? 0,
    outputTokens: event.outputTokens,
    costNanoEur,
    parts: partsOf(event, costNanoEur),
    durationMs: event.durationMs ?? null,
  };
}

function partsOf({ costParts }: UsageEventInput, costNanoEur: number | null): NanoParts | null {
  if (!costParts) return null;
  const parts = {
    baseNanoEur: nano(costParts.base),
    markupNanoEur: nano(costParts.markup),
    feeNanoEur: nano(costParts.fee),
  };
  if (parts.baseNanoEur + parts.markupNanoEur + parts.feeNanoEur !== costNanoEur) {
    throw new InvalidParameterError('costParts', 'The parts do not add up to the cost, to the ninth decimal.');
  }
  return parts;
}

/** Ids that are known, or stand in the batch before, with another content: the first one wins. At most 20. */
export function conflictsOf(
  events: readonly UsageEventInput[],
  eventsOf: (accountId: string) => readonly MockEvent[],
): string[] {
  const keyOf = (accountId: string, id: string) => JSON.stringify([accountId, id]);
  const ids = new Set(events.map(({ id }) => id));
  const contents = new Map<string, string>();
  for (const accountId of new Set(events.map((event) => event.accountId))) {
    for (const known of eventsOf(accountId)) {
      if (ids.has(known.id)) contents.set(keyOf(accountId, known.id), JSON.stringify(known));
    }
  }
  const conflicts = new Set<string>();
  for (const event of events) {
    const key = keyOf(event.accountId, event.id);
    const content = JSON.stringify(toMockEvent(event));
    if ((contents.get(key) ?? content) !== content) conflicts.add(event.id);
    else contents.set(key, content);
  }
  return [...conflicts].slice(0, 20);
}
