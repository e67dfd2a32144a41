import { isUtf8 } from 'node:buffer';

/** One line of a file. `text` is `null` where the bytes are no text: not UTF-8, or with NUL bytes. */
export interface Line {
  /** 1-based. */
  number: number;
  text: string | null;
}

/** No line of a usage export comes near it; a file without line ends must not fill the memory. */
export const MAX_LINE_BYTES = 16 << 20;
const NEWLINE = 10;

/** The lines of a byte stream, in batches, without their line ends (`\n` or `\r\n`). A byte order mark is dropped. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  let first = true;
  const take = (bytes: Buffer): Line[] => {
    const start = first && bytes.length >= 3 && bytes.readUIntBE(0, 3) === 0xefbbbf ? 3 : 0;
    first = false;
    const lines = split(bytes.subarray(start), number);
    number += lines.length;
    return lines;
  };
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : Buffer.from(chunk);
    const end = bytes.lastIndexOf(NEWLINE);
    if (end >= 0) yield take(bytes.subarray(0, end));
    rest = bytes.subarray(end + 1);
    if (rest.length > MAX_LINE_BYTES) {
      throw new Error(`line ${number + 1} is longer than ${MAX_LINE_BYTES >> 20} MiB: this is not a usage export.`);
    }
  }
  if (rest.length > 0) yield take(rest);
}

/** Whole batches are decoded at once; only one with foreign bytes is looked at line by line. */
function split(bytes: Buffer, before: number): Line[] {
  if (isUtf8(bytes) && !bytes.includes(0)) {
    return bytes
      .toString('utf8')
      .split('\n')
      .map((text, index) => ({ number: before + index + 1, text: withoutReturn(text) }));
  }
  const lines: Line[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    const isText = isUtf8(line) && !line.includes(0);
    lines.push({ number: before + lines.length + 1, text: isText ? withoutReturn(line.toString('utf8')) : null });
    start = end + 1;
  }
  return lines;
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
