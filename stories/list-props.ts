/** Types of props that are lists: the reader of doc comments takes `readonly number[]` for unknown. */
export const listProps = <const Items extends Record<string, string>>(items: Items) =>
  Object.fromEntries(
    Object.entries(items).map(([name, item]) => [name, { table: { type: { summary: `${item}[]` } } }]),
  ) as { [Name in keyof Items]: { table: { type: { summary: string } } } };
