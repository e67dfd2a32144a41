import type { PageOf, Pagination } from '@aim2balance/contract';
import type { PagePlace } from '../pages.js';

/** Ids remembered to leave out rows that moved to the next page while new ones came in at the head. */
const REMEMBERED = 10_000;
/** Empty pages in a row after which a list is given up: a cursor may lead on for ever, and its reader could not stop. */
const MAX_EMPTY = 100;

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

/** The pages of a list from `first` on, by cursor where one is offered, else by number. */
export async function* walkPages<T extends { id?: string }>(
  place: PagePlace,
  first: PageOf<T>,
  read: (place: PagePlace) => Promise<PageOf<T>>,
): AsyncGenerator<PageOf<T>, void, undefined> {
  const ids = new RecentIds();
  const cursors = new Set<string>();
  let { page = 1, cursor } = place;
  const { limit } = place;
  let answer = first;
  const firstLength = answer.data.length;
  let rowsUpTo = (page - 1) * (limit ?? firstLength);
  let before = '';
  let empty = 0;
  for (;;) {
    const { data: rows, pagination } = answer;
    const fresh = rows.filter(({ id }) => id === undefined || ids.add(id));
    // Rows without an id can only be compared as a whole.
    const text = rows[0] && rows[0].id === undefined ? JSON.stringify(rows) : '';
    const isRepeated = fresh.length < rows.length ? fresh.length === 0 : text !== '' && text === before;
    if (!isRepeated) yield fresh.length === rows.length ? answer : { data: fresh, pagination };
    before = text;
    rowsUpTo += rows.length;
    empty = rows.length === 0 ? empty + 1 : 0;
    const { nextCursor } = pagination;
    if (nextCursor) {
      if (isRepeated || empty === MAX_EMPTY || cursors.has(nextCursor)) return;
      cursors.add(nextCursor);
      cursor = nextCursor;
    } else {
      const isLast = isRepeated || rows.length === 0 || cursor !== undefined;
      if (isLast || !hasMore(pagination, page, rowsUpTo, rows.length >= firstLength)) return;
      page++;
    }
    answer = await read(cursor === undefined ? { limit, page } : { limit, cursor });
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
