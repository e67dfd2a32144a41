import { statSync } from 'node:fs';
import { parseTimeZone } from '@aim2balance/contract';
import { type ImportField, importFields } from '../ingest/draft.js';
import { eventIds } from '../ingest/event-id.js';
import { type ImportResult, importFile as importInto } from '../ingest/import-file.js';
import { DEFAULT_EUR_PER_USD, pricer } from '../ingest/price.js';
import { formats } from '../ingest/reader.js';
import { openStore } from '../store/open-store.js';
import { CliError } from './cli-error.js';
import { dbOf, dbOption, readArgs, required } from './options.js';

const options = {
  ...dbOption,
  account: { type: 'string' },
  format: { type: 'string', default: 'auto' },
  map: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  timezone: { type: 'string', default: 'UTC' },
  price: { type: 'boolean', default: false },
  'usd-eur': { type: 'string' },
} as const;

/** `a2b import`: streams a file of calls into the store; exit code 1 where a line was rejected. */
export async function importFile(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, options, 1);
  const [file] = positionals;
  if (file === undefined) throw new CliError('Which file? a2b import FILE --account ID');
  const format = formats.find((known) => known === values.format);
  if (!format) throw new CliError(`--format is one of ${formats.join(', ')}.`);
  if (file !== '-' && !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new CliError(`There is no file ${JSON.stringify(file)}.`, 1);
  }
  const eurPerUsd = readRate(values['usd-eur']);
  const startMs = performance.now();
  const importOptions = {
    accountId: required(values.account, 'account'),
    format,
    map: readMap(values.map ?? []),
    constants: readConstants(values.set ?? []),
    timeZone: parseTimeZone(values.timezone),
    eurPerUsd,
    price: values.price ? pricer(eurPerUsd) : null,
    nextId: eventIds(),
    onRejected: ({ line, reason }: { line: number; reason: string }) => {
      process.stderr.write(`line ${line}: ${reason}\n`);
    },
    ...(process.stderr.isTTY ? { onProgress: (result: ImportResult) => progress(result, startMs) } : {}),
  };
  const store = await openStore(dbOf(values.db));
  try {
    const result = await importInto(store, file, importOptions);
    if (process.stderr.isTTY) process.stderr.write('\n');
    process.stdout.write(`${summary(result)}\n`);
    return result.rejected > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

function summary({ read, stored, before, rejected, unpriced }: ImportResult): string {
  const lines = `${read} read: ${stored} stored, ${before} stored before, ${rejected} rejected`;
  return unpriced > 0 ? `${lines}; ${unpriced} without a price` : lines;
}

function progress(result: ImportResult, startMs: number): void {
  const perSecond = Math.round((result.read / (performance.now() - startMs)) * 1000);
  process.stderr.write(`\r${result.read} read, ${perSecond} a second`);
}

/** `a=b,c=d` as pairs; the last `=` divides, since names of columns may hold one. */
function pairs(texts: readonly string[], option: string): [string, string][] {
  return texts
    .flatMap((text) => text.split(','))
    .filter((pair) => pair.trim() !== '')
    .map((pair) => {
      const at = option === 'map' ? pair.lastIndexOf('=') : pair.indexOf('=');
      if (at <= 0) throw new CliError(`--${option} wants NAME=VALUE, not ${JSON.stringify(pair)}.`);
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    });
}

function readMap(texts: readonly string[]): Map<string, ImportField> {
  return new Map(
    pairs(texts, 'map').map(([source, name]) => {
      const field = importFields.find((known) => known === name);
      if (!field) {
        throw new CliError(`--map has no field ${JSON.stringify(name)}; there are ${importFields.join(', ')}.`);
      }
      return [source, field];
    }),
  );
}

const constantFields: Record<string, 'model' | 'providerName' | 'projectName'> = {
  model: 'model',
  provider: 'providerName',
  project: 'projectName',
};

function readConstants(texts: readonly string[]) {
  const constants: { model?: string; providerName?: string; projectName?: string } = {};
  for (const [name, value] of pairs(texts, 'set')) {
    const field = Object.hasOwn(constantFields, name) ? constantFields[name] : undefined;
    if (!field) throw new CliError(`--set knows model, provider and project, not ${JSON.stringify(name)}.`);
    constants[field] = value;
  }
  return constants;
}

function readRate(text: string | undefined): number {
  if (text === undefined) return DEFAULT_EUR_PER_USD;
  const rate = Number(text);
  if (!(rate > 0 && rate < 100)) throw new CliError('--usd-eur is EUR for one USD, such as 0.92.');
  return rate;
}
