// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and its kin draw nothing and break copies
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]/g;

/** A text from data on one line, with a mark where it holds what draws nothing. */
export function visibleText(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replace(unseen, '\ufffd');
}
