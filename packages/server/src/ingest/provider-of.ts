import { impactFactors, matchModel } from '@aim2balance/impact';

const displayNames: Record<string, string> = {
  anthropic: 'Anthropic',
  cohere: 'Cohere',
  google_genai: 'Google',
  huggingface_hub: 'Hugging Face',
  mistralai: 'Mistral',
  openai: 'OpenAI',
};

const known = new Map<string, string>();

/** The provider of a call that does not name one: the maker of its model, or `Unknown`. */
export function providerOf(model: string): string {
  let name = known.get(model);
  if (name === undefined) {
    const id = impactFactors[matchModel(model).id]?.provider ?? '';
    name = displayNames[id] ?? (id || 'Unknown');
    known.set(model, name);
  }
  return name;
}
