import type { Translate } from './area.js';
import type { common } from './common/index.js';

export interface ErrorDescription {
  title: string;
  /** What to do. */
  detail: string;
  /** Names the request, for the support; `null` where none was answered. */
  request: string | null;
}

type CommonKey = keyof typeof common.en;

/** By name, so that an error of any copy of the client is understood. */
const details = {
  AuthenticationError: 'errorAuth',
  PermissionError: 'errorForbidden',
  RateLimitError: 'errorRateLimited',
  TimeoutError: 'errorTimeout',
  ConnectionError: 'errorConnection',
  ServerError: 'errorServer',
  ResponseParseError: 'errorAnswer',
  ResponseValidationError: 'errorAnswer',
  ResponseTooLargeError: 'errorAnswer',
  RedirectError: 'errorAnswer',
} as const satisfies Record<string, CommonKey>;

function requestIdOf(error: unknown): string | null {
  const id = (error as { requestId?: unknown } | null)?.requestId;
  return typeof id === 'string' && id !== '' ? id.slice(0, 80) : null;
}

/** An error in the words of a reader. */
export function describeError(error: unknown, t: Translate<typeof common.en>): ErrorDescription {
  const name = error instanceof Error ? error.name : '';
  const known = Object.hasOwn(details, name) ? t(details[name as keyof typeof details] as 'errorAuth') : null;
  // These name what the host or the reader gave; nothing else can say it better.
  const own = ['InvalidParameterError', 'BadRequestError', 'NotFoundError', 'ConflictError'].includes(name)
    ? (error as Error).message
    : null;
  const id = requestIdOf(error);
  return {
    title: t('errorTitle'),
    detail: known ?? own ?? t('errorUnexpected'),
    request: id && t('requestId', { id }),
  };
}
