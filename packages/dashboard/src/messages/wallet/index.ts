import type { MessageArea } from '../area.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Texts of wallet and billing. */
export const wallet = { name: 'wallet', en, de, fr } as const satisfies MessageArea<typeof en>;
