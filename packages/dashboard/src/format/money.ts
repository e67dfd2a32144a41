import { type Decimal, placesFor, toDecimal } from './decimal.js';
import { numberFormat } from './intl-cache.js';

export type Amount = number | string | bigint | null | undefined;

export interface MoneyOptions {
  /** ISO 4217. @defaultValue 'EUR' */
  currency?: string;
  /** `always` marks a credit with a plus. */
  sign?: 'auto' | 'always';
}

/** In a text from the right the dollar of "US$" would stand apart from its letters: a mark at the end keeps them together. */
const write = (format: Intl.NumberFormat, value: Decimal) =>
  format.format(value).replace(/\u200f.*[A-Z]\$$/, '$&\u200e');

function currencyFormat(locale: string, { currency = 'EUR', sign = 'auto' }: MoneyOptions, places?: number, least = 2) {
  const options: Intl.NumberFormatOptions = {
    style: 'currency',
    currency,
    // `negative` and `exceptZero` drop the sign of what rounds to zero: a "-0,00 €" is nobody's balance.
    signDisplay: sign === 'always' ? 'exceptZero' : 'negative',
    ...(places !== undefined && { minimumFractionDigits: Math.min(least, places), maximumFractionDigits: places }),
  };
  try {
    return numberFormat(locale, options);
  } catch {
    // Not an ISO 4217 code: the amount is shown without a symbol rather than not at all.
    return numberFormat(locale, { ...options, style: 'decimal', currency: undefined, minimumFractionDigits: 2 });
  }
}

/** A cent is shown from half of one on. */
function isBelowCents(value: Decimal): boolean {
  return Math.abs(Number(value)) < 0.005;
}

/** An amount with the decimals of its currency. `null`: not known. */
export function money(locale: string, amount: Amount, options: MoneyOptions = {}): string | null {
  const value = amount === null || amount === undefined ? null : toDecimal(amount);
  return value === null ? null : write(currencyFormat(locale, options), value);
}

/** The cost of one request: as many decimals as show two digits of it, at least two. */
export function cost(locale: string, amount: Amount, options: MoneyOptions = {}): string | null {
  const value = amount === null || amount === undefined ? null : toDecimal(amount);
  return value === null ? null : write(currencyFormat(locale, options, placesFor(value, 2)), value);
}

/** A sum: two decimals, but never "0.00" for what is not zero. */
export function total(locale: string, amount: Amount, options: MoneyOptions = {}): string | null {
  const value = amount === null || amount === undefined ? null : toDecimal(amount);
  if (value === null) return null;
  return isBelowCents(value) ? cost(locale, value, options) : money(locale, value, options);
}

/**
 * Every decimal there is, up to the nano.
 * @param least decimals shown even where they are zeros: those of the column
 */
export function exactMoney(locale: string, amount: Amount, options: MoneyOptions = {}, least = 2): string | null {
  const value = amount === null || amount === undefined ? null : toDecimal(amount);
  return value === null ? null : write(currencyFormat(locale, options, 9, least), value);
}

/** Decimals that show each of the amounts to the last digit, so that points of a column stand below each other. */
export function decimalsOf(amounts: readonly Amount[]): number {
  return amounts.reduce<number>((most, amount) => {
    const value = amount === null || amount === undefined ? null : toDecimal(amount);
    return Math.max(most, value?.split('.')[1]?.length ?? 0);
  }, 2);
}
