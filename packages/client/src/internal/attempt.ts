import type { ValidationIssue, Validator } from '@aim2balance/contract/validators';
import type { ApiResponse } from '../api-promise.js';
import {
  ConnectionError,
  RedirectError,
  ResponseParseError,
  ResponseTooLargeError,
  ResponseValidationError,
} from '../errors.js';
import type { PlatformSignal, ResponseLike } from '../options.js';
import type { Config } from './config.js';
import { type Body, readBody } from './read-body.js';
import { apiError, readRequestId } from './read-error.js';
import { Waits } from './timing.js';

/** What is asked, the same in each attempt. */
export interface Question<T = unknown> {
  method: 'GET' | 'POST';
  /** Method and path, for messages. */
  endpoint: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
  validate: Validator<T>;
}

interface Details {
  status: number;
  contentType: string | null;
  requestId: string | null;
}

const MAX_ERROR_BYTES = 64 << 10;

let send: typeof import('./ky-request.js').kyRequest | undefined;

/**
 * ky is nearly as large as the rest of a first load: it comes on demand, beside the host's first render. Looking up a
 * loaded module costs a fifth of a call, so it is kept; one that could not be loaded is asked for again.
 */
export const loadKy = async () => {
  send ??= (await import('./ky-request.js')).kyRequest;
  return send;
};

/**
 * One request and its answer.
 * @param controller aborts the request; the caller stops waiting by itself
 * @param endMs when, by `performance.now()`, it does so
 * @throws {Aim2BalanceError}
 */
export async function attempt<T>(
  config: Config,
  question: Question<T>,
  token: string | null,
  controller: { readonly signal: PlatformSignal; abort(): void },
  endMs: number,
): Promise<ApiResponse<T>> {
  let response: ResponseLike | undefined;
  try {
    response = await ask(config, question, token, controller.signal);
    return await read(config, question, response, token, endMs);
  } catch (error) {
    // Whatever is left of the answer is not wanted: let go of the connection.
    controller.abort();
    throw error;
  }
}

async function ask(
  config: Config,
  question: Question,
  token: string | null,
  signal: PlatformSignal,
): Promise<ResponseLike> {
  try {
    return await (await loadKy())(config, question, token, signal);
  } catch (cause) {
    throw new ConnectionError(`${question.endpoint} got no answer: check network and baseUrl.`, {
      code: 'connection',
      cause,
    });
  }
}

async function read<T>(
  config: Config,
  question: Question<T>,
  response: ResponseLike,
  token: string | null,
  endMs: number,
): Promise<ApiResponse<T>> {
  const { endpoint } = question;
  const { status, headers } = response;
  const requestId = readRequestId(headers, token);
  if (response.type === 'opaqueredirect' || response.redirected || (status >= 300 && status < 400 && status !== 304)) {
    throw new RedirectError(`${endpoint} was redirected, and a token is never taken elsewhere: correct baseUrl.`, {
      code: 'redirect',
      status: status || null,
      requestId,
    });
  }
  if (status < 200 || status > 299) {
    throw apiError(endpoint, response, await readErrorText(response, endMs), token);
  }
  const contentType = headers.get('content-type');
  const details: Details = { status, contentType, requestId };
  if (contentType && /html/i.test(contentType)) throw notJson(endpoint, 'a web page', details);
  const body = await readAnswer(config, endpoint, response, details);
  const result = question.validate(parse(endpoint, body, response, details));
  if (result.ok) return { data: result.value, status, requestId, headers };
  throw invalid(endpoint, result.issues, details, token);
}

function invalid(endpoint: string, found: ValidationIssue[], details: Details, token: string | null): Error {
  // A backend may echo what it was sent.
  const issues = token
    ? found.map(({ path, message }) => ({ path, message: message.replaceAll(token, '[token]') }))
    : found;
  return new ResponseValidationError(`${endpoint} broke the contract: ${issues[0]?.message}.`, {
    ...details,
    code: 'invalid_response',
    endpoint,
    issues,
  });
}

/** The status says enough: an error page that is broken, or not over in half of the time left, must not hide it. */
async function readErrorText(response: ResponseLike, endMs: number): Promise<string> {
  try {
    const body = readBody(response, MAX_ERROR_BYTES, false);
    return (await new Waits().within((endMs - performance.now()) / 2, body, null))?.text ?? '';
  } catch {
    return '';
  }
}

async function readAnswer(
  { maxResponseBytes }: Config,
  endpoint: string,
  response: ResponseLike,
  details: Details,
): Promise<Body> {
  let body: Body;
  try {
    body = await readBody(response, maxResponseBytes, true);
  } catch (cause) {
    throw cutOff(endpoint, details, cause);
  }
  if (body.flaw === 'too large') {
    throw new ResponseTooLargeError(`${endpoint} answered more than ${maxResponseBytes} bytes: ask for less.`, {
      ...details,
      code: 'response_too_large',
      maxBytes: maxResponseBytes,
    });
  }
  if (body.flaw) throw notJson(endpoint, 'bytes that are not UTF-8', details);
  return body;
}

function parse(endpoint: string, { text, byteLength }: Body, { headers }: ResponseLike, details: Details): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not every runtime notices a body shorter than announced. The cause is left out: it quotes the body.
    if (byteLength < Number(headers.get('content-length'))) throw cutOff(endpoint, details);
    throw notJson(endpoint, text === '' ? 'an empty body' : 'a text that is not JSON', details);
  }
}

function notJson(endpoint: string, what: string, details: Details): ResponseParseError {
  return new ResponseParseError(`${endpoint} answered ${what} with status ${details.status}: is baseUrl the API?`, {
    ...details,
    code: 'not_json',
  });
}

function cutOff(endpoint: string, { requestId }: Details, cause?: unknown): ConnectionError {
  return new ConnectionError(`${endpoint} was cut off on the way.`, { code: 'connection', requestId, cause });
}
