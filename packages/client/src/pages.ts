import type { PageOf } from '@aim2balance/contract';
import { ApiPromise, type ApiResponse } from './api-promise.js';

/** One page of a list: plain data, as the backend sent it. */
export type Page<T> = PageOf<T>;

/** Where a page is: by number, or from a cursor. */
export interface PagePlace {
  page?: number | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/**
 * One page, or the whole list: await it for the page asked for, iterate it for every row from there on, or take
 * `.pages()`. Further pages are requested only when they are reached.
 */
export class PagePromise<T extends { id?: string }> extends ApiPromise<Page<T>> implements AsyncIterable<T> {
  readonly #place: PagePlace;
  readonly #read: (place: PagePlace) => Promise<ApiResponse<Page<T>>>;

  constructor(place: PagePlace, read: (place: PagePlace) => Promise<ApiResponse<Page<T>>>) {
    super(read(place));
    this.#place = place;
    this.#read = read;
  }

  /** The pages from this one on, each without the rows of the pages before. */
  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    // Together: a first page that fails while the module loads would count as unhandled.
    const [{ walkPages }, { data }] = await Promise.all([import('./internal/walk-pages.js'), this.withResponse()]);
    yield* walkPages(this.#place, data, async (place) => (await this.#read(place)).data);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const { data } of this.pages()) yield* data;
  }
}
