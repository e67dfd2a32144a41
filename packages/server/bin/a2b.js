#!/usr/bin/env node
// Committed, since npm links no bin whose target is missing when it installs; the program itself is built into dist.
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const program = new URL('../dist/cli.js', import.meta.url);
if (major < 22 || (major === 22 && minor < 13)) {
  console.error(
    `a2b needs Node 22.13 or newer (this is ${process.versions.node}): it stores in the built-in node:sqlite.`,
  );
  process.exit(1);
} else if (!existsSync(program)) {
  console.error('a2b is not built yet: run `npm run build` in the repository first.');
  process.exit(1);
} else {
  await import(program.href);
}
