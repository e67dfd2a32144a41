/** Freezes a value and all below it: what several callers hold must not change under any of them. */
export function deepFreeze<T>(value: T): T {
  const open: object[] = typeof value === 'object' && value !== null ? [value] : [];
  for (let each = open.pop(); each; each = open.pop()) {
    Object.freeze(each);
    for (const inner of Object.values(each)) if (typeof inner === 'object' && inner !== null) open.push(inner);
  }
  return value;
}
