// THIRD_PARTY_NOTICES.txt: the licence text of every package whose code is in the bundle.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function packageDir(file) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
  return match?.[1];
}

function licenceText(dir) {
  const name = readdirSync(dir).find((file) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(file));
  return name ? readFileSync(join(dir, name), 'utf8').trim() : null;
}

/**
 * @param {string[]} inputs files of the bundle, relative to `base`
 * @param {string} base folder of the build
 */
export function writeNotices(inputs, base, target) {
  const dirs = new Set(inputs.map(packageDir).filter(Boolean));
  const packages = [...dirs]
    .map((dir) => join(base, dir))
    .filter((dir) => existsSync(join(dir, 'package.json')))
    .map((dir) => ({ dir, ...JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) }))
    .sort((a, b) => a.name.localeCompare(b.name));
  if (packages.length === 0) throw new Error('No third-party package in the bundle: the metafile was not understood.');
  const sections = packages.map(({ dir, name, version, license, repository }) => {
    const source = typeof repository === 'string' ? repository : repository?.url;
    return [`${name} ${version} (${license})`, source ?? '', '', licenceText(dir) ?? `Licence: ${license}`].join('\n');
  });
  const intro = 'Code of these packages is part of the built files of @aim2balance/dashboard.';
  writeFileSync(target, `${[intro, ...sections].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
  return packages.map(({ name, version, license }) => ({ name, version, license }));
}
