import type { Range } from './types.js';

const inside = (n: number, mayBeZero: boolean) => n < Infinity && (mayBeZero ? n >= 0 : n > 0);

/** A number or range as a range. @throws {RangeError} when it is negative, not finite, turned round, or 0 where that has no meaning */
export function checked(name: string, value: number | Range, mayBeZero: boolean): Range {
  const range = typeof value === 'number' ? { min: value, max: value } : value;
  if (!inside(range.min, mayBeZero) || !inside(range.max, mayBeZero) || range.min > range.max) {
    const got = range.min === range.max || typeof value === 'number' ? range.min : `${range.min} to ${range.max}`;
    throw new RangeError(`${name} is ${got}. It must be a finite number ${mayBeZero ? 'of 0 or more' : 'above 0'}.`);
  }
  return range;
}
