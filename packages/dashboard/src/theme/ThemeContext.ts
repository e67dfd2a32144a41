import { createContext, useContext } from 'react';
import type { ColorScheme } from './color-scheme.js';
import { createSeriesColors, type SeriesColors } from './series-colors.js';

export interface Theme {
  readonly colorScheme: ColorScheme;
  /** Made once a provider, so a name keeps its colour in every widget below it. */
  readonly colors: SeriesColors;
  /** BCP 47 tag of the words shown; `undefined` leaves the host's. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** Set by DashboardProvider. */
export const ThemeContext = createContext<Theme>({ colorScheme: 'light', colors: createSeriesColors() });

export function useTheme(): Theme {
  return useContext(ThemeContext);
}
