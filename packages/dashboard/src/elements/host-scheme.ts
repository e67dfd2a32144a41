const ATTRIBUTES = ['class', 'data-theme'];

function* ancestors(element: Element): Generator<Element> {
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element) yield node;
    // Out of a shadow tree the way leads on through its host.
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  }
}

const isDark = (element: Element) =>
  element.classList.contains('dark') || element.getAttribute('data-theme') === 'dark';

/** Whether the page around the element is dark: `.dark` or `data-theme="dark"` on it or above it. */
export function isHostDark(element: Element): boolean {
  for (const ancestor of ancestors(element)) if (isDark(ancestor)) return true;
  return false;
}

/**
 * Calls back when what {@link isHostDark} reads may have changed. Selectors of a sheet inside a shadow root do not see
 * the classes outside of it in every browser, so they are watched.
 * @returns ends it
 */
export function watchHostScheme(element: Element, listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  for (const ancestor of ancestors(element)) observer.observe(ancestor, { attributeFilter: ATTRIBUTES });
  return () => observer.disconnect();
}
