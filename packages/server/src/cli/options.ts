import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { CliError } from './cli-error.js';

/** Where data is kept when nothing says otherwise. */
const DEFAULT_DB = 'a2b.db';

export const dbOption = { db: { type: 'string' } } as const;

/** `--db`, else `A2B_DB`, else a file in the current folder. */
export function dbOf(value: string | undefined): string {
  const db = value ?? process.env.A2B_DB ?? DEFAULT_DB;
  if (db === '') throw new CliError('--db is empty: give a file or a postgres:// address.');
  return db;
}

/** Reads the arguments of a command. @throws {CliError} an unknown option, or a missing value */
export function readArgs<Options extends ParseArgsOptionsConfig>(args: string[], options: Options, positionals = 0) {
  try {
    const parsed = parseArgs({ args, options, allowPositionals: positionals > 0, strict: true });
    if (parsed.positionals.length > positionals) {
      throw new CliError(`One argument too many: ${JSON.stringify(parsed.positionals[positionals])}.`);
    }
    return parsed;
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(error instanceof Error ? error.message : String(error));
  }
}

/** The value of an option that has to be there. */
export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new CliError(`--${name} is missing.`);
  return value;
}
