import { toDecimal } from './decimal.js';
import { numberFormat } from './intl-cache.js';

type Count = number | bigint | null | undefined;

function isNumber(value: Count): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value));
}

/** Frozen: most cells of a table are counts, and the cache need not read these options again. */
const counts = {
  auto: Object.freeze({ maximumFractionDigits: 0, signDisplay: 'negative' } as const),
  always: Object.freeze({ maximumFractionDigits: 0, signDisplay: 'exceptZero' } as const),
};

/** A count in full. `null`: not known. */
export function integer(locale: string, value: Count, sign: 'auto' | 'always' = 'auto'): string | null {
  if (!isNumber(value)) return null;
  return numberFormat(locale, counts[sign]).format(value);
}

/** A count in short, for charts: 1.3M. */
export function compact(locale: string, value: Count): string | null {
  if (!isNumber(value)) return null;
  return numberFormat(locale, { notation: 'compact', signDisplay: 'negative' }).format(value);
}

/** A number with at most `places` decimals. */
export function decimal(locale: string, value: number | null | undefined, places = 2): string | null {
  if (!isNumber(value)) return null;
  return numberFormat(locale, { maximumFractionDigits: places, signDisplay: 'negative' }).format(value);
}

/** A number with two significant digits; millions and more in words. */
export function figure(locale: string, value: number | null | undefined): string | null {
  if (!isNumber(value)) return null;
  return numberFormat(locale, {
    maximumSignificantDigits: 2,
    signDisplay: 'negative',
    ...(Math.abs(value) >= 995_000 && { notation: 'compact', compactDisplay: 'long' }),
  }).format(value);
}

/** `value` is in percent: 33.4 is "33.4%". */
export function percent(
  locale: string,
  value: number | null | undefined,
  { decimals = 0, sign = 'auto' }: { decimals?: number; sign?: 'auto' | 'always' } = {},
): string | null {
  const exact = isNumber(value) ? toDecimal(value) : null;
  if (exact === null) return null;
  const format = numberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: sign === 'always' ? 'exceptZero' : 'negative',
  });
  return format.format(`${exact}E-2` as `${number}`);
}

const halves = Object.freeze({ minimumFractionDigits: 1 });

/** Whether a fraction begins with a comma. */
export function hasDecimalComma(locale: string): boolean {
  return numberFormat(locale, halves)
    .formatToParts(0.5)
    .some(({ type, value }) => type === 'decimal' && value === ',');
}
