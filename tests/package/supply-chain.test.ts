import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { needBuild, root } from './support/bundle.js';

interface LockEntry {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const lock: Record<string, LockEntry> = readJson('package-lock.json').packages;
const published = ['contract', 'impact', 'client', 'dashboard', 'server'].map((name) => `packages/${name}`);
const folders = [...published, 'mocks'];

/** Where npm would find `name` for the package at `from`. */
function locate(name: string, from: string): string {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (path in lock) return path;
    if (folder === '') throw new Error(`The lockfile has no ${name} for ${from}.`);
  }
}

/** Everything that a host installs with a package, by its place in the lockfile. */
function runtimeTree(folder: string): Set<string> {
  const seen = new Set<string>();
  const walk = (place: string, { dependencies = {} }: Pick<LockEntry, 'dependencies'>) => {
    for (const name of Object.keys(dependencies)) {
      const own = name.startsWith('@aim2balance/') ? `packages/${name.split('/')[1]}` : null;
      const found = own ?? locate(name, place);
      if (seen.has(found)) continue;
      seen.add(found);
      walk(found, own ? readJson(`${own}/package.json`) : (lock[found] ?? {}));
    }
  };
  walk(folder, readJson(`${folder}/package.json`));
  return seen;
}

const thirdParty = (tree: Set<string>) => [...tree].filter((place) => place.includes('node_modules/'));

describe('SUP-02 the lockfile', () => {
  test('holds every package from a registry to a sha512 sum', () => {
    const entries = Object.entries(lock).filter(([place, { link }]) => place.includes('node_modules/') && !link);
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([place]) => place)).toEqual(
      [],
    );
  });

  test('takes nothing from git, plain http or a folder outside of the workspace', () => {
    const strange = Object.entries(lock).filter(
      ([, { resolved, link }]) =>
        resolved !== undefined &&
        (link ? !/^(packages|mocks|examples|tests)\b/.test(resolved) : !resolved.startsWith('https://')),
    );
    expect(strange.map(([place]) => place)).toEqual([]);
  });
});

describe('SUP-03 what a host installs', () => {
  test.each(published)('%s brings no install script', (folder) => {
    const scripts = [...runtimeTree(folder)].filter((place) => lock[place]?.hasInstallScript);
    expect(scripts).toEqual([]);
    const { scripts: own = {} } = readJson(`${folder}/package.json`);
    expect(Object.keys(own).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  });

  test('the client stands on ky and zod alone', () => {
    expect(thirdParty(runtimeTree('packages/client')).sort()).toEqual(['node_modules/ky', 'node_modules/zod']);
  });

  test('the dashboard adds TanStack Query alone, and asks of the host only React', () => {
    const added = thirdParty(runtimeTree('packages/dashboard')).sort();
    expect(added).toEqual([
      'node_modules/@tanstack/query-core',
      'node_modules/@tanstack/react-query',
      'node_modules/ky',
      'node_modules/zod',
    ]);
    expect(readJson('packages/dashboard/package.json').peerDependencies).toEqual({
      react: '^18.2.0 || ^19.0.0',
      'react-dom': '^18.2.0 || ^19.0.0',
    });
  });

  test('the footprint engine needs nothing', () => {
    expect([...runtimeTree('packages/impact')]).toEqual([]);
  });
});

interface PackedFile {
  path: string;
}

/** Names without the hash of their content, and each kind of file once. */
function shape(files: readonly PackedFile[]): string[] {
  const names = files.map(({ path }) =>
    path
      .replace(/[\w-]*-[A-Z0-9]{8}(?=\.js)/, '*')
      .replace(/^(dist)\/(?!index\.d\.ts$|elements\.d\.ts$|styles\.css\.d\.ts$).*\.d\.ts$/, '$1/**/*.d.ts')
      .replace(/^(dist\/parts)\/.*\.js/, '$1/*.js'),
  );
  return [...new Set(names)].sort();
}

describe('SUP-06 what is packed', () => {
  test.each(folders)('%s packs what it is made of and nothing else', async (folder) => {
    needBuild();
    const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--silent'], {
      cwd: join(root, folder),
      encoding: 'utf8',
    });
    const files: PackedFile[] = JSON.parse(output)[0].files;
    expect(
      files.map(({ path }) => path).filter((path) => /\.test\.|\.stories\.|test-support|\.env|\.npmrc/.test(path)),
    ).toEqual([]);
    // A path of the machine it was built on tells who built it, and breaks nobody's bundle but his own.
    const telling = files.filter(
      ({ path }) =>
        /\.(js|css|json|txt|d\.ts)$/.test(path) && readFileSync(join(root, folder, path), 'utf8').includes(root),
    );
    expect(telling.map(({ path }) => path)).toEqual([]);
    await expect(`${shape(files).join('\n')}\n`).toMatchFileSnapshot(
      `snapshots/packed-${folder.replace('packages/', '')}.txt`,
    );
  });
});

describe('XSS-09 ways to make markup or code of a text', () => {
  const ways = /innerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\b/g;
  const filesIn = (folder: string, name: RegExp) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => name.test(file))
      .map((file) => join(folder, file));

  test('are in none of our sources', () => {
    const sources = folders.flatMap((folder) => filesIn(`${folder}/src`, /^(?!.*\.test).*\.tsx?$/));
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((file) => readFileSync(join(root, file), 'utf8').search(ways) >= 0)).toEqual([]);
  });

  test('are in what we publish only where React and the chart library know the names', () => {
    needBuild();
    const found: Record<string, number> = {};
    for (const folder of folders) {
      for (const file of filesIn(`${folder}/dist`, /\.js$/)) {
        for (const [way] of readFileSync(join(root, file), 'utf8').matchAll(ways)) {
          const key = `${folder}/${file.includes('standalone') ? 'standalone' : 'dist'}: ${way}`;
          found[key] = (found[key] ?? 0) + 1;
        }
      }
    }
    expect(found).toMatchInlineSnapshot(`
      {
        "packages/dashboard/dist: dangerouslySetInnerHTML": 1,
        "packages/dashboard/standalone: dangerouslySetInnerHTML": 14,
        "packages/dashboard/standalone: innerHTML": 5,
      }
    `);
  });
});

describe('SUP-09 install scripts of the repository', () => {
  const { allowScripts } = readJson('package.json') as { allowScripts: Record<string, boolean> };

  test('are allowed for packages that have one', () => {
    const withScript = Object.entries(lock).filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = new Set(withScript.map(([place]) => place.split('node_modules/').at(-1)));
    expect(Object.keys(allowScripts).filter((name) => !names.has(name))).toEqual([]);
    // The other platforms of an allowed package never run here.
    const platforms = (name = '') =>
      Object.keys(allowScripts).some((allowed) => name.startsWith(allowed.split('/')[0] ?? ''));
    expect([...names].filter((name) => !platforms(name))).toEqual([]);
  });

  test('have their reason in CONTRIBUTING.md', () => {
    const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    expect(Object.keys(allowScripts).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
