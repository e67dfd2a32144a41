import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allScenarios } from '@aim2balance/mocks';
import { getResponse } from 'msw';
import { reviewNow } from '../../setup/clock.js';

export interface SitePage {
  html: string;
  /** `Content-Security-Policy` of the page. */
  csp?: string;
}

export interface Site {
  origin: string;
  /** Adds or replaces files by path. */
  add(files: Iterable<readonly [string, string | Buffer]>): void;
  addPage(path: string, page: SitePage): void;
  close(): Promise<void>;
}

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' };

async function toRequest(message: IncomingMessage, origin: string): Promise<Request> {
  const body: Buffer[] = [];
  for await (const chunk of message) body.push(chunk as Buffer);
  const headers = Object.entries(message.headers).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string';
  });
  return new Request(new URL(message.url ?? '/', origin), {
    method: message.method ?? 'GET',
    headers,
    ...(body.length > 0 && { body: Buffer.concat(body) }),
  });
}

/** A host's web site: its pages and files, and from the same origin the API of each scenario of the mocks. */
export async function openSite(): Promise<Site> {
  const files = new Map<string, string | Buffer>();
  const pages = new Map<string, SitePage>();
  const handlers = allScenarios({ now: reviewNow });
  const server = createServer(async (message, answer) => {
    const { pathname } = new URL(message.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/__mock__/')) {
      const response = await getResponse(handlers, await toRequest(message, origin));
      answer.writeHead(response?.status ?? 404, Object.fromEntries(response?.headers ?? []));
      answer.end(response ? Buffer.from(await response.arrayBuffer()) : 'no such endpoint');
      return;
    }
    const page = pages.get(pathname);
    if (page) {
      answer.writeHead(200, {
        'content-type': types.html,
        ...(page.csp && { 'content-security-policy': page.csp }),
      });
      answer.end(page.html);
      return;
    }
    if (pathname === '/favicon.ico') {
      answer.writeHead(204).end();
      return;
    }
    const file = files.get(pathname);
    const type = types[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    answer.writeHead(file === undefined ? 404 : 200, { 'content-type': type }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    add(added) {
      for (const [path, content] of added) files.set(path, content);
    },
    addPage(path, page) {
      pages.set(path, page);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
