import { scenarioNames, scenarioNotes } from '@aim2balance/mocks';
import type { Preview } from '@storybook/react-vite';

/** What the toolbar sets. */
export interface ReviewGlobals {
  theme: 'light' | 'dark';
  /** BCP 47. */
  locale: string;
  /** IANA. */
  zone: string;
  /** CSS px; '': as wide as the window. */
  width: string;
  /** ms */
  latency: string;
  /** '': the story's own. */
  scenario: string;
  strict: 'off' | 'on';
}

export const initialGlobals: ReviewGlobals = {
  theme: 'light',
  locale: 'en-GB',
  zone: 'Europe/Berlin',
  width: '',
  latency: '0',
  scenario: '',
  strict: 'off',
};

const menu = <const Icon extends string>(title: string, icon: Icon, items: { value: string; title: string }[]) => ({
  description: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});
const named = (values: string[]) => values.map((value) => ({ value, title: value }));

export const globalTypes = {
  theme: menu('Theme', 'contrast', [
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
  ]),
  locale: menu('Locale', 'globe', [
    { value: 'en-GB', title: 'English (UK)' },
    { value: 'en-US', title: 'English (US)' },
    { value: 'de-DE', title: 'Deutsch' },
    { value: 'fr-FR', title: 'Français' },
    { value: 'ar', title: 'العربية, right to left (English texts)' },
  ]),
  zone: menu('Time zone', 'time', named(['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/Los_Angeles'])),
  width: menu('Width of the container', 'grow', [
    { value: '', title: 'Full width' },
    { value: '320', title: '320 px' },
    { value: '480', title: '480 px' },
    { value: '640', title: '640 px' },
    { value: '960', title: '960 px' },
    { value: '1280', title: '1280 px' },
  ]),
  latency: menu('Latency of the API', 'timer', [
    { value: '0', title: 'No latency' },
    { value: '500', title: '500 ms' },
    { value: '3000', title: '3 s' },
  ]),
  scenario: menu('Scenario', 'database', [
    { value: '', title: 'Scenario of the story' },
    ...scenarioNames.map((name) => ({ value: name, title: `${name}: ${scenarioNotes[name]}` })),
  ]),
  strict: menu("React's strict mode", 'lock', [
    { value: 'off', title: 'Strict mode off' },
    { value: 'on', title: 'Strict mode on' },
  ]),
} satisfies Preview['globalTypes'];
