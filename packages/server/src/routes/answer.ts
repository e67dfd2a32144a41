import { hash } from 'node:crypto';

/** A JSON answer with its entity tag; 304 where the caller has it already. */
export function json(body: unknown, request: Request): Response {
  const text = JSON.stringify(body);
  const headers: Record<string, string> = { 'cache-control': 'private, no-cache' };
  if (request.method === 'GET' || request.method === 'HEAD') {
    headers.etag = `"${hash('sha256', text, 'base64url').slice(0, 27)}"`;
    if (matches(request.headers.get('if-none-match'), headers.etag))
      return new Response(null, { status: 304, headers });
  }
  headers['content-type'] = 'application/json';
  return new Response(text, { headers });
}

function matches(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
