import { isolate } from '../../messages/isolate.js';
import { shortName } from '../visible-text.js';

/** Names of the providers that the estimator knows by id. */
const providers: Readonly<Record<string, string>> = {
  anthropic: 'Anthropic',
  cohere: 'Cohere',
  google_genai: 'Google',
  huggingface_hub: 'Hugging Face',
  mistralai: 'Mistral',
  openai: 'OpenAI',
};

/** `null` for the worldwide span that stands in for an unknown data centre. */
export function providerName(id: string): string | null {
  if (id === 'generic') return null;
  return Object.hasOwn(providers, id) ? (providers[id] as string) : id;
}

/** ISO 3166 alpha-3 to alpha-2, and the union: what `Intl.DisplayNames` knows in every browser. */
const regions = Object.fromEntries(
  (
    'AUT:AT BEL:BE BGR:BG CHE:CH CYP:CY CZE:CZ DEU:DE DNK:DK ESP:ES EST:EE FIN:FI FRA:FR GBR:GB GRC:GR HRV:HR HUN:HU ' +
    'IRL:IE ISL:IS ISR:IL ITA:IT LTU:LT LUX:LU LVA:LV MLT:MT NLD:NL NOR:NO POL:PL PRT:PT ROU:RO SVK:SK SVN:SI SWE:SE ' +
    'USA:US CAN:CA CHN:CN IND:IN JPN:JP KOR:KR SGP:SG AUS:AU BRA:BR TUR:TR ARE:AE ZAF:ZA MEX:MX TWN:TW UKR:UA NZL:NZ ' +
    'ARG:AR EU:EU'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Grid zones larger than a union; Chromium has no names for them. */
export interface AreaNames {
  readonly world: string;
  readonly europe: string;
}

/** The name of a grid zone in the reader's language; the zone itself where it has none. */
export function zoneName(zone: string, locale: string, areas: AreaNames): string {
  if (zone === 'WOR') return areas.world;
  if (zone === 'EEE') return areas.europe;
  const region = Object.hasOwn(regions, zone) ? regions[zone] : undefined;
  if (region === undefined) return zone;
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(region) ?? zone;
}

/** A name from data for a sentence: not too long, and not to change the order of its words. */
export const sentenceName = (name: string) => isolate(shortName(name));
