import type { MessageArea } from '../../area.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Texts of tables and their export: part of the area "common", apart because a wallet alone has no table. */
export const table = { name: 'common', en, de, fr } as const satisfies MessageArea<typeof en>;
