import type { ClientEvent } from './events.js';

/** What the client needs of an `AbortSignal`. */
export interface SignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** `AbortSignal` where the consumer's types know one. */
export type PlatformSignal = typeof globalThis extends { AbortSignal: { prototype: infer T } } ? T : SignalLike;

/** What a caller may read of the headers of an answer. */
export interface HeadersLike {
  get(name: string): string | null;
  has(name: string): boolean;
  forEach(callback: (value: string, name: string) => void): void;
}

/** What the client hands to `fetch`. */
export interface FetchInit {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string | undefined;
  redirect: 'manual';
  credentials?: 'omit' | 'same-origin' | 'include' | undefined;
  /** Given in a page alone: other runtimes have no referrer, and some refuse the field. */
  referrerPolicy?: 'strict-origin';
  signal: PlatformSignal;
}

/** What the client needs of a `Response`. */
export interface ResponseLike {
  readonly status: number;
  readonly type?: string;
  readonly redirected?: boolean;
  readonly headers: HeadersLike;
  readonly body?: unknown;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type FetchLike = (url: string, init: FetchInit) => Promise<ResponseLike>;

/** Asked for a token; `refresh` is true when the one before was refused with 401. */
export interface TokenRequest {
  refresh: boolean;
}

/** Gives the access token; called before each request, so keep it cheap and cache on your side. */
export type TokenProvider = (request: TokenRequest) => string | Promise<string>;

export interface ClientOptions {
  /**
   * Where the API lives; the paths of the contract are appended to it. `https`, or `http` on a loopback host; in a
   * browser it may be relative to the page.
   */
  baseUrl: string | { readonly href: string };
  /** Bearer token, or a function that gives it. Left out: no `Authorization` header. */
  token?: string | TokenProvider;
  /** As in `fetch`; `include` for cookie sessions on another origin. */
  credentials?: 'omit' | 'same-origin' | 'include';
  /** IANA zone in which days start. @defaultValue the runtime's own */
  timeZone?: string;
  /** ms for one attempt: token, headers and body. @defaultValue 10_000 */
  timeout?: number;
  /** ms for the whole call, retries and their waits included. @defaultValue 30_000 */
  totalTimeout?: number;
  /** Retries after the first attempt of a GET. @defaultValue 2 */
  maxRetries?: number;
  /** Largest answer accepted, counted after decompression. @defaultValue 16 MiB */
  maxResponseBytes?: number;
  /** @defaultValue `globalThis.fetch` */
  fetch?: FetchLike;
  /** Sent with each request; `Authorization` is not among them: use `token`. */
  headers?: Readonly<Record<string, string>>;
  /** Permits `http` on any host, for a test network: whoever listens there reads the token. */
  allowInsecure?: boolean;
  /** Called for each request, answer, retry and error. Never given a token. */
  onEvent?: (event: ClientEvent) => void;
  /** Called once when the session ends: no token works any more. */
  onAuthError?: (error: Error) => void;
}

/** Options of one call. */
export interface RequestOptions {
  /** Aborts the call, which then rejects with the signal's reason. */
  signal?: SignalLike | undefined;
  /** ms for one attempt. */
  timeout?: number | undefined;
  maxRetries?: number | undefined;
  /** Sent with this request, over those of the client. */
  headers?: Readonly<Record<string, string>> | undefined;
}
