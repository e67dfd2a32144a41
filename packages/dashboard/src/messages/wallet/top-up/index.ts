import type { MessageArea } from '../../area.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Texts of a top-up: part of the area "wallet", in a module of their own because their code comes when it is asked for. */
export const topUp = { name: 'wallet', en, de, fr } as const satisfies MessageArea<typeof en>;
