import { takeDeparture } from './departure.js';

/** The reader is back from the payment page. */
export interface CheckoutReturn {
  readonly outcome: 'success' | 'cancel';
  /** Id of the transaction to wait for; `null`: whichever top-up came after `sinceMs`. */
  readonly id: string | null;
  readonly sinceMs: number;
}

const OUTCOME = 'checkout';
const TRANSACTION = 'transaction';
/** The clocks of reader and backend may differ by this much. */
const SKEW_MS = 120_000;
/** Nothing is known of when the reader left: a payment page stays open for less. */
const LONGEST_VISIT_MS = 1_800_000;

/**
 * Reads from the page's address how the visit to the payment page ended, and takes our parameters out of it; those of
 * the host stay. `null`: the reader does not come from there.
 */
export function takeReturn(nowMs: number): CheckoutReturn | null {
  const url = new URL(window.location.href);
  const outcome = url.searchParams.get(OUTCOME);
  if (outcome !== 'success' && outcome !== 'cancel') return null;
  const id = url.searchParams.get(TRANSACTION);
  url.searchParams.delete(OUTCOME);
  url.searchParams.delete(TRANSACTION);
  window.history.replaceState(window.history.state, '', url);
  const departure = takeDeparture();
  return {
    outcome,
    id: id || (departure?.id ?? null),
    sinceMs: (departure?.atMs ?? nowMs - LONGEST_VISIT_MS) - SKEW_MS,
  };
}
