/**
 * Freezes a value and all below it: what several callers hold must not change under any of them. A loop: figures of a
 * footprint are passed on unchecked, and may be nested deeper than calls can be.
 */
export function deepFreeze(value: unknown): void {
  const open = [value];
  for (const each of open) {
    if (typeof each !== 'object' || each === null) continue;
    Object.freeze(each);
    for (const inner of Object.values(each)) open.push(inner);
  }
}
