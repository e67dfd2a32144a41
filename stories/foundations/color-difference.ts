import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  wcagContrast,
} from 'culori';

const difference = differenceCiede2000();

/** A colour as eyes with and without a deficiency see it. */
export const eyes = {
  'all cones': (color: string) => color,
  protanopia: (color: string) => formatHex(filterDeficiencyProt(1)(color)) ?? color,
  deuteranopia: (color: string) => formatHex(filterDeficiencyDeuter(1)(color)) ?? color,
  tritanopia: (color: string) => formatHex(filterDeficiencyTrit(1)(color)) ?? color,
};
export type Eyes = keyof typeof eyes;

/** CIEDE2000 of two colours as such eyes see them. */
export const deltaE = (a: string, b: string, seenBy: Eyes): number => difference(eyes[seenBy](a), eyes[seenBy](b));

/** The closest pair of a palette. */
export function closest(colors: readonly string[], seenBy: Eyes): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, a] of colors.entries()) {
    for (const b of colors.slice(index + 1)) least = Math.min(least, deltaE(a, b, seenBy));
  }
  return least;
}

/** Contrast by WCAG 2. */
export const contrast = (a: string, b: string): number => wcagContrast(a, b);
