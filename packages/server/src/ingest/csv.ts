import type { Line } from './lines.js';

/** A record of a CSV file, or a line that is none. */
export type CsvRecord = { line: number; fields: string[]; error?: undefined } | { line: number; error: string };

/** A quoted field may run over lines, but not over the rest of the file because of one stray quote. */
const MAX_RECORD_LINES = 200;
const NOT_TEXT = 'not text: the bytes are not UTF-8';

/**
 * Reads CSV as RFC 4180 has it, line by line: quoted fields may hold the delimiter, doubled quotes and line ends. An
 * unclosed quote costs its own line only: reading goes on with the next one.
 */
export class CsvReader {
  readonly #delimiter: string;
  #open: Line[] = [];

  constructor(delimiter = ',') {
    this.#delimiter = delimiter;
  }

  read(lines: readonly Line[]): CsvRecord[] {
    const records: CsvRecord[] = [];
    for (const line of lines) this.#take(line, records);
    return records;
  }

  /** What is left when the file ends. */
  end(): CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.#open.length > 0) this.#giveUp(records);
    return records;
  }

  #take(line: Line, records: CsvRecord[]): void {
    if (this.#open.length === 0) {
      if (line.text === null) {
        records.push({ line: line.number, error: NOT_TEXT });
        return;
      }
      if (line.text === '') return;
      if (!line.text.includes('"')) {
        records.push({ line: line.number, fields: line.text.split(this.#delimiter) });
        return;
      }
    }
    this.#open.push(line);
    if (line.text === null) {
      this.#giveUp(records);
      return;
    }
    const number = this.#open[0]?.number ?? line.number;
    const result = splitRecord(this.#open.map(({ text }) => text).join('\n'), this.#delimiter);
    if (result === 'open') {
      if (this.#open.length >= MAX_RECORD_LINES) this.#giveUp(records);
    } else if (result === 'stray') {
      // The quote that seems to close belongs to a later record: the first line alone is broken.
      if (this.#open.length > 1) this.#giveUp(records);
      else {
        this.#open = [];
        records.push({ line: number, error: 'broken quotes: a quoted field is followed by more text' });
      }
    } else {
      this.#open = [];
      records.push({ line: number, fields: result });
    }
  }

  /** Reports the line whose quote does not close, and reads the ones after it anew. */
  #giveUp(records: CsvRecord[]): void {
    const [first, ...others] = this.#open;
    this.#open = [];
    if (!first) return;
    records.push({
      line: first.number,
      error: first.text === null ? NOT_TEXT : 'broken quotes: a quoted field does not end',
    });
    for (const line of others) this.#take(line, records);
  }
}

/** The fields of one record; `open`: a quoted field goes on in the next line; `stray`: text after a closing quote. */
function splitRecord(text: string, delimiter: string): string[] | 'open' | 'stray' {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let field: string;
    if (text[at] === '"') {
      let end = at + 1;
      for (;;) {
        end = text.indexOf('"', end);
        if (end < 0) return 'open';
        if (text[end + 1] !== '"') break;
        end += 2;
      }
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      if (at < text.length && text[at] !== delimiter) return 'stray';
    } else {
      const end = text.indexOf(delimiter, at);
      field = text.slice(at, end < 0 ? text.length : end);
      at = end < 0 ? text.length : end;
    }
    fields.push(field);
    if (at >= text.length) return fields;
    at += 1;
  }
}
