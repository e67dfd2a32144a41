import { TimeoutError } from '../errors.js';

export function timeoutError(what: string, timeoutMs: number): TimeoutError {
  return new TimeoutError(`${what} took longer than ${timeoutMs} ms.`, { code: 'timeout', timeoutMs });
}

/** What a wait of a call may be ended by from outside. */
export class Waits {
  /** Ends the wait under way; there is one at a time. */
  #end: ((reason: unknown) => void) | undefined;
  #reason: unknown;
  ended = false;

  /** @throws the reason, when ended */
  check(): void {
    if (this.ended) throw this.#reason;
  }

  /** Rejects the wait under way and every later one. */
  end(reason: unknown): void {
    this.ended = true;
    this.#reason = reason;
    this.#end?.(reason);
  }

  /**
   * Settles as the work does; after `ms` it rejects with `late`, or resolves where there is none.
   * @param release called when the work is not waited for any more
   */
  within<T>(ms: number, work: Promise<T>, late: () => Error, release?: () => void): Promise<T>;
  within<T>(ms: number, work: Promise<T> | null, late: null): Promise<T | undefined>;
  within<T>(
    ms: number,
    work: Promise<T> | null,
    late: (() => Error) | null,
    release?: () => void,
  ): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(this.#reason);
      const settle = (act: (value?: undefined) => void) => {
        clearTimeout(timer);
        this.#end = undefined;
        act();
      };
      const giveUp = (reason: unknown) => {
        settle(() => reject(reason));
        release?.();
      };
      const timer = setTimeout(() => (late ? giveUp(late()) : settle(resolve)), ms);
      this.#end = giveUp;
      work?.then(
        (value) => settle(() => resolve(value)),
        (error) => settle(() => reject(error)),
      );
    });
  }
}
