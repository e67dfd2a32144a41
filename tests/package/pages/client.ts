import { createClient } from '@aim2balance/client';

/** Every page lives at the moment the mocks were made for. */
export const now = () => Date.parse('2026-11-15T10:30:00Z');

export const scenarioClient = (scenario: string, account: string) =>
  createClient({
    baseUrl: `${location.origin}/__mock__/${scenario}`,
    token: `demo-${account}`,
    timeZone: 'Europe/Berlin',
  });

export const settings = { locale: 'en-IE', timeZone: 'Europe/Berlin', colorScheme: 'light', now } as const;

export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element with the id "${id}".`);
  return found;
}
