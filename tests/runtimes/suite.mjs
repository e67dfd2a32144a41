// The behaviour of the client that must be the same in every runtime. Plain JavaScript on web standards alone: no test
// runner runs in all of them. `run` gives one line a promise.
let runs = 0;

function equal(actual, expected, what = 'value') {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  }
}

async function rejected(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('the call should have been rejected');
}

/**
 * @param {typeof import('@aim2balance/client')} sdk
 * @param {string} backend
 */
function behaviours(sdk, backend) {
  const tag = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  const at = (scenario) => `${backend}/${scenario}/${tag}-${runs++}`;
  const seen = async (base) => (await (await fetch(`${base}/seen`)).json()).requests;
  const client = (baseUrl, options = {}) => sdk.createClient({ baseUrl, token: 'secret', ...options });

  /** Fails with the named error after so many requests. */
  const fails =
    (scenario, name, requests, options = {}, fields = {}) =>
    async () => {
      const base = at(scenario);
      const error = await rejected(client(base, options).user.balance());
      equal(error.name, name, `name of ${error.message} ${error.cause ?? ''}`);
      if (!sdk.Aim2BalanceError.isInstance(error)) throw new Error('not an Aim2BalanceError');
      if (error.message.length > 300 || error.message.includes('<')) throw new Error(`message: ${error.message}`);
      for (const [key, value] of Object.entries(fields)) equal(error[key], value, key);
      equal(await seen(base), requests, 'requests');
    };
  const once = { maxRetries: 0 };

  return {
    'reads a balance with its request id': async () => {
      const { data, requestId, status } = await client(at('fine')).user.balance().withResponse();
      equal([data, requestId, status], [{ tokens: 5e6, fiatValue: 5.000000001, percentage: 50 }, 'r-1', 200]);
    },
    'tries again after a 503': async () => {
      const base = at('failing');
      equal((await client(base).user.balance()).tokens, 5e6);
      equal(await seen(base), 3, 'requests');
    },
    'waits as Retry-After says': async () => {
      const beganMs = performance.now();
      await client(at('wait')).user.balance();
      const waitedMs = performance.now() - beganMs;
      if (waitedMs < 990 || waitedMs > 3000) throw new Error(`waited ${waitedMs} ms`);
    },
    'a connection that ends in a ConnectionError is tried again': async () => {
      // Browsers repeat a request on a reset connection by themselves: the count is theirs as well.
      equal((await client(at('reset')).user.balance()).tokens, 5e6);
    },
    'a body cut short is tried again, then a ConnectionError': fails('cut', 'ConnectionError', 3),
    'a chunked body cut short is a ConnectionError': fails('cut-chunk', 'ConnectionError', 1, once),
    'headers that never come are a TimeoutError': fails('silent', 'TimeoutError', 1, { ...once, timeout: 300 }),
    'a body that stalls is a TimeoutError': fails('stalling', 'TimeoutError', 1, { ...once, timeout: 300 }),
    'a web page is a ResponseParseError': fails('portal', 'ResponseParseError', 1),
    'bytes that are not UTF-8 are a ResponseParseError': fails('not-utf8', 'ResponseParseError', 1),
    'a gzip bomb is a ResponseTooLargeError': fails('bomb', 'ResponseTooLargeError', 1, { maxResponseBytes: 1 << 20 }),
    'a redirect is refused': fails('redirect', 'RedirectError', 1),
    'an unsafe integer is a ResponseValidationError': fails('unsafe', 'ResponseValidationError', 1),
    '1e400 is a ResponseValidationError': fails('infinite', 'ResponseValidationError', 1),
    'a problem is mapped': fails(
      'problem',
      'PermissionError',
      1,
      {},
      { code: 'forbidden', requestId: 'r-9', status: 403 },
    ),
    'a Retry-After of hours is an error at once': fails('hours', 'RateLimitError', 1, {}, { retryAfterMs: 3_600_000 }),
    'a host that does not listen is a ConnectionError': async () => {
      const error = await rejected(client('http://127.0.0.1:9', once).user.balance());
      equal([error.name, error.attempts], ['ConnectionError', 1]);
    },
    '__proto__ pollutes nothing': async () => {
      const result = await client(at('polluting')).user.balance();
      equal([{}.polluted === undefined, Object.getPrototypeOf(result) === Object.prototype], [true, true]);
    },
    'ten calls refused together make one refresh': async () => {
      const base = at('login');
      let refreshes = 0;
      const token = async ({ refresh }) => {
        if (refresh) refreshes++;
        return refresh ? 'new' : 'old';
      };
      const me = client(base, { token });
      const calls = Array.from({ length: 10 }, (_, index) => me.user.balance({ headers: { 'x-call': String(index) } }));
      await Promise.all(calls);
      equal([refreshes, await seen(base)], [1, 20], 'refreshes and requests');
    },
    'an abort rejects with its reason': async () => {
      const controller = new AbortController();
      const reason = { why: 'left' };
      const call = rejected(client(at('silent')).user.balance({ signal: controller.signal }));
      setTimeout(() => controller.abort(reason), 50);
      if ((await call) !== reason) throw new Error('another reason');
    },
    'equal calls share one request': async () => {
      const base = at('slow');
      const me = client(base);
      const [first, second] = await Promise.all([me.user.balance(), me.user.balance()]);
      equal([first === second, await seen(base)], [true, 1]);
    },
    'a bad range sends nothing': async () => {
      const base = at('fine');
      const error = await rejected(client(base).usage.summary({ range: '2999-01-01..2999-01-02' }));
      equal([error.code, await seen(base)], ['invalid_parameter', 0]);
    },
    'iterates every row of a log': async () => {
      const ids = [];
      for await (const { id } of client(at('fine')).usage.log({ limit: 2 })) ids.push(id);
      equal(ids, ['e-0', 'e-1', 'e-2', 'e-3', 'e-4']);
    },
    'exports the log as CSV': async () => {
      let text = '';
      for await (const chunk of sdk.exportLog(client(at('fine')), { format: 'csv' })) text += chunk;
      equal(text.split('\r\n').length, 7);
      if (!text.includes(',0.0000004,')) throw new Error(text);
    },
    'estimates a footprint on demand': async () => {
      const { energy, restoration } = await client(at('fine')).sustainability.metrics({ range: '7d' });
      equal([energy.origin, energy.central > 0, restoration.m2 > 0], ['client', true, true]);
    },
    'knows its time zone': async () => {
      equal(
        sdk.resolveRange('2026-10-25..2026-10-25', 'Europe/Berlin', new Date('2026-11-01')).to.toISOString(),
        '2026-10-25T23:00:00.000Z',
      );
    },
  };
}

/**
 * One after the other: a browser opens six connections to a host, and some of these calls never end by themselves.
 * @returns {Promise<{ name: string, error: string | null }[]>}
 */
export async function run(sdk, backend) {
  const outcomes = [];
  for (const [name, behave] of Object.entries(behaviours(sdk, backend))) {
    try {
      await behave();
      outcomes.push({ name, error: null });
    } catch (error) {
      outcomes.push({ name, error: error?.stack ?? String(error) });
    }
  }
  return outcomes;
}
