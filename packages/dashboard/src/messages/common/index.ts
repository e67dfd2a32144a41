import type { MessageArea } from '../area.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Texts that every widget may need. */
export const common = { name: 'common', en, de, fr } as const satisfies MessageArea<typeof en>;
