import type { MessageArea } from '../../area.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Texts of the billing history: part of the area "wallet", in a module of their own because their code comes when it is asked for. */
export const history = { name: 'wallet', en, de, fr } as const satisfies MessageArea<typeof en>;
