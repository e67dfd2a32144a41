import * as z from 'zod/mini';
import { eurNumber } from '../money.js';

/** Instant with an offset, RFC 3339. */
export const instant = z.iso.datetime({ offset: true });
/** Count of tokens or calls: 0 to 2^53 − 1. */
export const count = z.int().check(z.nonnegative());
/** Token credits, signed. */
export const credits = z.int();
export const civilDate = z.iso.date();
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

const decimalText = z.string().check(z.regex(/^[+-]?\d{1,18}(\.\d{1,30})?$/));

/**
 * EUR (or another currency) in major units: a number, or a decimal string. Beyond EUR 8,388,608 the string is exact and
 * what is read of it is the nearest number.
 */
export const money = z.pipe(
  z.union([z.number(), decimalText]),
  z.transform((value: number | string): number => (typeof value === 'string' ? eurNumber(value) : value + 0)),
);

/** A known text or any other: a newer backend may send values this version does not know. */
export const openEnum = z.string();
export const httpsUrl = z.string().check(z.regex(/^https:\/\//i));
