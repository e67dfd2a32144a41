// Run by each runtime: node|bun|deno entry.mjs <backend>
import * as sdk from '@aim2balance/client';
import { run } from './suite.mjs';

const backend = globalThis.Deno ? globalThis.Deno.args[0] : process.argv[2];
console.log(JSON.stringify(await run(sdk, backend)));
