const SystemDate = globalThis.Date;

/** The moment at which every browser test and every story begins: a Sunday in the middle of a month. */
export const reviewNow = new SystemDate('2026-11-15T10:30:00Z');

/** Sets the clock of the page; it goes on from there, so that waiting still works. */
export function setClock(instant: Date): void {
  const offsetMs = instant.getTime() - SystemDate.now();
  const now = () => SystemDate.now() + offsetMs;
  globalThis.Date = new Proxy(SystemDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length > 0 ? values : [now()], newTarget),
    apply: () => new SystemDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
