export const en = {
  previousPage: 'Previous page',
  nextPage: 'Next page',
  page: 'Page',
  ofPages: 'of {pages}',
  rowsFromTo: '{from}–{to} of {total}',
  rowsPerPage: 'Rows a page',
  exportCsv: 'Export CSV',
  exporting: { one: '{count} row', other: '{count} rows' },
  exportDone: { one: 'Exported {count} row', other: 'Exported {count} rows' },
  exportFailed: 'The export stopped: {reason}',
  all: 'All',
} as const;
