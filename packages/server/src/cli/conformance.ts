import { type CheckResult, checkBackend } from '../conformance/check-backend.js';
import { CliError } from './cli-error.js';
import { readArgs, required } from './options.js';

/** `a2b conformance`: holds a running backend against the contract; exit code 1 where a check of level 1 fails. */
export async function conformance(args: string[]): Promise<number> {
  const { values } = readArgs(args, { 'base-url': { type: 'string' }, token: { type: 'string' } });
  const baseUrl = required(values['base-url'], 'base-url');
  if (!URL.canParse(baseUrl)) throw new CliError(`--base-url is not a URL: ${JSON.stringify(baseUrl)}.`);
  const results = await checkBackend(baseUrl, required(values.token, 'token'), new Date());
  for (const result of results) process.stdout.write(`${line(result)}\n`);
  const failed = results.filter(({ outcome }) => outcome === 'failed').length;
  process.stdout.write(`${results.length - failed} hold, ${failed} do not\n`);
  return failed > 0 ? 1 : 0;
}

const marks = { passed: 'ok    ', failed: 'FAILED', refused: 'level1' } as const;

function line({ name, outcome, detail }: CheckResult): string {
  return `${marks[outcome]} ${name}${detail === '' ? '' : `: ${detail}`}`;
}
