import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Serves the files of a built page. Addresses without a file extension get `index.html`, so that the page may have
 * addresses of its own. `null`: there is no such file.
 */
export function staticFiles(folder: string): (request: Request) => Promise<Response | null> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return null;
    const path = fileOf(new URL(request.url).pathname);
    if (path === null) return null;
    const asked = extname(path) === '' ? join(path, 'index.html') : path;
    const file = (await isFile(join(folder, asked))) ? asked : extname(path) === '' ? 'index.html' : null;
    if (file === null) return null;
    const full = join(folder, file);
    const size = await isFile(full);
    if (!size) return null;
    const headers = {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': String(size.bytes),
      // Built files carry a hash in their name; the page itself does not.
      'cache-control': /[.-][\w-]{8,}\.\w+$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
    };
    if (request.method === 'HEAD') return new Response(null, { headers });
    return new Response(Readable.toWeb(createReadStream(full)) as ReadableStream, { headers });
  };
}

/** The path inside of the folder; `null`: none, or one that leads out of it. */
function fileOf(pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null; // a broken escape names no file
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const path = normalize(`.${sep}${decoded}`);
  return path.startsWith('..') || path.split(sep).some((part) => part.startsWith('.') && part !== '.') ? null : path;
}

async function isFile(path: string): Promise<{ bytes: number } | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? { bytes: found.size } : null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null;
    throw error;
  }
}
