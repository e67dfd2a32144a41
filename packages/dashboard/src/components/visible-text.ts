// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and its kin draw nothing and break copies
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]/g;

/** A text from data on one line, with a mark where it holds what draws nothing. */
export function visibleText(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replace(unseen, '\ufffd');
}

const MAX_CHARACTERS = 60;

/** A name for a sentence, which a very long one would drown; cut between characters, never within one. */
export function shortName(text: string): string {
  const characters = [...text.slice(0, 2 * MAX_CHARACTERS + 2)];
  return characters.length > MAX_CHARACTERS ? `${characters.slice(0, MAX_CHARACTERS).join('')}…` : text;
}
