// The public modules, each a bundle of its own. index.js only names them: it imports none of the shared chunks, so a
// host that takes the wallet alone leaves the files of all else behind, in whatever way its bundler looks.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';

const reexport = /from\s*['"]\.\/([^'"]+)\.js['"]/g;

const partName = (path) => `parts/${path.replace(/^widgets\/|\/index$/g, '').replaceAll('/', '-')}`;

/** index.ts without its types. */
async function indexSource(root) {
  const source = readFileSync(join(root, 'src/index.ts'), 'utf8');
  return (await transform(source, { loader: 'ts', minifyWhitespace: true })).code;
}

/**
 * Entries of the bundler: one for each module that index.ts exports a value of.
 * @param {string} root folder of the package
 * @returns {Promise<Record<string, string>>}
 */
export async function parts(root) {
  const paths = [...(await indexSource(root)).matchAll(reexport)].map(([, path]) => path);
  return Object.fromEntries(
    paths.map((path) => {
      const file = [`src/${path}.tsx`, `src/${path}.ts`].find((name) => existsSync(join(root, name)));
      if (!file) throw new Error(`index.ts exports from ${path}, which is not there.`);
      return [partName(path), file];
    }),
  );
}

/**
 * dist/index.js.
 * @param {string} root folder of the package
 */
export async function indexOfParts(root) {
  const code = (await indexSource(root)).replace(reexport, (_, path) => `from"./${partName(path)}.js"`);
  return code.replaceAll(';export', ';\nexport');
}
