/** A cell: a number is written as one, a text never begins a formula, `null` is empty. */
export type CsvCell = string | number | null | undefined;

/** What a spreadsheet reads as the start of a formula, also behind blanks and quotes and in full-width form; and our mark. */
const formula = /^[\s"']*[=+\-@|%\uff0b\uff0d\uff1d\uff20]|^[\t\r\n']/;

/**
 * One cell after RFC 4180. A text that a spreadsheet would run gets an apostrophe in front, and so does one that begins
 * with an apostrophe: taking one away gives the text back. Numbers have a point and no grouping in every language.
 */
export function csvCell(value: CsvCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? plainNumber(value) : '';
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Without an exponent: 4e-7 is 0.0000004. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** Lines end with CRLF. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
