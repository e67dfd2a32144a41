import type { Range } from './types.js';

/** A finite number of 0 or more. */
export const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value < Infinity;

export const span = (value: number | Range): Range =>
  typeof value === 'object' && value ? value : { min: value, max: value };

/** A number or range as a range. @throws {RangeError} when it is negative, not finite, turned round, or 0 where that has no meaning */
export function checked(name: string, value: number | Range, mayBeZero: boolean): Range {
  const { min, max } = span(value);
  if (!isAmount(min) || !isAmount(max) || min > max || !(mayBeZero || min)) {
    const got = Object.is(min, max) ? min : `${min} to ${max}`;
    throw new RangeError(`${name} is ${got}. It must be a finite number ${mayBeZero ? 'of 0 or more' : 'above 0'}.`);
  }
  return { min, max };
}
