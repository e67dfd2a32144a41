import type { Translation } from '../../area.js';
import type { en } from './en.js';

export const fr: Translation<typeof en> = {
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  page: 'Page',
  ofPages: 'sur {pages}',
  rowsFromTo: '{from}–{to} sur {total}',
  rowsPerPage: 'Lignes par page',
  exportCsv: 'Exporter en CSV',
  exporting: { one: '{count} ligne', many: '{count} de lignes', other: '{count} lignes' },
  exportDone: { one: '{count} ligne exportée', many: '{count} de lignes exportées', other: '{count} lignes exportées' },
  exportFailed: 'L’export s’est interrompu : {reason}',
  all: 'Tous',
};
