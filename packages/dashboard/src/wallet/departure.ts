/** What is remembered of a payment while the reader is on the payment page. */
export interface Departure {
  /** Id of the transaction to come; `null` when the host gave none. */
  readonly id: string | null;
  readonly atMs: number;
}

const KEY = 'aim2balance:checkout';

/** Remembers for this tab that the reader left to pay. */
export function saveDeparture(departure: Departure): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(departure));
  } catch {
    // Storage may be switched off: then the payment is recognised by the id in the address, or by its time.
  }
}

/** What {@link saveDeparture} remembered, once. */
export function takeDeparture(): Departure | null {
  try {
    const saved: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    sessionStorage.removeItem(KEY);
    const { id, atMs } = (saved ?? {}) as { id?: unknown; atMs?: unknown };
    if (typeof atMs !== 'number') return null;
    return { id: typeof id === 'string' ? id : null, atMs };
  } catch {
    // Switched off, or not what we wrote: as if nothing had been remembered.
    return null;
  }
}
