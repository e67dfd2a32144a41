import type { PointerEvent } from 'react';
import { visibleText } from './visible-text.js';

/** The whole text at the pointer, where it is cut. Written when it is needed: on every name it would slow a table down. */
function tellWhole({ currentTarget }: PointerEvent<HTMLElement>) {
  const isCut = currentTarget.scrollWidth > currentTarget.clientWidth;
  if (isCut) currentTarget.title = currentTarget.textContent ?? '';
  else currentTarget.removeAttribute('title');
}

/** A text from data, isolated so that its direction marks do not reorder what stands beside it. */
export function DataText({ children, truncate }: { children: string; truncate?: boolean }) {
  const text = visibleText(children);
  if (!truncate) return <bdi className="a2b-break">{text}</bdi>;
  // The block keeps the direction of the page: a name in another script still begins where the others do.
  return (
    <span className="block truncate" onPointerEnter={tellWhole}>
      <bdi>{text}</bdi>
    </span>
  );
}
