import { useSyncExternalStore } from 'react';

const subscribe = () => () => {};

/** A locale that `Intl` knows; `de_DE` is read as `de-DE`, and what is none as English. */
export function toLocale(text: string): string {
  try {
    return Intl.getCanonicalLocales(text.replace(/_/g, '-'))[0] ?? 'en';
  } catch {
    // "C", "posix" or a typing error: texts in English are better than no page.
    return 'en';
  }
}

/** The zone to show dates in: the one given, or UTC where it is none (the requests then say what is wrong). */
export function toDisplayZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return 'UTC';
  }
}

/** The reader's own locale and zone, where the host names none; a server renders English and UTC. */
export function useReaderDefaults(): { locale: string; timeZone: string } {
  const locale = useSyncExternalStore(
    subscribe,
    () => navigator.language,
    () => 'en',
  );
  const timeZone = useSyncExternalStore(
    subscribe,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
  return { locale, timeZone };
}
