import { createSeriesColors, type SeriesColors } from './series-colors.js';
import { useTheme } from './ThemeContext.js';

const registries = new WeakMap<object, SeriesColors>();

/** The colours of all widgets below one provider; made by the first that draws a series: a wallet alone has none. */
export function useSeriesColors(): SeriesColors {
  const { scope } = useTheme();
  const colors = registries.get(scope) ?? createSeriesColors();
  registries.set(scope, colors);
  return colors;
}
