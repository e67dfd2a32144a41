import type { ApiResponse } from '../api-promise.js';
import type { SignalLike } from '../options.js';
import { loadKy, type Question } from './attempt.js';
import type { Config } from './config.js';
import { type AttemptLimits, beginAttempt, Flight, type Limits, type Transport, within } from './flight.js';
import { RetryBudget } from './retry.js';
import { type Credential, Session } from './session.js';
import { onAbort } from './signal-hub.js';
import { Waits } from './timing.js';

/** Sends questions: equal GETs in flight share one request, as long as the same user asks. */
export class Http implements Transport {
  readonly config: Config;
  readonly session: Session;
  readonly budget = new RetryBudget();
  // biome-ignore lint/suspicious/noExplicitAny: the key holds the URL, and with it the type of the answer
  readonly #flights = new Map<string, Flight<any>>();

  constructor(config: Config) {
    this.config = config;
    this.session = new Session(config);
    loadKy().catch(() => null); // the first request tells what is wrong
  }

  /** @throws the signal's reason, or an Aim2BalanceError */
  async ask<T>(question: Question<T>, given: Limits, signal: SignalLike | undefined): Promise<ApiResponse<T>> {
    if (signal?.aborted) throw signal.reason;
    const limits = beginAttempt(given);
    const asked = this.session.credential();
    const credential = asked instanceof Promise ? await this.#wait(asked, question, limits, signal) : asked;
    // Between the token and here nobody listened.
    if (signal?.aborted) throw signal.reason;
    if (question.method !== 'GET') {
      return new Flight(this, question, { ...limits, maxRetries: 0 }, credential).join(signal);
    }
    return this.#flight(question, limits, credential).join(signal);
  }

  #flight<T>(question: Question<T>, limits: AttemptLimits, credential: Credential): Flight<T> {
    const { url, headers } = question;
    const key = JSON.stringify([credential.identity, url, headers, limits.timeoutMs, limits.maxRetries]);
    const known = this.#flights.get(key);
    if (known) return known;
    const flight = new Flight(this, question, limits, credential, () => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    });
    this.#flights.set(key, flight);
    return flight;
  }

  /** Waits for the token as long as the attempt and the call may take. */
  async #wait(
    asked: Promise<Credential>,
    { endpoint }: Question,
    limits: AttemptLimits,
    signal: SignalLike | undefined,
  ): Promise<Credential> {
    const waits = new Waits();
    const off = signal && onAbort(signal, () => waits.end(signal.reason));
    try {
      return await within(waits, asked, `The token for ${endpoint}`, limits);
    } finally {
      off?.();
    }
  }

  /** Lets go of the running requests: their callers still get their answers, nobody else does. */
  reset(): void {
    this.#flights.clear();
    this.session.reset();
  }
}
