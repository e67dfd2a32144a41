import type { ResponseLike } from '../options.js';

interface Reader {
  read(): Promise<{ done: boolean; value?: Uint8Array }>;
  cancel(): Promise<void>;
}

export interface Body {
  text: string;
  byteLength: number;
  /** What was wrong with it; the text is then cut short. */
  flaw?: 'too large' | 'not UTF-8';
}

/**
 * Reads a body up to a limit, counted after decompression: a few kB of gzip can be hundreds of MB.
 * @throws whatever the stream fails with
 */
export async function readBody(response: ResponseLike, maxBytes: number, strict: boolean): Promise<Body> {
  const decoder = new TextDecoder('utf-8', { fatal: strict });
  const body: Body = { text: '', byteLength: 0 };
  /** False where reading should stop. */
  const take = (bytes?: Uint8Array): boolean => {
    body.byteLength += bytes?.byteLength ?? 0;
    if (body.byteLength > maxBytes) {
      body.flaw = 'too large';
      return false;
    }
    try {
      body.text += bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      body.flaw = 'not UTF-8';
    }
    return body.flaw === undefined;
  };
  const stream = response.body as { getReader?: () => Reader } | null | undefined;
  if (typeof stream?.getReader !== 'function') {
    if (take(new Uint8Array(await response.arrayBuffer()))) take();
    return body;
  }
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      take();
      return body;
    }
    if (!take(value)) {
      // The rest is not wanted; whether the stream broke meanwhile does not matter any more.
      reader.cancel().catch(() => undefined);
      return body;
    }
  }
}
