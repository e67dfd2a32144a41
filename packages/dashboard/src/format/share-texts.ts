import { shareText } from './share-text.js';
import { shares } from './shares.js';

/** Percentages that add up to exactly 100 as shown, where "<1%" counts as none and ">99%" as all. */
export function shareTexts(locale: string, values: readonly (number | null | undefined)[], decimals = 0): string[] {
  const isMore = values.map((value) => (value ?? 0) > 0);
  const areMany = isMore.filter(Boolean).length > 1;
  return shares(values, decimals).map((share, i) => shareText(locale, share, isMore[i] ?? false, areMany, decimals));
}
