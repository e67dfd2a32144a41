import type { ImportField } from './draft.js';

/** How exports call the fields, compared without case, spaces, `_`, `-` and `.`. */
const aliases: Record<ImportField, readonly string[]> = {
  occurredAt: ['occurredat', 'timestamp', 'date', 'datetime', 'time', 'createdat', 'created', 'starttime', 'ts'],
  model: ['model', 'modelname', 'modelid'],
  providerName: ['providername', 'provider', 'vendor', 'customllmprovider'],
  projectName: ['projectname', 'project', 'projectid', 'team'],
  inputTokens: ['inputtokens', 'prompttokens', 'tokensin', 'contexttokens', 'usageprompttokens', 'usageinputtokens'],
  outputTokens: [
    'outputtokens',
    'completiontokens',
    'tokensout',
    'generatedtokens',
    'usagecompletiontokens',
    'usageoutputtokens',
  ],
  cachedInputTokens: ['cachedinputtokens', 'cachedtokens', 'cachereadinputtokens'],
  cost: ['cost', 'costeur', 'eur', 'amounteur'],
  durationMs: ['durationms', 'latencyms'],
  id: ['id', 'eventid', 'requestid'],
};

const byAlias = new Map(
  (Object.entries(aliases) as [ImportField, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name) => [name, field] as const),
  ),
);

/** The field that a column of this name most likely is. */
export function fieldOfName(name: string): ImportField | undefined {
  return byAlias.get(name.toLowerCase().replace(/[\s_.-]/g, ''));
}
