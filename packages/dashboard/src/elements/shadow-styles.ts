import css from '../styles.css?inline';

/** A page's own rules for the tag win over these. */
const hostRules = ':host{display:block}:host([hidden]){display:none}';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Gives a shadow root our stylesheet. A constructed sheet needs no `<style>`, so the strictest content security policy
 * holds; one is shared by all elements of a document.
 */
export function adoptStyles(root: ShadowRoot): void {
  const { ownerDocument } = root;
  let sheet = sheets.get(ownerDocument);
  if (!sheet) {
    // A sheet belongs to the document whose constructor made it.
    sheet = new (ownerDocument.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(hostRules + css);
    sheets.set(ownerDocument, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
