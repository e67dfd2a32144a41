import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { needBuild, root } from './support/bundle.js';

const folders = [
  'packages/contract',
  'packages/impact',
  'packages/client',
  'packages/dashboard',
  'packages/server',
  'mocks',
];

interface Entry {
  types?: string;
  default: string;
}

describe.each(folders)('%s', (folder) => {
  test('exports by its published files what it did before', async () => {
    needBuild();
    const { name, exports } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const lines: string[] = [];
    for (const [path, entry] of Object.entries<Entry | string>(exports)) {
      if (typeof entry === 'string' || !entry.default.endsWith('.js')) {
        lines.push(name + path.slice(1));
        continue;
      }
      // Also those for a browser can be imported on a server.
      const module = await import(/* @vite-ignore */ join(root, folder, entry.default));
      lines.push(
        name + path.slice(1),
        ...Object.keys(module)
          .sort()
          .map((key) => `  ${key}`),
      );
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      `snapshots/exports-${folder.replace('packages/', '')}.txt`,
    );
  }, 30_000);
});
