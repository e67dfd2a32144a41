import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockEntry {
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const lock = read('package-lock.json') as { packages: Record<string, LockEntry> };
const folders: Record<string, string> = {
  '@aim2balance/client': 'packages/client',
  '@aim2balance/contract': 'packages/contract',
  '@aim2balance/impact': 'packages/impact',
};

/** Everything that a plain install of a package brings, by name. */
function runtimeTree(name: string, seen = new Map<string, LockEntry>()): Map<string, LockEntry> {
  const entry = lock.packages[folders[name] ?? `node_modules/${name}`];
  if (!entry) throw new Error(`${name} is not in the lock`);
  seen.set(name, entry);
  for (const dependency of Object.keys(entry.dependencies ?? {}))
    if (!seen.has(dependency)) runtimeTree(dependency, seen);
  return seen;
}

test('SUP-02 every package of the lock has a sha512 and comes from a registry', () => {
  const entries = Object.entries(lock.packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);
  expect(entries.length).toBeGreaterThan(100);
  for (const [path, { integrity, resolved = '' }] of entries) {
    expect(integrity, path).toMatch(/^sha512-/);
    expect(resolved, path).not.toMatch(/^(git|http:|file:)/);
  }
});

test('SUP-03 the client brings ky and zod at most, and nothing of it runs at install', () => {
  const tree = runtimeTree('@aim2balance/client');
  const foreign = [...tree.keys()].filter((name) => !(name in folders));
  expect(foreign.filter((name) => !['ky', 'zod'].includes(name))).toEqual([]);
  for (const [name, { hasInstallScript }] of tree) expect(hasInstallScript, name).toBeUndefined();
});
