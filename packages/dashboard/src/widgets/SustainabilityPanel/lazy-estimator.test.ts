import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '..', '..');

/** Files that are loaded with `entry`: static imports that are more than types, followed to the end. */
function loadedWith(entry: string): Map<string, string[]> {
  const files = new Map<string, string[]>();
  const queue = [entry];
  for (const file of queue) {
    if (files.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    const specifiers = [...text.matchAll(/^(?:import|export)\s+(?!type\s)[^'"]*?from\s+'([^']+)';/gms)].map(
      (match) => match[1] as string,
    );
    files.set(file, specifiers);
    for (const specifier of specifiers.filter((name) => name.startsWith('.'))) {
      const path = join(dirname(file), specifier);
      queue.push([path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')].find(existsSync) as string);
    }
  }
  return files;
}

it('a host of the whole dashboard loads neither the estimator nor the texts of the method before somebody asks for them', () => {
  const files = loadedWith(join(source, 'Dashboard.tsx'));
  expect([...files.keys()].some((file) => file.endsWith('SustainabilityPanel.tsx'))).toBe(true);
  const names = [...files.keys()].map((file) => file.slice(source.length + 1));
  expect(names.filter((name) => /ImpactView|MethodDialog|sustainability\/method\//.test(name))).toEqual([]);
  const imported = new Set([...files.values()].flat());
  expect([...imported].filter((name) => /\/impact$/.test(name))).toEqual([]);
});
