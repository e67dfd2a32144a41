// Writes src/generated/validators.ts and openapi.json from the schemas. `--check` writes nothing and exits with 1 when
// one of them is stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSchemas } from './load-schemas.mjs';
import { openApi } from './openapi.mjs';
import { validatorsSource } from './validators-source.mjs';

const schemas = await loadSchemas();
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const outputs = {
  'src/generated/validators.ts': validatorsSource(schemas),
  'openapi.json': `${JSON.stringify(await openApi(schemas, version), null, 2)}\n`,
};

const stale = [];
for (const [name, text] of Object.entries(outputs)) {
  const file = fileURLToPath(new URL(`../${name}`, import.meta.url));
  const present = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (present === text) continue;
  stale.push(`packages/contract/${name}`);
  if (process.argv.includes('--check')) continue;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

if (process.argv.includes('--check') && stale.length) {
  console.error(`Stale: ${stale.join(', ')}. The schemas changed; run \`npm run generate\` and commit what it writes.`);
  process.exitCode = 1;
} else {
  console.log(stale.length ? `Written: ${stale.join(', ')}` : 'The generated files of the contract are up to date.');
}
