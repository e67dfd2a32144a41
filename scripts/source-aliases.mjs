import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/**
 * The packages' entries as source files, read from `paths` of tsconfig.json, so that tests and Storybook never see a
 * stale `dist`. Vite's own `tsconfigPaths` takes the nearest tsconfig.json, and those of the packages have no paths.
 * @returns {{ find: RegExp, replacement: string }[]}
 */
export function sourceAliases() {
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  return Object.entries(compilerOptions.paths).map(([name, [file]]) => ({
    find: new RegExp(`^${name.replaceAll('.', '\\.')}$`),
    replacement: join(root, file),
  }));
}
