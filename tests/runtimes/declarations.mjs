// Compiles a consumer of the packed declarations: without DOM types, without Node's, nothing skipped.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const tsc = {
  'typescript-5.4': join(here, 'node_modules/typescript-5.4/bin/tsc'),
  'typescript-5.9': join(here, 'node_modules/typescript-5.9/bin/tsc'),
  'typescript-6.0': join(here, 'node_modules/typescript-6.0/bin/tsc'),
  'typescript-7.0': join(here, '../../node_modules/typescript/bin/tsc'),
};
export const compilers = Object.keys(tsc);

const consumer = `
import { Aim2BalanceError, createClient, exportLog, type LogEntry, type ModelUsage, parseRange, reconcile, sumEur } from '@aim2balance/client';
import { estimateImpact, type ImpactResult } from '@aim2balance/client/impact';

const client = createClient({ baseUrl: 'https://chat.example.org', token: async ({ refresh }) => (refresh ? 'new' : 'old') });

export async function read(): Promise<string> {
  const balance: number = (await client.user.balance()).fiatValue;
  const models: ModelUsage[] = await client.usage.breakdown({ by: 'model', range: '2026-11-01..2026-11-15' });
  const { requestId } = await client.usage.log().withResponse();
  for await (const row of client.usage.log({ sort: 'cost' })) {
    const entry: LogEntry = row;
    if (entry.cost === null) break;
  }
  for await (const chunk of exportLog(client, { format: 'csv', range: '7d' })) chunk.toUpperCase();
  const { ok } = await reconcile(client, { range: 'mtd' });
  const impact: ImpactResult = await client.sustainability.metrics();
  // @ts-expect-error not a range
  client.usage.summary({ range: '31d' });
  // @ts-expect-error not a sort
  client.usage.log({ sort: 'price' });
  // @ts-expect-error not an option
  createClient({ baseUrl: 'https://chat.example.org', apiKey: 'x' });
  return [balance, models.length, requestId, ok, impact.energy.central, parseRange('7d').kind, sumEur([1])].join();
}

export function isRetryable(error: unknown): boolean {
  return Aim2BalanceError.isInstance(error) && error.retriesSuppressed;
}

export const empty = estimateImpact([]);
`;

/** A host without DOM or Node types, with nothing skipped. */
export const strictest = {
  strict: true,
  noEmit: true,
  target: 'ES2022',
  lib: ['ES2022'],
  types: [],
  skipLibCheck: false,
};

/** @returns {Promise<{ name: string, error: string | null }[]>} */
export async function checkDeclarations(host, compiler) {
  return ['nodenext', 'bundler'].map((moduleResolution) => {
    const folder = join(host, `${compiler}-${moduleResolution}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'consumer.ts'), consumer);
    const compilerOptions = {
      ...strictest,
      module: moduleResolution === 'nodenext' ? 'NodeNext' : 'ESNext',
      moduleResolution,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['consumer.ts'] }));
    const { status, stdout, stderr } = spawnSync(process.execPath, [tsc[compiler], '-p', folder], { encoding: 'utf8' });
    return { name: moduleResolution, error: status === 0 ? null : `${stdout}${stderr}`.slice(0, 3000) };
  });
}
