/** Rows by id, all of it frozen, so that no reader can change what another one computes with. */
export function frozenTable<Key extends string, Row extends object>(
  rows: readonly (readonly [Key, Row])[],
): Readonly<Record<Key, Row>> {
  for (const [, row] of rows) for (const part of [...Object.values(row), row]) Object.freeze(part);
  return Object.freeze(Object.fromEntries(rows)) as Readonly<Record<Key, Row>>;
}
