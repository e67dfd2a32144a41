import type { HeadersLike } from './options.js';

/** An answer and what came with it. */
export interface ApiResponse<T> {
  data: T;
  status: number;
  /** Id under which the backend logged the request; `null` when it gives none. */
  requestId: string | null;
  headers: HeadersLike;
}

/** The answer of a call. The request is on its way already; a call whose promise is dropped still runs. */
export class ApiPromise<T> extends Promise<T> {
  readonly #response: Promise<ApiResponse<T>>;

  constructor(response: Promise<ApiResponse<T>>) {
    // Only `then` is ever used, and it goes by the answer.
    super(() => {});
    this.#response = response;
  }

  /** What `then` makes is a plain promise. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise
  override then<Result = T, Failure = never>(
    onFulfilled?: ((value: T) => Result | PromiseLike<Result>) | null,
    onRejected?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    return this.#response.then(({ data }) => data).then(onFulfilled, onRejected);
  }

  /** The answer together with its status, headers and request id. */
  withResponse(): Promise<ApiResponse<T>> {
    return this.#response;
  }
}
