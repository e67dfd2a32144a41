import type { MessageArea } from '../area.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Texts of every chart. */
export const chart = { name: 'chart', en, de, fr } as const satisfies MessageArea<typeof en>;
