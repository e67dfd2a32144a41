import { createContext, useContext } from 'react';
import type { ColorScheme } from './color-scheme.js';

export interface Theme {
  readonly colorScheme: ColorScheme;
  /** One for each provider, so that a name keeps its colour in every widget below it. */
  readonly scope: object;
  /** BCP 47 tag of the words shown; `undefined` leaves the host's. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** Set by DashboardProvider. */
export const ThemeContext = createContext<Theme>({ colorScheme: 'light', scope: {} });

export function useTheme(): Theme {
  return useContext(ThemeContext);
}
