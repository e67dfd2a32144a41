import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { sourceAliases } from '../../../scripts/source-aliases.mjs';

const ROOT = join(import.meta.dirname, '../../..');
export const SECRET = 'test-secret-of-more-than-32-bytes-0123456789';
export const SERVICE_TOKEN = 'service-token-0123456789';

const folders: string[] = [];
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

let built: Promise<string> | null = null;

/** The command line program, bundled from the sources as they are now: a stale `dist` proves nothing. */
function program(): Promise<string> {
  built ??= bundle({ entryPoints: [join(ROOT, 'packages/server/src/cli.ts')] }, [
    'stripe',
    'pg',
    'hono',
    '@hono/node-server',
    '@pydantic/genai-prices',
    'zod',
  ]);
  return built;
}

/** Bundles a program against the sources of the packages; the file is inside of the repository, so that others resolve. */
async function bundle(input: BuildOptions, external: string[] = []): Promise<string> {
  mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'node_modules/.cache/a2b-'));
  folders.push(folder);
  const outfile = join(folder, 'cli.mjs');
  const aliases = Object.fromEntries(
    sourceAliases().map(({ find, replacement }) => [find.source.slice(1, -1).replaceAll('\\', ''), replacement]),
  );
  await build({
    ...input,
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    alias: aliases,
    external,
    logLevel: 'error',
  });
  return outfile;
}

/** A script of a document, ready to run. */
export function script(contents: string): Promise<string> {
  return bundle({ stdin: { contents, resolveDir: ROOT, loader: 'js' } });
}

/** A folder of one's own, removed when the tests end. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'a2b-test-'));
  folders.push(folder);
  return folder;
}

const environment = (more: NodeJS.ProcessEnv = {}) => ({
  PATH: process.env.PATH,
  A2B_JWT_SECRET: SECRET,
  A2B_SERVICE_TOKEN: SERVICE_TOKEN,
  ...more,
});

async function start(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [await program(), ...args], { env: environment(env) });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

export interface Result {
  code: number | null;
  out: string;
  err: string;
}

/** Runs one command to its end. */
export async function a2b(
  args: readonly string[],
  { env, input }: { env?: NodeJS.ProcessEnv; input?: string } = {},
): Promise<Result> {
  const child = await start(args, env);
  let out = '';
  let err = '';
  child.stdout?.on('data', (data) => {
    out += data;
  });
  child.stderr?.on('data', (data) => {
    err += data;
  });
  child.stdin?.end(input);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

export interface Server {
  origin: string;
  /** Everything it printed. */
  output(): string;
  /** Ends it with `signal`; its exit code, `null` when it was killed. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `a2b serve` and waits until it listens. */
export async function serve(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Server> {
  const child = await start(['serve', '--port', '0', ...args], env);
  let output = '';
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (data: Buffer) => {
      output += data;
      const found = /listens on (\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void exited.then((code) => reject(new Error(`serve ended with ${code}: ${output}`)));
  });
  return {
    origin,
    output: () => output,
    end(signal) {
      child.kill(signal);
      return exited;
    },
  };
}

/** A token of `sub` for the servers started here. */
export function token(sub: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const data = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub, exp: Math.floor(Date.now() / 1000) + 3600 })}`;
  return `${data}.${createHmac('sha256', SECRET).update(data).digest('base64url')}`;
}

// Answers are compared, not trusted.
// biome-ignore lint/suspicious/noExplicitAny: see above
export async function get(server: Server, path: string, sub = 'u1'): Promise<any> {
  const response = await fetch(server.origin + path, { headers: { authorization: `Bearer ${token(sub)}` } });
  return response.json();
}
