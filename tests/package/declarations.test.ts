import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { strictest } from '../runtimes/declarations.mjs';
import { needBuild, root } from './support/bundle.js';

// Below the project, where the packages are found as a consumer finds them.
const folder = join(root, 'node_modules/.cache/declarations');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The declarations of these packages and all that they name, under the compiler's strictest look. */
function compile(packages: readonly string[]): string {
  mkdirSync(folder, { recursive: true });
  const imports = packages.map((name, index) => `import * as all${index} from '${name}';\nexport { all${index} };\n`);
  writeFileSync(join(folder, 'consumer.ts'), imports.join(''));
  const compilerOptions = { ...strictest, module: 'NodeNext' };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
  return spawnSync('tsc', ['-p', folder], { encoding: 'utf8' }).stdout;
}

test('declarations without a page need the types of no runtime: neither DOM nor Node', () => {
  needBuild();
  expect(compile(['@aim2balance/contract', '@aim2balance/impact', '@aim2balance/client'])).toBe('');
  expect(compile(['@aim2balance/client/impact', '@aim2balance/contract/validators'])).toBe('');
});
