/** A declaration of a type with the sentence above it, or a list that a type is made from. */
const declaration =
  /^(?:\/\*\*(?:[^*]|\*(?!\/))*\*\/\n)?(?:\/\/ .*\n)?(?:export )?(?:interface (\w+)[^{]*\{\n[\s\S]*?^\}|type (\w+)(?:<[^=]*>)? =[\s\S]*?;$|const (\w+) = \[[\s\S]*?\] as const;)/gm;

/** The types that sources declare, by name; what leads elsewhere, such as the comment for a linter, is left out. */
export function declarationsOf(sources: readonly string[]): Readonly<Record<string, string>> {
  const found = sources.flatMap((source) =>
    [...source.matchAll(declaration)].map(([text, ofInterface, ofType, ofList]) => [
      ofInterface ?? ofType ?? ofList ?? '',
      text.replace(/^\/\/ .*\n/m, '').replace(/^export /m, ''),
    ]),
  );
  return Object.fromEntries(found);
}

/** Names of declarations that a text mentions. */
export function mentioned(text: string, declarations: Readonly<Record<string, string>>): string[] {
  const code = text.replace(/\/\*\*[\s\S]*?\*\//g, '');
  return [...new Set(code.match(/\b\w+\b/g))].filter((name) => Object.hasOwn(declarations, name));
}

/** A declaration, and those it mentions, and so on. */
export function wholeDeclaration(name: string, declarations: Readonly<Record<string, string>>): string {
  const names = new Set([name]);
  for (const next of names) for (const other of mentioned(declarations[next] ?? '', declarations)) names.add(other);
  return [...names].map((each) => declarations[each]).join('\n\n');
}
