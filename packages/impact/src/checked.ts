import type { Range } from './types.js';

const inside = (n: number, mayBeZero: boolean) => n < Infinity && (mayBeZero ? n >= 0 : n > 0);

export const span = (value: number | Range): Range =>
  typeof value === 'object' && value ? value : { min: value, max: value };

/** A number or range as a range. @throws {RangeError} when it is negative, not finite, turned round, or 0 where that has no meaning */
export function checked(name: string, value: number | Range, mayBeZero: boolean): Range {
  const { min, max } = span(value);
  if (!inside(min, mayBeZero) || !inside(max, mayBeZero) || min > max) {
    const got = min === max || typeof value !== 'object' ? min : `${min} to ${max}`;
    throw new RangeError(`${name} is ${got}. It must be a finite number ${mayBeZero ? 'of 0 or more' : 'above 0'}.`);
  }
  return { min, max };
}
