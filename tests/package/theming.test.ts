import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './support/bundle.js';

function tokens(file: string): Map<string, string> {
  const css = readFileSync(join(root, 'packages/dashboard/css', file), 'utf8');
  return new Map([...css.matchAll(/(--a2b-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? '', value ?? '']));
}

test('docs/theming.md names every property, with its values in light and dark', () => {
  const [light, dark] = [tokens('tokens.css'), tokens('tokens-dark.css')];
  const guide = readFileSync(join(root, 'docs/theming.md'), 'utf8');
  const rows = [...guide.matchAll(/^\| `(--a2b-[\w-]+)` \| `([^`]+)` \| (?:`([^`]+)`)? ?\|/gm)];
  const told = rows.map(([, name, inLight, inDark]) => [name, inLight, inDark]);
  expect(told).toEqual([...light].map(([name, value]) => [name, value, dark.get(name)]));
});
