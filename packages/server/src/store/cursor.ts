import { hash } from 'node:crypto';
import { InvalidParameterError } from '@aim2balance/contract';

/** Sort value and id of the last row of a page: the next page begins right after it. */
export type Position = readonly [value: string | number, id: string];

const CHECK_LENGTH = 12;

function checkOf(payload: string, scope: string): string {
  return hash('sha256', `${scope}\u0000${payload}`, 'base64url').slice(0, CHECK_LENGTH);
}

/**
 * An opaque cursor. It carries a check over its content and over `scope` (account, endpoint, filters, order), so that
 * a changed cursor, and one of another list, is refused and not misread.
 */
export function encodeCursor(position: Position, scope: string): string {
  const payload = Buffer.from(JSON.stringify(position)).toString('base64url');
  return checkOf(payload, scope) + payload;
}

/** @throws {InvalidParameterError} not a cursor of this list */
export function decodeCursor(cursor: string, scope: string): Position {
  const payload = cursor.slice(CHECK_LENGTH);
  if (payload === '' || cursor.slice(0, CHECK_LENGTH) !== checkOf(payload, scope)) {
    throw new InvalidParameterError(
      'cursor',
      'The cursor does not belong to this list: send `nextCursor` of the page before, with the same filters.',
    );
  }
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Position;
}
