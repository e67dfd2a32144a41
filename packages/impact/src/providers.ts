import { frozenTable } from './frozenTable.js';
import { span } from './span.js';
import type { ProviderFactor, ProviderTable, Range } from './types.js';

const provider = (
  id: string,
  zone: string,
  pue: number | Range,
  wue: number | Range,
  source: ProviderFactor['source'] = 'ecologits-0.11.2',
): [string, ProviderFactor] => [id, { id, zone, pue, wue, source }];

/**
 * Data centres by provider: assumed grid zone, PUE, and on-site water in litres per kWh of the servers.
 * `generic` stands for any host that is not listed: the best fleet to the industry's mean.
 */
export const providers: ProviderTable = /* @__PURE__ */ frozenTable([
  provider('openai', 'USA', 1.2, 0.569),
  provider('anthropic', 'USA', span(1.09, 1.14), span(0.13, 0.999)),
  provider('google_genai', 'USA', 1.09, 0.999),
  provider('cohere', 'USA', 1.09, 0.999),
  provider('mistralai', 'SWE', 1.16, 0.09),
  provider('huggingface_hub', 'USA', span(1.09, 1.14), span(0.13, 0.99)),
  provider('generic', 'WOR', span(1.09, 1.56), span(0.09, 0.999), 'uptime-2024'),
]);

/** How spellings in use begin, without case, blanks and signs. */
const ALIASES: readonly (readonly [string, RegExp])[] = [
  ['openai', /^(?:openai|azure|microsoft|chatgpt)(?!.*compat)/],
  ['anthropic', /^(?:anthropic|claude)/],
  ['google_genai', /^(?:google|gemini|vertex|aistudio)/],
  ['mistralai', /^(?:mistral|laplateforme)/],
  ['cohere', /^cohere/],
  ['huggingface_hub', /^(?:huggingface|hf)/],
];

// What chat hosts put in the provider's place when they only name their own endpoint.
const NO_PROVIDER = /^(?:agents|assistants|custom|gptplugins)?$/;

/** Key in `table` for a provider as a host spells it; `null` when it names none, `generic` when it is unknown. */
export function providerKey(name: string | null | undefined, table: ProviderTable): string | null {
  if (typeof name !== 'string') return null;
  if (Object.hasOwn(table, name)) return name;
  const lower = name.trim().toLowerCase();
  if (Object.hasOwn(table, lower)) return lower;
  const plain = lower.replace(/[^a-z0-9]/g, '');
  if (NO_PROVIDER.test(plain)) return null;
  return ALIASES.find(([, spelling]) => spelling.test(plain))?.[0] ?? 'generic';
}
