import { CsvReader, type CsvRecord } from './csv.js';
import type { Draft, ImportField, RejectedLine } from './draft.js';
import type { Line } from './lines.js';
import { fieldOfName } from './names.js';
import type { DraftReader, ReaderOptions } from './reader.js';

const DELIMITERS = [',', ';', '\t', '|'];

/** Reads calls from CSV with a header line; the delimiter is the one of `,` `;` tab `|` the header has most of. */
export function csvDrafts({ map }: ReaderOptions): DraftReader {
  let reader: CsvReader | null = null;
  let columns: Column[] | null = null;
  let width = 0;

  function take(record: CsvRecord, out: (Draft | RejectedLine)[]): void {
    if (record.error !== undefined) {
      if (!columns) throw new Error(`line ${record.line}, the header: ${record.error}`);
      out.push({ line: record.line, reason: record.error });
      return;
    }
    const { line, fields } = record;
    if (!columns) {
      columns = columnsOf(fields, map, line);
      width = fields.length;
      return;
    }
    if (fields.length !== width) {
      out.push({ line, reason: `${fields.length} fields where the header has ${width}` });
      return;
    }
    const draft: Draft = { line, source: fields.join('\u001f') };
    for (const { index, field } of columns) draft[field] = fields[index];
    out.push(draft);
  }

  return {
    read(lines: readonly Line[]) {
      const out: (Draft | RejectedLine)[] = [];
      reader ??= new CsvReader(delimiterOf(lines.find(({ text }) => text !== '')?.text ?? ''));
      for (const record of reader.read(lines)) take(record, out);
      return out;
    },
    end() {
      const out: (Draft | RejectedLine)[] = [];
      for (const record of reader?.end() ?? []) take(record, out);
      if (!columns) throw new Error('the file has no header line');
      return out;
    },
  };
}

interface Column {
  index: number;
  field: ImportField;
}

function columnsOf(header: readonly string[], map: ReadonlyMap<string, ImportField>, line: number): Column[] {
  const names = header.map((name) => name.trim());
  for (const source of map.keys()) {
    if (!names.includes(source)) {
      throw new Error(
        `line ${line}, the header: no column ${JSON.stringify(source)}, which --map names; there are ${names.join(', ')}`,
      );
    }
  }
  const columns: Column[] = [];
  const taken = new Set(map.values());
  for (const [index, name] of names.entries()) {
    const mapped = map.get(name);
    const guessed = fieldOfName(name);
    if (mapped) columns.push({ index, field: mapped });
    else if (guessed && !taken.has(guessed)) {
      taken.add(guessed);
      columns.push({ index, field: guessed });
    }
  }
  return columns;
}

function delimiterOf(header: string): string {
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best), ',');
}
