import type { HeadersLike } from '../options.js';

const BASE_MS = 500;
const CAP_MS = 8_000;
/** Answers that another attempt may turn into a good one. */
export const retryStatuses: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

/** Full jitter: anywhere from at once to the doubling cap, so that clients that failed together come back apart. */
export function backoffMs(failures: number): number {
  return Math.random() * Math.min(CAP_MS, BASE_MS * 2 ** (failures - 1));
}

const httpDate = /^\w{3}, [\w :]{20} GMT$/;

/** `Retry-After` in ms: whole seconds, or a date taken against the answer's own clock; `null` for anything else. */
export function readRetryAfterMs(headers: HeadersLike): number | null {
  // Some runtimes keep the blanks around it.
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  if (!httpDate.test(value)) return null;
  const now = Date.parse(headers.get('date') ?? '');
  const ms = Date.parse(value) - (Number.isNaN(now) ? Date.now() : now);
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

/** Wait before the next attempt: what the backend asks for and up to a tenth more, but never less than the backoff. */
export function retryDelayMs(failures: number, retryAfterMs: number | null): number {
  const backoff = backoffMs(failures);
  return retryAfterMs ? Math.max(backoff, retryAfterMs * (1 + Math.random() / 10)) : backoff;
}

/** In tenths of a retry, so that ten successes make exactly one. */
const BUDGET = 20;
const RETRY_COST = 10;

/** Retries a client may spend: a backend that fails everybody is not asked three times by everybody. */
export class RetryBudget {
  #left = BUDGET;

  take(): boolean {
    if (this.#left < RETRY_COST) return false;
    this.#left -= RETRY_COST;
    return true;
  }

  earn(): void {
    if (this.#left < BUDGET) this.#left++;
  }
}
