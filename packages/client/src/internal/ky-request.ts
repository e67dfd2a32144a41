import ky, { isNetworkError } from 'ky';
import type { PlatformSignal, ResponseLike } from '../options.js';
import type { Question } from './attempt.js';
import type { Config } from './config.js';

/** Retries, timeouts and errors span the token and the body as well, which ky's do not: they are the flight's. */
const once = { retry: 0, timeout: false, throwHttpErrors: false } as const;

/** The address of a page may hold secrets: requests tell the backend its origin alone. */
const privately = 'document' in globalThis ? ({ referrerPolicy: 'strict-origin' } as const) : undefined;

/**
 * Sends a question once: ky puts address, headers and body together and hands them to `fetch`.
 * @throws what `fetch` throws, without the error that ky puts around it
 */
export async function kyRequest(
  { fetch, credentials }: Config,
  { method, url, headers, body }: Question,
  token: string | null,
  signal: PlatformSignal,
): Promise<ResponseLike> {
  // Token and signal go to `fetch` alone: ky keeps the request in its errors, and would join the signal with its own.
  const send = (request: { headers: Iterable<[string, string]> }) =>
    fetch(url, {
      method,
      headers: { ...Object.fromEntries(request.headers), ...(token !== null && { authorization: `Bearer ${token}` }) },
      redirect: 'manual',
      signal,
      body,
      credentials,
      ...privately,
    });
  try {
    return await ky(url, {
      ...once,
      method,
      headers,
      ...(body !== undefined && { body }),
      fetch: send as unknown as typeof globalThis.fetch,
    });
  } catch (error) {
    throw isNetworkError(error) ? (error.cause ?? error) : error;
  }
}
