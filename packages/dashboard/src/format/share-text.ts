import { percent } from './number.js';

/**
 * A rounded share (percent). More than nothing is never "0%" and less than all never "100%": they are "<1%" and ">99%",
 * or "<0.1%" and ">99.9%" with a decimal.
 * @param isMore whether the share before rounding is above zero
 * @param isLess whether it is below 100
 * @param parts how many rounded shares it is the sum of
 */
export function shareText(
  locale: string,
  share: number,
  isMore: boolean,
  isLess: boolean,
  decimals = 0,
  parts = 1,
): string {
  const text = (value: number) => percent(locale, value, { decimals }) ?? '';
  if (share === 0 && isMore) return `<${text(parts / 10 ** decimals)}`;
  if (share === 100 && isLess) return `>${text(100 - 1 / 10 ** decimals)}`;
  return text(share);
}
