// The host's web server: its three files, the elements from the installed package, and the API behind the same origin.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const api = process.env.A2B_URL ?? 'http://127.0.0.1:4780';
const elements = dirname(fileURLToPath(import.meta.resolve('@aim2balance/dashboard/elements')));
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

async function forward(request, response) {
  const body = [];
  for await (const chunk of request) body.push(chunk);
  const { authorization, accept, 'content-type': type } = request.headers;
  const answer = await fetch(api + request.url, {
    method: request.method,
    headers: {
      ...(authorization && { authorization }),
      ...(accept && { accept }),
      ...(type && { 'content-type': type }),
    },
    ...(body.length > 0 && { body: Buffer.concat(body) }),
  });
  const headers = Object.fromEntries(answer.headers);
  // It is sent as it was decoded.
  delete headers['content-encoding'];
  delete headers['content-length'];
  response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  try {
    if (pathname.startsWith('/api/')) return await forward(request, response);
    const path = normalize(pathname === '/' ? '/index.html' : pathname);
    const file = path.startsWith('/a2b/')
      ? join(elements, path.slice('/a2b/'.length))
      : join(import.meta.dirname, /^\/(index\.html|host\.(js|css))$/.test(path) ? path : '/missing');
    response
      .writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain', 'content-security-policy': policy })
      .end(await readFile(file));
  } catch (error) {
    response.writeHead(error.code === 'ENOENT' ? 404 : 502).end();
  }
});

server.listen(Number(process.env.PORT ?? 4800), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
