import type { Translation } from '../area.js';
import type { en } from './en.js';

export const de: Translation<typeof en> = {
  hint: 'Mit den Pfeiltasten lesen Sie die Werte einzeln, mit Escape hören Sie auf.',
};
