// What a host relies on, whatever the release of MSW: run in Node by `node.mjs` and in Chromium by `page.mjs`.
import { createClient } from '@aim2balance/client';
import { scenarios } from '@aim2balance/mocks';

const baseUrl = globalThis.location?.origin ?? 'https://chat.example.org';
const clientOf = (token = 'demo') => createClient({ baseUrl, token, maxRetries: 0 });
const nano = (eur) => Math.round(eur * 1e9);

function equal(actual, expected, what) {
  if (actual !== expected) throw new Error(`${what}: ${actual}, not ${expected}`);
}

const nameOf = (promise) =>
  promise.then(
    () => 'an answer',
    (error) => error.name,
  );

/** @param {{ use(...handlers: unknown[]): void, resetHandlers(): void, stop(): unknown }} mock */
const steps = (mock) => ({
  'the balance is the sum of the ledger': async () => {
    const client = clientOf();
    const { tokens, reservedTokens = 0 } = await client.user.balance();
    let sum = 0;
    for await (const line of client.user.transactions({ limit: 1000 })) {
      if (line.status === 'settled') sum += line.tokens;
    }
    equal(sum, tokens + reservedTokens, 'tokens of the settled lines');
  },
  'the summary is the sum of the log and of each breakdown': async () => {
    const client = clientOf();
    const query = { range: '7d', tz: 'Europe/Berlin' };
    const { totalTokens, totalCost } = await client.usage.summary(query);
    let logTokens = 0;
    let logCost = 0;
    for await (const entry of client.usage.log({ ...query, limit: 1000 })) {
      logTokens += entry.totalTokens;
      logCost += nano(entry.cost ?? 0);
    }
    equal(logTokens, totalTokens, 'tokens of the log');
    equal(logCost, nano(totalCost), 'nano-EUR of the log');
    for (const by of ['provider', 'project', 'model', 'day']) {
      const rows = await client.usage.breakdown({ ...query, by });
      equal(
        rows.reduce((sum, row) => sum + row.tokens, 0),
        totalTokens,
        `tokens by ${by}`,
      );
    }
  },
  'a credential that is not known is refused': async () => {
    equal(await nameOf(clientOf('nobody').user.balance()), 'AuthenticationError', 'the error');
  },
  'a scenario takes the place of the account, until the handlers are reset': async () => {
    mock.use(...scenarios.unavailable());
    equal(await nameOf(clientOf().user.balance()), 'ServerError', 'the error');
    mock.resetHandlers();
    equal(await nameOf(clientOf().user.balance()), 'an answer', 'after it');
  },
  'a backend of level 1 refuses what it does not know': async () => {
    mock.use(...scenarios.level1());
    const rows = await clientOf().usage.breakdown({ by: 'provider', range: '7d' });
    equal(Object.keys(rows[0]).join(), 'providerName,tokens', 'the fields');
    const refused = await clientOf()
      .usage.breakdown({ by: 'model', range: '7d' })
      .catch(({ code }) => code);
    equal(refused, 'unsupported_parameter', 'the code');
    mock.resetHandlers();
  },
  'latency and failures are presets': async () => {
    mock.use(...scenarios.ok({ latency: 120, fail: { usageLog: 'rateLimited' } }));
    const beganMs = performance.now();
    await clientOf().user.balance();
    if (performance.now() - beganMs < 115) throw new Error('the answer came at once');
    equal(await nameOf(clientOf().usage.log({ range: '7d' })), 'RateLimitError', 'the error');
    mock.resetHandlers();
  },
  'a payment is pending first, and settled later': async () => {
    const client = clientOf('demo-payer');
    const { id } = await client.billing.checkout({ amount: 20, currency: 'EUR', returnUrl: 'https://host.test/' });
    const statusOf = async () => {
      const { data } = await client.user.transactions();
      return data.find((line) => line.id === id)?.status;
    };
    equal(await statusOf(), 'pending', 'at first');
    await statusOf();
    equal(await statusOf(), 'settled', 'at the third reading');
  },
  'it stops although a request waits for ever': async () => {
    mock.use(...scenarios.loading());
    const ended = nameOf(clientOf().user.balance());
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stopped = await Promise.race([
      Promise.resolve(mock.stop()).then(() => true),
      new Promise((resolve) => setTimeout(resolve, 5000, false)),
    ]);
    equal(stopped, true, 'stopped within 5 s');
    equal(await ended, 'ConnectionError', 'the error of the request');
  },
});

/** @returns {Promise<{ name: string, error: string | null }[]>} */
export async function runSteps(mock) {
  const outcomes = [];
  for (const [name, step] of Object.entries(steps(mock))) {
    const error = await step().then(
      () => null,
      (cause) => String(cause?.stack ?? cause),
    );
    outcomes.push({ name, error });
  }
  return outcomes;
}
