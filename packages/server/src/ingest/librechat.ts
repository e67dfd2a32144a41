import { toNanoEur } from '@aim2balance/contract';
import type { Draft } from './draft.js';
import { type Dialect, isJson, type Json } from './json-drafts.js';
import type { BalanceDraft, CreditDraft, ReaderOutput } from './reader.js';
import { Rejection } from './rejection.js';
import { parseTime } from './time.js';

/** Documents of one call are written within moments of each other. */
const PAIR_WITHIN_MS = 60_000;
const MAX_OPEN = 10_000;

/** One half of a call: LibreChat writes a document for the prompt and one for the completion. */
interface Half {
  line: number;
  kind: 'prompt' | 'completion';
  occurredMs: number;
  tokens: number;
  cachedTokens: number | null;
  /** EUR; `null`: not told. */
  costEur: number | null;
  id: string;
  document: Json;
}

/**
 * LibreChat's `transactions` collection as `mongoexport` writes it, one document a line. Prompt and completion of a
 * call carry no common id: they are paired by conversation, model, context and nearness in time. Credits become
 * movements of money, and documents of `balances` an adjustment to what they say. All have to belong to one user.
 */
export function librechatDialect(): Dialect {
  const open = new Map<string, Half[]>();
  let waiting = 0;
  let user: string | null = null;

  function pair(half: Half): ReaderOutput[] {
    const key = [half.document.conversationId, half.document.model, half.document.context].map(plain).join('\u001f');
    const others = open.get(key) ?? [];
    const index = nearest(others, half);
    if (index >= 0) {
      const [other] = others.splice(index, 1);
      waiting -= 1;
      if (other) return [toDraft(half, other)];
    }
    others.push(half);
    open.set(key, others);
    waiting += 1;
    return waiting > MAX_OPEN ? flush() : [];
  }

  function flush(): ReaderOutput[] {
    const drafts = [...open.values()].flat().map((half) => toDraft(half, null));
    open.clear();
    waiting = 0;
    return drafts;
  }

  return {
    take(document, line) {
      const owner = String(plain(document.user) ?? '');
      user ??= owner;
      if (owner !== user) throw new Rejection(`a document of another user, ${owner}: export one user at a time`);
      if (document.tokenType === undefined && document.tokenCredits !== undefined) return [toBalance(document, line)];
      const { tokenType } = document;
      if (tokenType === 'credits') return [toCredit(document, line)];
      if (tokenType !== 'prompt' && tokenType !== 'completion') {
        throw new Rejection(`tokenType is neither prompt, completion nor credits: ${JSON.stringify(tokenType)}`);
      }
      return pair(toHalf(document, tokenType, line));
    },
    end: flush,
  };
}

/** Extended JSON of MongoDB as plain values. */
function plain(value: unknown): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (!isJson(value)) return null;
  for (const key of ['$oid', '$date', '$numberInt', '$numberLong', '$numberDouble', '$numberDecimal']) {
    if (!Object.hasOwn(value, key)) continue;
    const inner = plain(value[key]);
    return key.startsWith('$number') ? Number(inner) : inner;
  }
  return null;
}

function numberOf(value: unknown): number | null {
  const number = plain(value);
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

function occurredMs(document: Json): number {
  const created = plain(document.createdAt);
  if (created === null) throw new Rejection('no createdAt');
  return parseTime(created, 'UTC');
}

function toHalf(document: Json, kind: Half['kind'], line: number): Half {
  const raw = numberOf(document.rawAmount);
  if (raw === null) throw new Rejection('no rawAmount');
  // Structured prompts count cache reads and writes apart; all of them are input. Spending is negative there.
  const read = numberOf(document.readTokens);
  const costEur = numberOf(document.costEUR);
  const value = numberOf(document.tokenValue);
  return {
    line,
    kind,
    occurredMs: occurredMs(document),
    tokens: Math.abs(raw),
    cachedTokens: kind === 'prompt' && read !== null ? Math.abs(read) : null,
    costEur: costEur !== null ? Math.abs(costEur) : value === null ? null : Math.abs(value) / 1e6,
    id: String(plain(document._id) ?? ''),
    document,
  };
}

function nearest(others: readonly Half[], half: Half): number {
  let best = -1;
  let bestMs = PAIR_WITHIN_MS;
  for (const [index, other] of others.entries()) {
    const apartMs = Math.abs(other.occurredMs - half.occurredMs);
    if (other.kind !== half.kind && apartMs <= bestMs) {
      best = index;
      bestMs = apartMs;
    }
  }
  return best;
}

function toDraft(half: Half, other: Half | null): Draft {
  const prompt = half.kind === 'prompt' ? half : other;
  const completion = half.kind === 'completion' ? half : other;
  const costs = [half, other].flatMap((part) => (part ? [part.costEur] : []));
  const { document } = half;
  return {
    line: half.line,
    source: [prompt?.id, completion?.id].join('\u001f'),
    id: prompt?.id || completion?.id || undefined,
    occurredAt: new Date(Math.min(half.occurredMs, other?.occurredMs ?? half.occurredMs)).toISOString(),
    model: plain(document.model),
    providerName: plain(document.provider),
    inputTokens: prompt?.tokens ?? 0,
    outputTokens: completion?.tokens ?? 0,
    cachedInputTokens: prompt?.cachedTokens,
    cost: costs.includes(null) ? null : sumOfCosts(costs),
    durationMs: numberOf(document.durationMs),
  };
}

function sumOfCosts(costs: readonly (number | null)[]): string {
  const nano = costs.reduce<bigint>((sum, cost) => sum + toNanoEur(cost ?? 0), 0n);
  return `${nano / 1_000_000_000n}.${String(nano % 1_000_000_000n).padStart(9, '0')}`;
}

/** A document of `balances`: its credits are what counts there, the transactions do not add up to them. */
function toBalance(document: Json, line: number): BalanceDraft {
  const credits = numberOf(document.tokenCredits);
  if (credits === null) throw new Rejection('tokenCredits is not a number');
  return {
    line,
    balanceId: `librechat-balance-${plain(document._id) ?? plain(document.user)}-${credits}`,
    balanceNano: toNanoEur(credits / 1e6),
  };
}

/** An automatic refill adds its raw amount to the wallet, an admin's top-up its token value: 1,000,000 are EUR 1. */
function toCredit(document: Json, line: number): CreditDraft {
  const refill = document.context === 'autoRefill';
  const credits = numberOf(refill ? document.rawAmount : document.tokenValue) ?? numberOf(document.rawAmount);
  const id = String(plain(document._id) ?? '');
  if (credits === null || id === '') throw new Rejection('credits without an amount or an _id');
  return {
    line,
    credit: {
      entryId: `librechat-${id}`,
      occurredMs: occurredMs(document),
      kind: refill ? 'refill' : 'topup',
      amountNano: toNanoEur(credits / 1e6),
      description: refill ? 'Automatic refill' : 'Top-up',
    },
  };
}
