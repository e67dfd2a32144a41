import { InvalidParameterError, quoted } from './invalid-parameter-error.js';

export const DEFAULT_LIMIT = 20;
export const MAX_LIMIT = 1000;

/** Where a page stands in its list; a level 1 backend gives `total` or `nextCursor` alone. */
export interface Pagination {
  /** 1-based. */
  page?: number;
  limit?: number;
  /** Rows in the whole list. */
  total?: number;
  totalPages?: number;
  /** Opaque; stable while new rows arrive. `null` or left out on the last page. */
  nextCursor?: string | null;
}

/** One page of a list. A backend that answers a bare array is read as a page without `pagination` fields. */
export interface PageOf<T> {
  data: T[];
  pagination: Pagination;
}

/** Which page to read: by number, or from a cursor (level 2). */
export interface PageQuery {
  /** 1-based. */
  page?: number;
  /** Rows a page, 1 to 1000. @defaultValue 20 */
  limit?: number;
  /** `nextCursor` of the page before; excludes `page`. */
  cursor?: string;
}

/**
 * Checks page and limit.
 * @param given the text they were read from, for the message
 * @throws {InvalidParameterError} not whole numbers, or out of bounds
 */
export function checkPageQuery({ page, limit }: PageQuery, given?: string): void {
  if (page !== undefined && (!Number.isSafeInteger(page) || page < 1)) {
    throw new InvalidParameterError('page', `${quoted(given ?? page)} is not a page: pages are whole numbers from 1.`);
  }
  if (limit !== undefined && (!Number.isSafeInteger(limit) || limit < 1 || limit > MAX_LIMIT)) {
    throw new InvalidParameterError(
      'limit',
      `${quoted(given ?? limit)} is not a limit: limits are whole numbers from 1 to ${MAX_LIMIT}.`,
    );
  }
}
