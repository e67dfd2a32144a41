const brand = Symbol.for('aim2balance.server.TooLargeError');

/** A sum is larger than the contract can carry: tokens and counts are integers up to 2^53 − 1. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';

  constructor() {
    super('The tokens of this range are more than 2^53 − 1, which no answer can carry: ask for a shorter range.');
    Object.defineProperty(this, brand, { value: true });
  }

  static isInstance(value: unknown): value is TooLargeError {
    return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[brand] === true;
  }
}

/** `value`, if it is exact. @throws {TooLargeError} */
export function exactCount(value: number): number {
  if (!Number.isSafeInteger(value)) throw new TooLargeError();
  return value;
}
