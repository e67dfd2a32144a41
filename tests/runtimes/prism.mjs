// The client against Prism, a mock server made from the published OpenAPI document by others than us.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const here = import.meta.dirname;

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function start(port) {
  const cli = join(here, 'node_modules/@stoplight/prism-cli/dist/index.js');
  const document = join(here, '../../packages/contract/openapi.json');
  const child = spawn(process.execPath, [cli, 'mock', document, '--port', String(port), '--host', '127.0.0.1'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  for (let tries = 0; tries < 300 && !output.includes('is listening'); tries++) {
    if (child.exitCode !== null) throw new Error(`prism ended: ${output}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return child;
}

/** @returns {Promise<{ name: string, error: string | null }[]>} */
export async function checkPrism(host) {
  const sdk = await import(pathToFileURL(join(host, 'node_modules/@aim2balance/client/dist/index.js')).href);
  const port = await freePort();
  const child = await start(port);
  const make = (prefer) =>
    sdk.createClient({
      baseUrl: `http://127.0.0.1:${port}`,
      token: 'token',
      maxRetries: 0,
      timeZone: 'UTC',
      headers: { prefer },
    });
  const calls = {
    balance: (client) => client.user.balance(),
    transactions: (client) => client.user.transactions({ page: 1, limit: 20 }),
    summary: (client) => client.usage.summary({ range: '7d' }),
    'breakdown by provider': (client) => client.usage.breakdown({ by: 'provider' }),
    metrics: (client) => client.sustainability.metrics({ range: '7d' }),
    log: (client) => client.usage.log({ range: '7d' }),
    checkout: (client) =>
      client.billing.checkout({ amount: 20, currency: 'EUR', returnUrl: 'https://chat.example.org/' }),
  };
  const outcomes = [];
  const note = async (name, check) => {
    try {
      await check();
      outcomes.push({ name, error: null });
    } catch (error) {
      outcomes.push({ name, error: error.stack });
    }
  };
  try {
    for (const [name, call] of Object.entries(calls)) {
      await note(`200 ${name}`, () => call(make('code=200')));
      for (const [code, type] of [
        [401, 'AuthenticationError'],
        [429, 'RateLimitError'],
        [500, 'ServerError'],
        [503, 'ServerError'],
      ]) {
        await note(`${code} ${name}`, async () => {
          const error = await call(make(`code=${code}`)).then(
            () => {
              throw new Error('the call should have been rejected');
            },
            (reason) => reason,
          );
          if (error.name !== type || error.status !== code || !error.problem) throw error;
        });
      }
    }
    await note('200 balance, made up anew each time', async () => {
      for (let round = 0; round < 20; round++) await make('dynamic=true').user.balance();
    });
  } finally {
    child.kill();
  }
  return outcomes;
}
