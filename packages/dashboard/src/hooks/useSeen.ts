import { type RefObject, useEffect, useState } from 'react';

/** How far below the window an element counts as seen, so that its data are there when it comes into view. */
const MARGIN = '200px';

/** True once an element has come near the visible part of the page; what it shows is not asked for before. */
export function useSeen(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const node = element.current;
    if (seen || !node) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(node);
    return () => observer.disconnect();
  }, [element, seen]);
  return seen;
}
