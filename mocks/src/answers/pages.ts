import { DEFAULT_LIMIT, InvalidParameterError, type PageOf, type PageQuery } from '@aim2balance/contract';

/** A row's place in its list: what it is sorted by, then its id. */
export type Place = readonly [key: string | number, id: string];

/** FNV-1a, 32 bits: enough to tell a mistyped cursor, and for an ETag. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const toBase64Url = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const fromBase64Url = (text: string) => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
};

/** A cursor holds the place of the last row seen and belongs to one list: its filters and order are in the checksum. */
function cursorOf(place: Place, list: string): string {
  const text = JSON.stringify(place);
  return toBase64Url(checksum(list + text) + text);
}

function placeOf(cursor: string, list: string): Place {
  let text = '';
  try {
    text = fromBase64Url(cursor);
  } catch {
    text = ''; // not base64: refused below like any other text that is no cursor
  }
  if (text.length > 8 && checksum(list + text.slice(8)) === text.slice(0, 8)) return JSON.parse(text.slice(8)) as Place;
  throw new InvalidParameterError(
    'cursor',
    'The cursor is unknown or belongs to another list: begin again without one.',
  );
}

export interface PageSource<Row> {
  /** All rows, in order. */
  rows: readonly Row[];
  placeOf(row: Row): Place;
  /** Negative when `a` stands before `b`. */
  compare(a: Place, b: Place): number;
  /** What makes this list another list than others: filters and order. */
  list: string;
}

/** One page, by number or from a cursor, with everything a level 2 backend says about it. */
export function pageOf<Row>(source: PageSource<Row>, query: PageQuery): PageOf<Row> {
  const { rows } = source;
  const limit = query.limit ?? DEFAULT_LIMIT;
  const totalPages = Math.ceil(rows.length / limit);
  let start = ((query.page ?? 1) - 1) * limit;
  if (query.cursor !== undefined) {
    const after = placeOf(query.cursor, source.list);
    const index = rows.findIndex((row) => source.compare(source.placeOf(row), after) > 0);
    start = index === -1 ? rows.length : index;
  }
  const data = rows.slice(start, start + limit);
  const last = data.at(-1);
  const hasMore = start + data.length < rows.length;
  return {
    data,
    pagination: {
      page: query.cursor === undefined ? (query.page ?? 1) : Math.floor(start / limit) + 1,
      limit,
      total: rows.length,
      totalPages,
      nextCursor: hasMore && last !== undefined ? cursorOf(source.placeOf(last), source.list) : null,
    },
  };
}
