import { InvalidParameterError, toNanoEur } from '@aim2balance/contract';
import { isStorable } from '../storable.js';
import type { UsageEvent } from '../store/usage-event.js';
import type { Draft } from './draft.js';
import { MAX_COST_NANO, MAX_DURATION_MS, MAX_NAME_LENGTH, MAX_TOKENS } from './event-limits.js';
import { chargeOf, type Pricer } from './price.js';
import { providerOf } from './provider-of.js';
import { Rejection } from './rejection.js';
import { parseTime } from './time.js';

export interface DraftOptions {
  accountId: string;
  /** IANA zone of times without one. */
  timeZone: string;
  /** Values that hold for every call of the file. */
  constants: { model?: string; providerName?: string; projectName?: string };
  /** EUR for one USD, for sources that tell USD. */
  eurPerUsd: number;
  /** Prices calls without a cost; `null`: they stay unpriced. */
  price: Pricer | null;
  nextId: (source: string) => string;
}

/** Checks a draft and makes the call of it that is stored. @throws {Rejection} */
export function eventOfDraft(draft: Draft, options: DraftOptions): UsageEvent {
  const { constants, accountId, timeZone, eurPerUsd } = options;
  const { occurredAt } = draft;
  if (occurredAt === undefined || occurredAt === null || occurredAt === '') throw new Rejection('no time (occurredAt)');
  const model = name(constants.model ?? draft.model, 'model');
  if (model === '') throw new Rejection('no model: map a column to it, or name it by --set model=…');
  const event: UsageEvent = {
    accountId,
    eventId: '',
    occurredMs: parseTime(occurredAt, timeZone),
    projectId: name(constants.projectName ?? draft.projectName, 'projectName'),
    provider: name(constants.providerName ?? draft.providerName, 'providerName') || providerOf(model),
    model,
    inputTokens: tokens(draft.inputTokens, 'inputTokens'),
    outputTokens: tokens(draft.outputTokens, 'outputTokens'),
    cachedTokens: isMissing(draft.cachedInputTokens) ? null : tokens(draft.cachedInputTokens, 'cachedInputTokens'),
    costNano: isMissing(draft.cost) ? null : costNano(draft.cost, 'cost'),
    parts: null,
    durationMs: isMissing(draft.durationMs) ? null : duration(draft.durationMs),
  };
  if ((event.cachedTokens ?? 0) > event.inputTokens) {
    throw new Rejection(`more cached tokens (${event.cachedTokens}) than input tokens (${event.inputTokens})`);
  }
  if (event.costNano === null && !isMissing(draft.costUsd)) {
    Object.assign(event, chargeOf(costNano(draft.costUsd, 'cost in USD') / 1e9, eurPerUsd));
  }
  if (event.costNano === null) Object.assign(event, options.price?.(event));
  // Last, so that a rejected line takes no number from the ones after it. A line under another model is another call.
  const source = constants.model === undefined ? draft.source : `${constants.model}\n${draft.source}`;
  event.eventId = name(draft.id, 'id') || options.nextId(source);
  return event;
}

const isMissing = (value: unknown): value is undefined | null | '' =>
  value === undefined || value === null || value === '';

function name(value: string | number | null | undefined, field: string): string {
  const text = isMissing(value) ? '' : String(value);
  if (text.length > MAX_NAME_LENGTH) throw new Rejection(`${field} is longer than ${MAX_NAME_LENGTH} characters`);
  if (!isStorable(text)) throw new Rejection(`${field} has a NUL character or half a character`);
  return text;
}

function tokens(value: string | number | null | undefined, field: string): number {
  if (isMissing(value)) throw new Rejection(`no ${field}`);
  const text = String(value).trim();
  if (/^-\d/.test(text)) throw new Rejection(`${field} is negative: ${text}`);
  if (!/^\d{1,16}(\.0+)?$/.test(text)) {
    throw new Rejection(
      /^\d+\.\d+$/.test(text)
        ? `${field} is a fraction: ${text}`
        : `${field} is not a whole number: ${JSON.stringify(text.slice(0, 40))}`,
    );
  }
  const count = Number(text);
  if (count > MAX_TOKENS) throw new Rejection(`${field} is more than one call can have: ${text}`);
  return count;
}

function costNano(value: string | number, field: string): number {
  try {
    const nano = Number(toNanoEur(typeof value === 'string' && /e/i.test(value) ? Number(value) : value));
    if (nano < 0) throw new Rejection(`${field} is negative: ${value}`);
    if (nano > MAX_COST_NANO) throw new Rejection(`${field} is more than one call can cost: ${value}`);
    return nano;
  } catch (error) {
    if (InvalidParameterError.isInstance(error)) {
      throw new Rejection(`${field} is not an amount: ${JSON.stringify(String(value).slice(0, 40))}`);
    }
    throw error;
  }
}

function duration(value: string | number): number {
  const ms = Math.round(Number(value));
  if (!(ms >= 0 && ms <= MAX_DURATION_MS)) throw new Rejection(`durationMs is not a duration: ${value}`);
  return ms;
}
