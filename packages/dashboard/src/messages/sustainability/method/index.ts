import type { MessageArea } from '../../area.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Texts of the method dialog, which comes in a chunk of its own. */
export const methodology = { name: 'methodology', en, de, fr } as const satisfies MessageArea<typeof en>;
