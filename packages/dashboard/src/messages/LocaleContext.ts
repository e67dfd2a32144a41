import { createContext, useContext } from 'react';
import type { AreaOverrides } from './translate.js';

/** Texts of a host by area; in each what is left out stays as shipped. */
export type MessageOverrides = Readonly<Record<string, AreaOverrides | undefined>>;

export interface LocaleSettings {
  /** BCP 47: how numbers and dates are written. */
  readonly locale: string;
  /** IANA name: the zone dates are shown in. */
  readonly timeZone: string;
  /** Language of the texts. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly overrides?: MessageOverrides;
}

/** Set by DashboardProvider. */
export const LocaleContext = createContext<LocaleSettings>({
  locale: 'en',
  timeZone: 'UTC',
  language: 'en',
  direction: 'ltr',
});

export function useLocale(): LocaleSettings {
  return useContext(LocaleContext);
}
