import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface Started {
  /** Where the page and the API answer. */
  url: string;
  /** Everything printed so far. */
  output: () => string;
  /** Sends the signal of Ctrl-C and waits; gives the exit code. */
  stop: () => Promise<number | null>;
  process: ChildProcess;
}

/** A path for a database that no other test uses. */
export function freshDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), 'a2b-e2e-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'demo.db');
}

/** Imports the lines of a CSV into the demo's account by `a2b import`; gives what it says. @throws where it complains */
export function importCalls(csv: string, db: string): string {
  const file = join(dirname(db), 'calls.csv');
  writeFileSync(file, csv);
  const args = ['packages/server/bin/a2b.js', 'import', file, '--account', 'demo', '--db', db];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (stderr !== '') throw new Error(`a2b import: ${stderr}`);
  return stdout;
}

/** `npm start` with its own port and database, as soon as it has printed its URL. */
export async function start({ port, db }: { port: number; db: string }): Promise<Started> {
  const child = spawn('node', ['scripts/start.mjs', '--port', String(port), '--db', db], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      text += chunk;
      const found = /https?:\/\/[\w.[\]:]+:\d+/.exec(text)?.[0];
      if (found) resolve(found);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (code) => reject(new Error(`npm start ended with ${code}:\n${text}`)));
  });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    url,
    output: () => text,
    process: child,
    stop: () => {
      child.kill('SIGINT');
      return closed;
    },
  };
}
