import type { ResponseLike } from '../options.js';

interface Reader {
  read(): Promise<{ done: boolean; value?: Uint8Array }>;
  cancel(): Promise<void>;
}

export interface Body {
  text: string;
  byteLength: number;
  /** What was wrong with it; the text is then empty, or cut short where not `strict`. */
  flaw: 'too large' | 'not UTF-8' | undefined;
}

/** An answer beyond this is rare, and may be a bomb. */
const LARGE_BYTES = 1 << 20;

/**
 * Reads a body up to a limit, counted after decompression: a few kB of gzip can be hundreds of MB.
 * @throws whatever the stream fails with
 */
export async function readBody(response: ResponseLike, maxBytes: number, strict: boolean): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let byteLength = 0;
  const reader = (response.body as { getReader?: () => Reader } | null | undefined)?.getReader?.();
  for (;;) {
    const { done, value } = reader ? await reader.read() : { done: false, value: await wholeBody(response) };
    if (done || !value) break;
    byteLength += value.byteLength;
    chunks.push(value);
    // Thrown away: Node copies what it decompresses, and collects those copies only with young garbage such as this.
    // A bomb takes 29 MB at a limit of 16 MiB so, 35 MB without (benchmarks/client/hostile.bench.mjs).
    if (byteLength > LARGE_BYTES) new TextDecoder().decode(value);
    if (!reader || byteLength > maxBytes) {
      // The rest is not wanted; whether the stream broke meanwhile does not matter any more.
      reader?.cancel().catch(() => undefined);
      break;
    }
  }
  const body: Body = { text: '', byteLength, flaw: byteLength > maxBytes ? 'too large' : undefined };
  // What is refused is not decoded: that would cost its size again.
  if (body.flaw && strict) return body;
  const decoder = new TextDecoder('utf-8', { fatal: strict });
  try {
    for (const chunk of chunks) body.text += decoder.decode(chunk, { stream: true });
    body.text += decoder.decode();
  } catch {
    body.flaw = 'not UTF-8';
  }
  return body;
}

async function wholeBody(response: ResponseLike): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}
