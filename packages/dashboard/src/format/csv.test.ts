import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvLine } from './csv.js';

/** Reads what `csvLine` wrote, the way RFC 4180 says, and takes the mark off. */
function readLine(line: string): string[] {
  const cells: string[] = [];
  let rest = line.replace(/\r\n$/, '');
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(,|$)/.exec(rest);
    const plain = quoted ?? (/^([^,]*)(,|$)/.exec(rest) as RegExpExecArray);
    const text = plain[1] ?? '';
    cells.push((quoted ? text.replace(/""/g, '"') : text).replace(/^'/, ''));
    if (plain[2] === '') return cells;
    rest = rest.slice(plain[0].length);
  }
}

describe('csvCell', () => {
  test.each([['=1+1'], ['+1'], ['-1+cmd'], ['@SUM(1)'], ['\t=1'], ['\r=1'], ['＝1+1'], ["'=1"]])(
    'CSV-01 %j is a text to a spreadsheet and comes back as it was',
    (text) => {
      expect(csvCell(text)).toMatch(/^"?'/);
      expect(readLine(csvLine([text]))).toEqual([text]);
    },
  );

  test.each([["=cmd|' /C calc'!A0"], ['=HYPERLINK("http://e","x")']])('CSV-02 %j is neutralised', (text) => {
    expect(csvCell(text)).toMatch(/^"?'=/);
    expect(readLine(csvLine([text]))).toEqual([text]);
  });

  test('CSV-05 a number stays a number', () => {
    expect(csvCell(-12.5)).toBe('-12.5');
    expect(csvCell(0.0000004)).toBe('0.0000004');
    expect(csvCell(Number.NaN)).toBe('');
  });

  test('CSV-06 commas, quotes and line breaks are quoted', () => {
    expect(csvLine(['a,b', 'say "x"', 'two\r\nlines', null])).toBe('"a,b","say ""x""","two\r\nlines",\r\n');
  });

  test('every line of texts comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 }), (texts) => {
        expect(readLine(csvLine(texts))).toEqual(texts);
      }),
    );
  });
});
