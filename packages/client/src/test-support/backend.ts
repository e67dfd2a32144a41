import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  method: string;
  /** Path and query. */
  url: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
  /** ms, by `performance.now()`. */
  atMs: number;
}

/** Answers a request by hand: `index` counts from 0. */
export type Handler = (response: ServerResponse, request: SeenRequest, index: number) => unknown;

/** A real HTTP server on loopback that answers by a handler and remembers what it was asked. */
export interface Backend extends AsyncDisposable {
  url: string;
  requests: SeenRequest[];
  server: Server;
}

async function readAll(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

export async function startBackend(handle: Handler): Promise<Backend> {
  const requests: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const atMs = performance.now();
    const url = new URL(request.url ?? '/', 'http://backend');
    const seen: SeenRequest = {
      method: request.method ?? '',
      url: request.url ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: '',
      atMs,
    };
    const index = requests.push(seen) - 1;
    if (request.method === 'POST') seen.body = await readAll(request);
    await handle(response, seen, index);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    server,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function sendJson(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Answers with the statuses in turn, the last one for ever; 200 brings `body`. */
export function statuses(list: number[], body: unknown, headers: Record<string, string> = {}): Handler {
  return (response, _request, index) => {
    const status = list[Math.min(index, list.length - 1)] ?? 200;
    if (status === 200) sendJson(response, body);
    else sendJson(response, { type: 'about:blank', title: 'Failed', status }, status, headers);
  };
}
