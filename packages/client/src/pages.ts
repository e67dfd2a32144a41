import type { PageOf, Pagination } from '@aim2balance/contract';
import { ApiPromise, type ApiResponse } from './api-promise.js';

/** One page of a list: plain data, as the backend sent it. */
export type Page<T> = PageOf<T>;

/** Where a page is: by number, or from a cursor. */
export interface PagePlace {
  page?: number | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** Ids remembered to leave out rows that moved to the next page while new ones came in at the head. */
const REMEMBERED = 10_000;

/** Remembers the latest ids, at least {@link REMEMBERED} of them. */
class RecentIds {
  #now = new Set<string>();
  #before = new Set<string>();

  /** True the first time. */
  add(id: string): boolean {
    if (this.#now.has(id) || this.#before.has(id)) return false;
    if (this.#now.size >= REMEMBERED) {
      this.#before = this.#now;
      this.#now = new Set();
    }
    this.#now.add(id);
    return true;
  }
}

/**
 * One page, or the whole list: await it for the page asked for, iterate it for every row from there on, or take
 * `.pages()`. Further pages are requested only when they are reached.
 */
export class PagePromise<T extends { id?: string }> extends ApiPromise<Page<T>> implements AsyncIterable<T> {
  readonly #first: Promise<ApiResponse<Page<T>>>;
  readonly #place: PagePlace;
  readonly #read: (place: PagePlace) => Promise<ApiResponse<Page<T>>>;

  constructor(place: PagePlace, read: (place: PagePlace) => Promise<ApiResponse<Page<T>>>) {
    const first = read(place);
    super(first);
    this.#first = first;
    this.#place = place;
    this.#read = read;
  }

  /** The pages from this one on, each without the rows of the pages before. */
  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    const ids = new RecentIds();
    const cursors = new Set<string>();
    const { limit } = this.#place;
    let { page = 1, cursor } = this.#place;
    let answer = (await this.#first).data;
    const firstLength = answer.data.length;
    let rowsUpTo = (page - 1) * (limit ?? firstLength);
    let before = '';
    for (;;) {
      const { data: rows, pagination } = answer;
      const fresh = rows.filter(({ id }) => id === undefined || ids.add(id));
      // Rows without an id can only be compared as a whole.
      const text = rows[0] && rows[0].id === undefined ? JSON.stringify(rows) : '';
      const isRepeated = fresh.length < rows.length ? fresh.length === 0 : text !== '' && text === before;
      if (!isRepeated) yield fresh.length === rows.length ? answer : { data: fresh, pagination };
      before = text;
      rowsUpTo += rows.length;
      const { nextCursor } = pagination;
      if (nextCursor) {
        if (cursors.has(nextCursor)) return;
        cursors.add(nextCursor);
        cursor = nextCursor;
      } else {
        const isLast = isRepeated || rows.length === 0 || cursor !== undefined;
        if (isLast || !hasMore(pagination, page, rowsUpTo, rows.length >= firstLength)) return;
        page++;
      }
      answer = (await this.#read(cursor === undefined ? { limit, page } : { limit, cursor })).data;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const { data } of this.pages()) yield* data;
  }
}

/** Level 1 tells `total` or nothing at all: then the last page is the first short one. */
function hasMore(
  { totalPages, total, nextCursor }: Pagination,
  page: number,
  rowsUpTo: number,
  isFull: boolean,
): boolean {
  if (totalPages !== undefined) return page < totalPages;
  if (total !== undefined) return rowsUpTo < total;
  return nextCursor === undefined && isFull;
}
