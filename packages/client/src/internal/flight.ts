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
  maxRetries: number;
  /** When, by `performance.now()`, the call has to be over. */
  deadlineMs: number;
}

const ONLINE_JITTER_MS = 1_000;

/** A question on its way, with its retries. Equal questions share one flight. */
export class Flight<T> {
  readonly #transport: Transport;
  readonly #question: Question<T>;
  readonly #limits: Limits;
  readonly #waits = new Waits();
  readonly #onEnd: () => void;
  readonly #promise: Promise<ApiResponse<T>>;
  #waiting = 0;
  #isShared = false;
  #attempts = 0;

  /** @param onEnd called once: the flight is over, or nobody waits for it any more */
  constructor(
    transport: Transport,
    question: Question<T>,
    limits: Limits,
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
        if (this.#isShared) deepFreeze(response.data);
        return response;
      } catch (error) {
        if (this.#waits.ended || !Aim2BalanceError.isInstance(error)) throw error;
        try {
          if (AuthenticationError.isInstance(error)) {
            credential = await this.#within(session.renew(credential, round, renewed, error));
            renewed = true;
          } else {
            const delayMs = this.#retryInMs(error, ++failures);
            this.#emit({ type: 'retry', delayMs, error });
            await this.#waits.within(delayMs, null, null);
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
    const { config } = this.#transport;
    if (this.#leftMs() <= 0) throw timeoutError(this.#question.endpoint, config.totalTimeout);
    const controller = new AbortController();
    const beganMs = performance.now();
    this.#attempts++;
    this.#emit({ type: 'request' });
    const response = await this.#within(attempt(config, this.#question, token, controller), () => controller.abort());
    const { status, requestId } = response;
    this.#emit({ type: 'response', status, requestId, durationMs: Math.round(performance.now() - beganMs) });
    return response;
  }

  #leftMs(): number {
    return this.#limits.deadlineMs - performance.now();
  }

  /** Waits for one step at most as long as an attempt may take and as the call has left. */
  #within<V>(work: Promise<V>, release?: () => void): Promise<V> {
    const { timeoutMs } = this.#limits;
    const leftMs = Math.max(0, this.#leftMs());
    const { config } = this.#transport;
    const late = () => timeoutError(this.#question.endpoint, leftMs < timeoutMs ? config.totalTimeout : timeoutMs);
    return this.#waits.within(Math.min(timeoutMs, leftMs), work, late, release);
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
    if (!transient || failures > maxRetries || (retryAfterMs ?? 0) >= this.#leftMs()) throw error;
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
