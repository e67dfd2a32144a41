import { percent } from './number.js';
import { shares } from './shares.js';

/**
 * A rounded share (percent). More than nothing is never "0%": it is "<1%", or "<0.1%" with a decimal.
 * @param isMore whether the share before rounding is above zero
 * @param parts how many rounded shares it is the sum of
 */
export function shareText(locale: string, share: number, isMore: boolean, decimals = 0, parts = 1): string {
  const isBelow = share === 0 && isMore;
  const text = percent(locale, isBelow ? parts / 10 ** decimals : share, { decimals }) ?? '';
  return isBelow ? `<${text}` : text;
}

/** Percentages that add up to exactly 100 as shown, where "<1%" counts as none. */
export function shareTexts(locale: string, values: readonly (number | null | undefined)[], decimals = 0): string[] {
  return shares(values, decimals).map((share, i) => shareText(locale, share, (values[i] ?? 0) > 0, decimals));
}
