import { statSync } from 'node:fs';
import { createApp } from '../app.js';
import { anyAuth, demoAuth } from '../auth/demo.js';
import { jwtAuth } from '../auth/jwt.js';
import type { Auth } from '../auth/types.js';
import { type LogRecord, redact } from '../log.js';
import { staticFiles } from '../static-files.js';
import { openStore } from '../store/open-store.js';
import { CliError } from './cli-error.js';
import { type Listening, listen } from './listen.js';
import { dbOf, dbOption, readArgs } from './options.js';
import { fakePayments, stripePayments } from './payments.js';

const options = {
  ...dbOption,
  port: { type: 'string', default: '8787' },
  host: { type: 'string', default: '127.0.0.1' },
  demo: { type: 'boolean', default: false },
  'stripe-fake': { type: 'boolean', default: false },
  'rate-limit': { type: 'string' },
  web: { type: 'string' },
  'cors-origin': { type: 'string', multiple: true },
  'public-url': { type: 'string' },
} as const;

/** `a2b serve`: the API, and a built page beside it, until SIGINT or SIGTERM. */
export async function serve(args: string[]): Promise<number> {
  const { values } = readArgs(args, options);
  const { env } = process;
  const port = readPort(values.port);
  const db = dbOf(values.db);
  const auth = authOf(env, values.demo);
  const rateLimit = readRate(values['rate-limit']);
  const publicUrl = values['public-url'] ?? env.A2B_PUBLIC_URL;
  const web = values.web === undefined ? null : staticFiles(folder(values.web));
  const store = await openStore(db, {
    onIdleError: (error) => process.stderr.write(`a2b: lost a database connection: ${redact(error.message)}\n`),
  });

  // The server's own address is known once it listens; until then nothing comes in that would need it.
  let handle: (request: Request) => Promise<Response> = async () => new Response(null, { status: 503 });
  const listening = await listen((request) => handle(request), values.host, port).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const origin = `http://${values.host.includes(':') ? `[${values.host}]` : values.host}:${listening.port}`;
  const own = [origin, `http://localhost:${listening.port}`, ...(publicUrl ? [new URL(publicUrl).origin] : [])];
  const returnOrigins = [...own, ...list(env.A2B_RETURN_ORIGINS)];
  const local = `http://${isWildcard(values.host) ? '127.0.0.1' : new URL(origin).hostname}:${listening.port}`;
  const pageOrigin = publicUrl ? new URL(publicUrl).origin : local;
  const fake = values['stripe-fake'] ? fakePayments(local, [pageOrigin, ...own], returnOrigins) : null;
  const app = createApp({
    store,
    auth,
    rateLimit,
    serviceToken: env.A2B_SERVICE_TOKEN,
    billing: fake?.billing ?? stripePayments(env, returnOrigins),
    corsOrigins: (values['cors-origin'] ?? []).flatMap(list),
    log: logLine,
  });
  handle = async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/')) return app.fetch(request);
    const answer = (await fake?.fetch(request)) ?? (await web?.(request));
    return answer ?? app.fetch(request);
  };
  announce(origin, listening, values.demo, fake !== null);
  await stopSignal();
  await listening.close();
  fake?.close();
  await store.close();
  return 0;
}

/** Every address of the machine: to reach it from the machine itself takes one of them. */
function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::' || host === '';
}

function announce(origin: string, { taken }: Listening, demo: boolean, fake: boolean): void {
  for (const port of taken) process.stdout.write(`port ${port} is taken, trying the next one\n`);
  process.stdout.write(`a2b listens on ${origin}\n`);
  if (demo)
    process.stdout.write('demo: the token "demo" is the account "demo", for everyone who can reach this port\n');
  if (fake) process.stdout.write('payments are faked: no card is charged\n');
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

/** Server errors only: what a request did is in its answer. */
function logLine(record: LogRecord): void {
  if (record.level === 'error') process.stderr.write(`${JSON.stringify(record)}\n`);
}

function authOf(env: NodeJS.ProcessEnv, demo: boolean): Auth {
  const { A2B_JWT_SECRET: secret, A2B_JWT_PUBLIC_KEY: publicKey } = env;
  const ways: Auth[] = demo ? [demoAuth] : [];
  if (secret !== undefined || publicKey !== undefined) {
    ways.push(jwtAuth({ secret, publicKey, issuer: env.A2B_JWT_ISSUER, audience: env.A2B_JWT_AUDIENCE }));
  }
  if (ways.length === 0) {
    throw new CliError(
      'Nobody could log in: set A2B_JWT_SECRET (HS256) or A2B_JWT_PUBLIC_KEY (RS256), or try it out with --demo.',
    );
  }
  return anyAuth(...ways);
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new CliError(`--port is a number up to 65535, not ${text}.`);
  return port;
}

function readRate(text: string | undefined): number | undefined {
  return text === undefined ? undefined : positive(text.replace(/\/s$/, ''), '--rate-limit');
}

function positive(text: string, name: string): number {
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new CliError(`${name} is a number above 0, not ${text}.`);
  return value;
}

function folder(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new CliError(`--web: there is no folder ${path}.`);
  return path;
}

function list(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}
