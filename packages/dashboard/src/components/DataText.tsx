import type { PointerEvent } from 'react';
import { visibleText } from './visible-text.js';

/** The whole text at the pointer, where it is cut. Written when it is needed: on every name it would slow a table down. */
function tellWhole({ currentTarget }: PointerEvent<HTMLElement>) {
  const isCut = currentTarget.scrollWidth > currentTarget.clientWidth;
  if (isCut) currentTarget.title = currentTarget.textContent ?? '';
  else currentTarget.removeAttribute('title');
}

interface DataTextProps {
  /** The text, as it came. */
  children: string;
  /** Ends in an ellipsis where there is no room, and is whole in the tooltip of the browser. */
  truncate?: boolean;
}

/** A text from data in an element of its own: its direction marks do not reorder what stands beside it. */
export function DataText({ children, truncate }: DataTextProps) {
  const text = visibleText(children);
  if (!truncate) return <bdi className="a2b-break">{text}</bdi>;
  // No element inside: cut off is the end of the block's own words, on whichever side that is.
  return (
    <span className="block truncate" onPointerEnter={tellWhole}>
      {text}
    </span>
  );
}
