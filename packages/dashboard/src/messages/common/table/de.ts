import type { Translation } from '../../area.js';
import type { en } from './en.js';

export const de: Translation<typeof en> = {
  previousPage: 'Vorherige Seite',
  nextPage: 'Nächste Seite',
  page: 'Seite',
  ofPages: 'von {pages}',
  rowsFromTo: '{from}–{to} von {total}',
  rowsPerPage: 'Zeilen je Seite',
  exportCsv: 'CSV exportieren',
  exporting: { one: '{count} Zeile', other: '{count} Zeilen' },
  exportDone: { one: '{count} Zeile exportiert', other: '{count} Zeilen exportiert' },
  exportFailed: 'Der Export wurde unterbrochen: {reason}',
  all: 'Alle',
};
