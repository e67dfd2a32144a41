import type { ApiResponse } from '../api-promise.js';
import { Aim2BalanceError, ApiError, AuthenticationError, ConnectionError, shorten, TimeoutError } from '../errors.js';
import type { ClientEvent } from '../events.js';
import type { SignalLike } from '../options.js';
import { attempt, type Question } from './attempt.js';
import type { Config } from './config.js';
import { deepFreeze } from './freeze.js';
import { observe } from './observe.js';
import { type RetryBudget, retryDelayMs, retryStatuses } from './retry.js';
import { type Credential, identityChanged, type Session } from './session.js';
import { onAbort } from './signal-hub.js';
import { timeoutError, Waits } from './timing.js';

/** What all calls of a client share. */
export interface Transport {
  readonly config: Config;
  readonly session: Session;
  readonly budget: RetryBudget;
}

/** How long and how often. */
export interface Limits {
  timeoutMs: number;
  totalMs: number;
  maxRetries: number;
  /** When, by `performance.now()`, the call has to be over. */
  deadlineMs: number;
}

/** The limits of one attempt. */
export interface AttemptLimits extends Limits {
  /** When, by `performance.now()`, it has to be over, its token included. */
  endMs: number;
}

/** Each attempt, with its token, begins anew. */
export function beginAttempt(limits: Limits): AttemptLimits {
  return { ...limits, endMs: Math.min(limits.deadlineMs, performance.now() + limits.timeoutMs) };
}

/**
 * Waits for one step at most as long as the attempt has left. What it gives takes another way: engines keep what a timed
 * wait held until their next full collection, which would be each page of a log.
 */
export async function within<V>(
  waits: Waits,
  work: Promise<V>,
  what: string,
  { timeoutMs, totalMs, deadlineMs, endMs }: AttemptLimits,
  release?: () => void,
): Promise<V> {
  const late = () => timeoutError(what, endMs < deadlineMs ? timeoutMs : totalMs);
  await waits.within(
    Math.max(0, endMs - performance.now()),
    work.then(() => {}),
    late,
    release,
  );
  return work;
}

const ONLINE_JITTER_MS = 1_000;

/** A question on its way, with its retries. Equal questions share one flight. */
export class Flight<T> {
  readonly #transport: Transport;
  readonly #question: Question<T>;
  #limits: AttemptLimits;
  readonly #waits = new Waits();
  readonly #onEnd: () => void;
  readonly #promise: Promise<ApiResponse<T>>;
  #waiting = 0;
  #isShared = false;
  #attempts = 0;

  /** @param onEnd called when the flight is over, or nobody waits for it any more */
  constructor(
    transport: Transport,
    question: Question<T>,
    limits: AttemptLimits,
    credential: Credential,
    onEnd: () => void = () => {},
  ) {
    this.#transport = transport;
    this.#question = question;
    this.#limits = limits;
    this.#onEnd = onEnd;
    this.#promise = this.#run(credential).finally(onEnd);
  }

  /** Waits for the answer. A caller that aborts leaves alone; with the last one the request is aborted. */
  join(signal: SignalLike | undefined): Promise<ApiResponse<T>> {
    if (this.#waiting++ > 0) this.#isShared = true;
    if (!signal) return this.#promise;
    return new Promise((resolve, reject) => {
      const off = onAbort(signal, () => {
        off();
        reject(signal.reason);
        if (--this.#waiting === 0) {
          this.#onEnd();
          this.#waits.end(signal.reason);
        }
      });
      this.#promise.then(resolve, reject).finally(off);
    });
  }

  async #run(first: Credential): Promise<ApiResponse<T>> {
    const { session, budget } = this.#transport;
    let credential = first;
    let renewed = false;
    let failures = 0;
    for (;;) {
      const { round } = session;
      try {
        this.#waits.check();
        // Only browsers tell.
        if (globalThis.navigator?.onLine === false) await this.#untilOnline();
        const response = await this.#attempt(credential);
        session.succeeded();
        budget.earn();
        // From here on nobody joins: what is not shared now never is.
        this.#onEnd();
        if (this.#isShared) deepFreeze(Object.freeze(response).data);
        return response;
      } catch (error) {
        if (this.#waits.ended || !Aim2BalanceError.isInstance(error)) throw error;
        try {
          if (AuthenticationError.isInstance(error)) {
            this.#limits = beginAttempt(this.#limits);
            credential = await this.#within(session.renew(credential, round, renewed, error));
            renewed = true;
            this.#emit({ type: 'retry', delayMs: 0, error });
          } else {
            const delayMs = this.#retryInMs(error, ++failures);
            this.#emit({ type: 'retry', delayMs, error });
            await this.#waits.within(delayMs, null, null);
            this.#limits = beginAttempt(this.#limits);
            credential = await this.#sameCredential(credential);
          }
        } catch (final) {
          if (!this.#waits.ended) this.#note(final);
          throw final;
        }
      }
    }
  }

  async #attempt({ token }: Credential): Promise<ApiResponse<T>> {
    const { endMs, totalMs } = this.#limits;
    if (this.#leftMs() <= 0) throw timeoutError(this.#question.endpoint, totalMs);
    const controller = new AbortController();
    const beganMs = performance.now();
    this.#attempts++;
    this.#emit({ type: 'request' });
    const asked = attempt(this.#transport.config, this.#question, token, controller, endMs);
    const response = await this.#within(asked, () => controller.abort());
    const { status, requestId } = response;
    this.#emit({ type: 'response', status, requestId, durationMs: Math.round(performance.now() - beganMs) });
    return response;
  }

  #leftMs(): number {
    return this.#limits.deadlineMs - performance.now();
  }

  #within<V>(work: Promise<V>, release?: () => void): Promise<V> {
    return within(this.#waits, work, this.#question.endpoint, this.#limits, release);
  }

  /** The credential of the next attempt: it may have been renewed, but never be somebody else's. */
  async #sameCredential(before: Credential): Promise<Credential> {
    const asked = this.#transport.session.credential();
    const now = asked instanceof Promise ? await this.#within(asked) : asked;
    if (now.identity !== before.identity) throw identityChanged();
    return now;
  }

  /** Wait before the next attempt. @throws the error itself where there is to be none */
  #retryInMs(error: Aim2BalanceError, failures: number): number {
    const { maxRetries } = this.#limits;
    const retryAfterMs = ApiError.isInstance(error) ? error.retryAfterMs : null;
    const transient = ApiError.isInstance(error)
      ? retryStatuses.includes(error.status)
      : TimeoutError.isInstance(error) || (ConnectionError.isInstance(error) && error.code !== 'offline');
    if (!transient || failures > maxRetries) throw error;
    const delayMs = retryDelayMs(failures, retryAfterMs);
    if (delayMs >= this.#leftMs()) throw error;
    if (!this.#transport.budget.take()) {
      throw Object.assign(error, {
        retriesSuppressed: true,
        message: shorten(`Not retried, too many calls failed lately: ${error.message}`),
      });
    }
    return delayMs;
  }

  async #untilOnline(): Promise<void> {
    let listener = () => {};
    const online = new Promise<void>((resolve) => {
      listener = resolve;
      addEventListener('online', listener);
    });
    const offline = () => new ConnectionError('The browser is offline: nothing was sent.', { code: 'offline' });
    try {
      await this.#waits.within(this.#leftMs(), online, offline);
    } finally {
      removeEventListener('online', listener);
    }
    await this.#waits.within(Math.random() * ONLINE_JITTER_MS, null, null);
    this.#limits = beginAttempt(this.#limits);
  }

  #note(error: unknown): void {
    if (!Aim2BalanceError.isInstance(error)) return;
    Object.assign(error, { attempts: this.#attempts });
    this.#emit({ type: 'error', error });
  }

  #emit(event: DistributedOmit<ClientEvent, 'method' | 'url' | 'attempt'>): void {
    const { onEvent } = this.#transport.config;
    if (!onEvent) return;
    const { method, url } = this.#question;
    observe(onEvent, { method, url, attempt: this.#attempts, ...event });
  }
}

type DistributedOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;
