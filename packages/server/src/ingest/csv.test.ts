import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvReader } from './csv.js';
import { readLines } from './lines.js';

async function* chunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(content: string | Uint8Array, size = 7) {
  const reader = new CsvReader();
  const records = [];
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for await (const lines of readLines(chunks(bytes, size))) records.push(...reader.read(lines));
  records.push(...reader.end());
  return records;
}

const fieldsOf = (records: Awaited<ReturnType<typeof read>>) =>
  records.map((record) => (record.error === undefined ? record.fields : record.error));

describe('CSV', () => {
  test('plain, quoted, doubled quotes, delimiters and line ends inside of quotes', async () => {
    expect(fieldsOf(await read('a,b\r\n"x, y","say ""hi"""\r\n"two\nlines",\r\n,\n'))).toEqual([
      ['a', 'b'],
      ['x, y', 'say "hi"'],
      ['two\nlines', ''],
      ['', ''],
    ]);
  });

  test('a byte order mark is dropped, empty lines are passed over, the last line needs no end', async () => {
    const records = await read('\ufeffa,b\n\n1,2');
    expect(records).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 3, fields: ['1', '2'] },
    ]);
  });

  test('an unclosed quote costs its own line, not the rest of the file', async () => {
    const records = await read('a,b\n1,"2\n3,4\n5,6\n');
    expect(records).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, error: 'broken quotes: a quoted field does not end' },
      { line: 3, fields: ['3', '4'] },
      { line: 4, fields: ['5', '6'] },
    ]);
  });

  test('an unclosed quote that a later quote seems to close costs its own line as well', async () => {
    expect(fieldsOf(await read('"1,2\n3,"x"\n5,6\n'))).toEqual([
      'broken quotes: a quoted field does not end',
      ['3', 'x'],
      ['5', '6'],
    ]);
    expect(fieldsOf(await read('"1" x,2\n5,6\n'))).toEqual([
      'broken quotes: a quoted field is followed by more text',
      ['5', '6'],
    ]);
  });

  test('lines that are no UTF-8 are told by number, the others are read', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n1,'), Buffer.from([0xff, 0xfe]), Buffer.from('\n3,é\n5,\0\n7,8\n')]);
    for (const size of [1, 5, 1000]) {
      expect(await read(bytes, size)).toEqual([
        { line: 1, fields: ['a', 'b'] },
        { line: 2, error: 'not text: the bytes are not UTF-8' },
        { line: 3, fields: ['3', 'é'] },
        { line: 4, error: 'not text: the bytes are not UTF-8' },
        { line: 5, fields: ['7', '8'] },
      ]);
    }
  });

  test('any table comes back as it was written, in chunks of any size', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'é', '名', '𝄞', ' ', ';') });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
      );
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
        const text = rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(fieldsOf(await read(text, size))).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });
});
