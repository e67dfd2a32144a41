// The backend of the behaviour suite: every way of answering well or badly, on a loopback port. A path is
// /<scenario>/<run>/api/…; each run counts its own requests, which /<scenario>/<run>/seen gives back.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const balance = { tokens: 5_000_000, fiatValue: '5.000000001', percentage: 50 };
const row = (index) => ({
  id: `e-${index}`,
  date: '2026-11-01T09:30:00Z',
  projectName: null,
  model: 'gpt-4o',
  inputTokens: 10,
  outputTokens: 20,
  totalTokens: 30,
  cost: 0.0000004,
});
const bomb = gzipSync(Buffer.alloc(64 << 20, 0x20));

function json(response, body, status = 200, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** @type {Record<string, (response: import('node:http').ServerResponse, request: { index: number, url: URL, token: string, origin: string }) => void>} */
const scenarios = {
  fine: (response, { url }) => {
    const path = url.pathname.replace(/^.*\/api\//, '');
    const page = Number(url.searchParams.get('page') ?? 1);
    if (path === 'user/balance') return json(response, balance, 200, { 'x-request-id': 'r-1' });
    if (path === 'usage/summary') return json(response, { totalTokens: 90, totalCost: 0.0000012 });
    if (path === 'usage/log') {
      const rows = [0, 1, 2, 3, 4].map(row).slice((page - 1) * 2, page * 2);
      return json(response, { data: rows, pagination: { total: 5 } });
    }
    if (path === 'usage/breakdown') {
      return json(response, [{ model: 'gpt-4o', tokens: 90, inputTokens: 30, outputTokens: 60, cost: 0.0000012 }]);
    }
    return json(response, { title: 'Not found', status: 404 }, 404);
  },
  failing: (response, { index }) => (index < 2 ? json(response, {}, 503) : json(response, balance)),
  reset: (response, { index }) => (index === 0 ? response.destroy() : json(response, balance)),
  cut: (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"toke', () => response.destroy());
  },
  'cut-chunk': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"toke', () => setTimeout(() => response.destroy(), 30));
  },
  silent: () => {},
  stalling: (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"tokens":');
  },
  portal: (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<html>Log in</html>');
  },
  bomb: (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(bomb);
  },
  redirect: (response, { origin }) => {
    response.writeHead(302, { location: `${origin}/fine/elsewhere/api/user/balance` });
    response.end();
  },
  login: (response, { token }) => (token === 'Bearer new' ? json(response, balance) : json(response, {}, 401)),
  problem: (response) =>
    json(
      response,
      { type: 'about:blank', title: 'No', status: 403, detail: 'not yours', code: 'forbidden', requestId: 'r-9' },
      403,
    ),
  'not-utf8': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(Buffer.from([0x22, 0xff, 0x22]));
  },
  unsafe: (response) => json(response, '{"tokens":9007199254740993,"fiatValue":1,"percentage":1}'),
  infinite: (response) => json(response, '{"tokens":1,"fiatValue":1e400,"percentage":1}'),
  polluting: (response) => json(response, '{"__proto__":{"polluted":true},"tokens":1,"fiatValue":1,"percentage":1}'),
  wait: (response, { index }) =>
    index === 0 ? json(response, {}, 429, { 'retry-after': '1' }) : json(response, balance),
  hours: (response) => json(response, {}, 429, { 'retry-after': '3600' }),
  slow: (response) => setTimeout(() => json(response, balance), 150),
};

/** @param pages answers of other paths, for a browser: path to [content type, body] */
export async function startBackend(pages = {}) {
  const seen = new Map();
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://backend');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', 'retry-after, date, x-request-id');
    if (pages[url.pathname]) {
      const [type, body] = pages[url.pathname];
      response.writeHead(200, { 'content-type': type });
      return response.end(body);
    }
    const [, scenario = '', run = '', what] = url.pathname.split('/');
    const key = `${scenario}/${run}`;
    if (what === 'seen') return json(response, { requests: seen.get(key) ?? 0 });
    const index = seen.get(key) ?? 0;
    seen.set(key, index + 1);
    const answer = scenarios[scenario] ?? ((unknown) => json(unknown, {}, 404));
    answer(response, {
      index,
      url,
      token: request.headers.authorization ?? '',
      origin: `http://${request.headers.host}`,
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
