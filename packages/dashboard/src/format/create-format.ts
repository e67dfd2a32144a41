import {
  type DayShape,
  dateRange,
  day,
  dayRange,
  days,
  type Instant,
  type InstantShape,
  instant,
  relative,
} from './date.js';
import { duration } from './duration.js';
import { type Amount, cost, exactMoney, type MoneyOptions, money, total } from './money.js';
import { compact, decimal, figure, hasDecimalComma, integer, percent } from './number.js';
import { type QuantityKind, type QuantityParts, quantity, quantityParts, quantityRange } from './quantity.js';
import { type QuantitySpan, quantitySpan } from './quantity-span.js';

export interface FormatOptions {
  /** BCP 47. */
  locale: string;
  /** IANA name. */
  timeZone: string;
  /** Stands where an amount, a count or a date is not known. */
  notKnown: string;
  /** Stands where a quantity was not measured. */
  notMeasured: string;
}

/** How numbers, money, dates and quantities become text: the only way they do. */
export type Format = ReturnType<typeof createFormat>;

/** Formatters of one locale and zone; what is `null` becomes words, never a zero. */
export function createFormat({ locale, timeZone, notKnown, notMeasured }: FormatOptions) {
  return {
    locale,
    timeZone,
    /** Readers write 12,5: their spreadsheets take a file with points for texts, dates or thousands. */
    hasDecimalComma: hasDecimalComma(locale),
    /** Decimals of the currency: balances, payments. */
    money: (amount: Amount, options?: MoneyOptions) => money(locale, amount, options) ?? notKnown,
    /** A sum of costs: two decimals, but never "0.00" for what is not zero. */
    total: (amount: Amount, options?: MoneyOptions) => total(locale, amount, options) ?? notKnown,
    /** The cost of single requests: €0.0027. */
    cost: (amount: Amount, options?: MoneyOptions) => cost(locale, amount, options) ?? notKnown,
    /** Every decimal there is. */
    exactMoney: (amount: Amount, options?: MoneyOptions) => exactMoney(locale, amount, options) ?? notKnown,
    /** A count in full. */
    integer: (value: number | bigint | null | undefined, sign?: 'auto' | 'always') =>
      integer(locale, value, sign) ?? notKnown,
    /** A count in short. */
    compact: (value: number | bigint | null | undefined) => compact(locale, value) ?? notKnown,
    decimal: (value: number | null | undefined, places?: number) => decimal(locale, value, places) ?? notKnown,
    /** `value` in percent. */
    percent: (value: number | null | undefined, options?: { decimals?: number; sign?: 'auto' | 'always' }) =>
      percent(locale, value, options) ?? notKnown,
    instant: (value: Instant, shape: InstantShape = 'dateTime') => instant(locale, timeZone, value, shape) ?? notKnown,
    /** A calendar day `YYYY-MM-DD`, never shifted by a zone. */
    day: (value: string | null | undefined, shape: DayShape = 'medium') => day(locale, value, shape) ?? notKnown,
    /** Calendar days from the first to the last one, which is included. */
    days: (first: string, last: string) => days(locale, first, last) ?? notKnown,
    /** The same without a year. */
    dayRange: (first: string, last: string) => dayRange(locale, first, last) ?? notKnown,
    /** A half-open interval of instants. */
    dateRange: (from: Instant, to: Instant) => dateRange(locale, timeZone, from, to) ?? notKnown,
    /** In words where near, up to `wordDays` days. Without a clock (`null`, as before hydration) the date. */
    relative: (value: Instant, nowMs: number | null, wordDays?: number) =>
      (nowMs === null
        ? instant(locale, timeZone, value, 'dateTime')
        : relative(locale, timeZone, value, nowMs, wordDays)) ?? notKnown,
    duration: (ms: number | null | undefined) => duration(locale, ms) ?? notKnown,
    /** `value` in kWh, L, kg or m². */
    quantity: (kind: QuantityKind, value: number | null | undefined) => quantity(locale, kind, value) ?? notMeasured,
    quantityParts: (kind: QuantityKind, value: number | null | undefined): QuantityParts | null =>
      quantityParts(locale, kind, value),
    quantityRange: (kind: QuantityKind, min: number | null | undefined, max: number | null | undefined) =>
      quantityRange(locale, kind, min, max) ?? notMeasured,
    /** A figure and its range in one unit. */
    quantitySpan: (
      kind: QuantityKind,
      central: number | null | undefined,
      range: { readonly min: number; readonly max: number },
    ): QuantitySpan | null => quantitySpan(locale, kind, central, range),
    /** A bare number with two significant digits. */
    figure: (value: number | null | undefined) => figure(locale, value) ?? notKnown,
    list: (items: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    /** First letter large, as at the start of a line. */
    sentence: (text: string) => text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1),
  };
}
