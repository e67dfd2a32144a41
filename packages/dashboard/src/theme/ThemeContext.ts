import { createContext, useContext } from 'react';
import type { ColorScheme } from './color-scheme.js';
import { createSeriesColors, type SeriesColors } from './series-colors.js';

export interface Theme {
  readonly colorScheme: ColorScheme;
  readonly colors: SeriesColors;
}

/** Set by DashboardProvider. */
export const ThemeContext = createContext<Theme>({ colorScheme: 'light', colors: createSeriesColors() });

export function useTheme(): Theme {
  return useContext(ThemeContext);
}
