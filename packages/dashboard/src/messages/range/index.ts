import type { MessageArea } from '../area.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Names of the date ranges. */
export const range = { name: 'range', en, de, fr } as const satisfies MessageArea<typeof en>;
