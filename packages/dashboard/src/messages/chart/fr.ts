import type { Translation } from '../area.js';
import type { en } from './en.js';

export const fr: Translation<typeof en> = {
  hint: 'Parcourez les valeurs avec les touches fléchées, quittez avec Échap.',
};
