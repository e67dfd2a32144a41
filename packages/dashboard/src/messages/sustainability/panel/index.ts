import type { MessageArea } from '../../area.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Texts of the panel before its view is there: part of the area "sustainability". */
export const panel = { name: 'sustainability', en, de, fr } as const satisfies MessageArea<typeof en>;
