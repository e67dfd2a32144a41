/** Asks for a payment page. */
export interface CheckoutRequest {
  /** EUR, in whole cents. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  /** Where the payment page returns to: https, or http on a loopback host; its origin must be allowed by the server. */
  returnUrl: string;
}

export interface CheckoutSession {
  /** The payment page to redirect to. */
  url: string;
  /** Id of the payment: the same as that of the transaction it leads to. */
  id?: string;
}
