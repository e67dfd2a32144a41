import { readdir, readFile } from 'node:fs/promises';

const source = new URL('../src/', import.meta.url);

/**
 * The JSDoc of the interfaces and their fields, so that the OpenAPI document says what the types say.
 * @returns {Promise<Record<string, { doc?: string, parents: string[], fields: Record<string, string> }>>}
 */
export async function fieldDocs() {
  const docs = {};
  for (const name of (await readdir(source)).sort()) {
    if (!name.endsWith('.ts') || /\.test(-d)?\.ts$/.test(name)) continue;
    const text = await readFile(new URL(name, source), 'utf8');
    const interfaces =
      /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?(?:export )?interface (\w+)(?: extends ([\w, ]+))? \{\n([\s\S]*?)\n\}/g;
    for (const [, doc, own, parents, body] of text.matchAll(interfaces)) {
      const fields = {};
      for (const [, comment, field] of body.matchAll(
        /^ {2}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2}(?:readonly )?(\w+)\??:/gm,
      )) {
        fields[field] = sentence(comment);
      }
      docs[own] = { doc: doc && sentence(doc), parents: parents?.split(', ') ?? [], fields };
    }
  }
  return docs;
}

/** A comment without its stars and tags. */
function sentence(comment) {
  return comment
    .replace(/^\s*\*/gm, ' ')
    .replace(/@defaultValue ('?)([^'\n]*)\1/g, 'Default: $2.')
    .replace(/\{@link (\w+)\}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
