import type { Page } from 'playwright';

/** Every computed property of an element and of its pseudo-elements, as one text for each. */
export type ComputedStyles = { name: string; style: string }[];

/** The computed styles of the elements below those that `selector` names, in the order of the document. */
export function computedStyles(page: Page, selector: string): Promise<ComputedStyles> {
  return page.evaluate((wanted) => {
    const properties = [...getComputedStyle(document.documentElement)];
    const read = (element: Element, pseudo?: string) => {
      const style = getComputedStyle(element, pseudo);
      if (pseudo && style.content === 'none') return '';
      return properties.map((property) => `${property}:${style.getPropertyValue(property)}`).join(';');
    };
    const roots = [...document.querySelectorAll(wanted)].filter((element) => !element.parentElement?.closest(wanted));
    const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    // Of elements that are alike, three are enough.
    const alike = new Map<string, number>();
    return roots
      .flatMap((root) => [root, ...root.querySelectorAll('*')])
      .filter((element) => {
        const name = `${element.parentElement ? nameOf(element.parentElement) : ''} > ${nameOf(element)}`;
        alike.set(name, (alike.get(name) ?? 0) + 1);
        return (alike.get(name) ?? 0) <= 3;
      })
      .map((element) => ({
        name: nameOf(element),
        style: [read(element), read(element, '::before'), read(element, '::after')].join('\n'),
      }));
  }, selector);
}

/** What differs, as `element: property: a -> b`, at most `limit` of them. */
export function differences(a: ComputedStyles, b: ComputedStyles, limit = 20): string[] {
  if (a.length !== b.length) return [`${a.length} elements against ${b.length}`];
  const found: string[] = [];
  for (const [index, { name, style }] of a.entries()) {
    const other = b[index];
    if (other?.name === name && other.style === style) continue;
    const before = style.split(/[;\n]/);
    const after = new Set(other?.style.split(/[;\n]/));
    const changed = before.filter((line) => !after.has(line));
    for (const line of changed) {
      const property = line.split(':')[0];
      const value = [...after].find((text) => text.startsWith(`${property}:`));
      found.push(`${name} #${index}: ${line} -> ${value}`);
      if (found.length >= limit) return found;
    }
  }
  return found;
}
