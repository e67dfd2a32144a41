// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and its kin draw nothing and break copies
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]/g;

/** A text from data, isolated so that its direction marks do not reorder what stands beside it. */
export function DataText({ children, truncate }: { children: string; truncate?: boolean }) {
  const text = children.replace(/[\r\n\t]+/g, ' ').replace(unseen, '\ufffd');
  return (
    <bdi className={truncate ? 'block truncate' : 'break-words'} title={truncate ? text : undefined}>
      {text}
    </bdi>
  );
}
