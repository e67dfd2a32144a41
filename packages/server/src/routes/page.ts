import type { PageOf } from '@aim2balance/contract';
import type { Page } from '../store/usage-log.js';

/** The envelope of a page; a page read from a cursor has no number. */
export function pageOf<Row, Item>(
  { rows, total, nextCursor }: Page<Row>,
  { page, cursor, limit }: { page?: number | undefined; cursor?: string | undefined; limit: number },
  toItem: (row: Row) => Item,
): PageOf<Item> {
  return {
    data: rows.map(toItem),
    pagination: {
      ...(cursor === undefined ? { page: page ?? 1 } : {}),
      limit,
      total,
      totalPages: Math.ceil(total / limit),
      nextCursor,
    },
  };
}
