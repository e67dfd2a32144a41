// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and its kin draw nothing and break copies
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]/g;

/** A text from data, isolated so that its direction marks do not reorder what stands beside it. */
export function DataText({ children, truncate }: { children: string; truncate?: boolean }) {
  const text = children.replace(/[\r\n\t]+/g, ' ').replace(unseen, '\ufffd');
  if (!truncate) return <bdi className="a2b-break">{text}</bdi>;
  // The block keeps the direction of the page: a name in another script still begins where the others do.
  return (
    <span className="block truncate" title={text}>
      <bdi>{text}</bdi>
    </span>
  );
}
