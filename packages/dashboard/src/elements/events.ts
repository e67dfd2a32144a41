import type { CheckoutSession, RangeText } from '@aim2balance/client';
import type { DashboardTab } from '../Dashboard.js';
import type { LowBalance } from '../wallet/useLowBalance.js';
import type { TopUpAnswer, TopUpRequest } from '../wallet/useTopUp.js';

/** Detail of `a2b-add-credits`. */
export interface AddCreditsDetail extends TopUpRequest {
  /**
   * Opens the payment in the page's own way: takes the address of the payment page, or nothing when the page takes
   * care of the payment itself, now or as a promise. Not called, and the event's default not prevented: the element
   * asks `POST /api/billing/checkout`.
   */
  respondWith(answer: TopUpAnswer | Promise<TopUpAnswer>): void;
}

/** Events of the elements. They bubble and cross shadow boundaries: one listener on `document` hears them all. */
export interface WidgetEventMap {
  /** The reader wants to pay. Cancelable: prevented, the page takes care of the payment itself. */
  'a2b-add-credits': CustomEvent<AddCreditsDetail>;
  /** An error that the reader sees, an exception in a widget, or an attribute that says nothing. */
  'a2b-error': CustomEvent<{ error: unknown }>;
  /** The session has ended: sign the reader in again. */
  'a2b-auth-error': CustomEvent<{ error: Error }>;
  /** The reader chose another range. Cancelable: prevented, the one before stays. */
  'a2b-range-change': CustomEvent<{ range: RangeText }>;
  /** The balance came down to a threshold of `low-balance-at`. */
  'a2b-low-balance': CustomEvent<LowBalance>;
  /** The reader chose another tab of `<a2b-dashboard layout="tabs">`. Cancelable: prevented, the one before stays. */
  'a2b-tab-change': CustomEvent<{ tab: DashboardTab }>;
}

export type WidgetEventName = keyof WidgetEventMap;

/** @returns false where a listener prevented what would happen otherwise */
export function emit<Name extends WidgetEventName>(
  element: EventTarget,
  name: Name,
  detail: WidgetEventMap[Name]['detail'],
  cancelable = false,
): boolean {
  return element.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
}

/** Asks the page for a payment; `otherwise` is the element's own way. */
export async function emitAddCredits(
  element: EventTarget,
  request: TopUpRequest,
  otherwise: () => PromiseLike<CheckoutSession>,
): Promise<TopUpAnswer> {
  let answer: TopUpAnswer | Promise<TopUpAnswer>;
  let answered = false;
  const respondWith = (given: TopUpAnswer | Promise<TopUpAnswer>) => {
    answer = given;
    answered = true;
  };
  const goesOn = emit(element, 'a2b-add-credits', { ...request, respondWith }, true);
  if (answered) return answer;
  return goesOn ? otherwise() : undefined;
}
