import type { PointerEvent } from 'react';

// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and its kin draw nothing and break copies
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]/g;

/** The whole text at the pointer, where it is cut. Written when it is needed: on every name it would slow a table down. */
function tellWhole({ currentTarget }: PointerEvent<HTMLElement>) {
  const isCut = currentTarget.scrollWidth > currentTarget.clientWidth;
  if (isCut) currentTarget.title = currentTarget.textContent ?? '';
  else currentTarget.removeAttribute('title');
}

/** A text from data, isolated so that its direction marks do not reorder what stands beside it. */
export function DataText({ children, truncate }: { children: string; truncate?: boolean }) {
  const text = children.replace(/[\r\n\t]+/g, ' ').replace(unseen, '\ufffd');
  if (!truncate) return <bdi className="a2b-break">{text}</bdi>;
  // The block keeps the direction of the page: a name in another script still begins where the others do.
  return (
    <span className="block truncate" onPointerEnter={tellWhole}>
      <bdi>{text}</bdi>
    </span>
  );
}
