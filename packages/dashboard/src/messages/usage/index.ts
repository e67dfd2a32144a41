import type { MessageArea } from '../area.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Texts of the usage widgets. */
export const usage = { name: 'usage', en, de, fr } as const satisfies MessageArea<typeof en>;
