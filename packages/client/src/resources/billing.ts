import type { CheckoutRequest, CheckoutSession } from '@aim2balance/contract';
import { validateCheckout } from '@aim2balance/contract/validators';
import { ApiPromise, type ApiResponse } from '../api-promise.js';
import type { Api } from '../internal/api.js';
import { invalidParameter } from '../internal/check-query.js';
import type { RequestOptions } from '../options.js';

function checkCheckout({ amount, currency, returnUrl }: CheckoutRequest): void {
  // 19.99 × 100 is 1998.9999999999998: compare with what whole cents would print.
  if (typeof amount !== 'number' || !(amount > 0) || Number(amount.toFixed(2)) !== amount) {
    throw invalidParameter('amount', 'The amount must be a positive number in whole cents.');
  }
  if (!/^[A-Z]{3}$/.test(currency)) throw invalidParameter('currency', 'The currency must be a code such as "EUR".');
  if (!/^https?:\/\/\S+$/i.test(returnUrl)) {
    throw invalidParameter('returnUrl', 'The returnUrl must be an absolute address.');
  }
}

/** Top-ups. */
export class BillingResource {
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  /**
   * Opens a payment page; send the user to its `url`. Never retried: it may have been opened all the same.
   * @throws {ApiError} {@link ConnectionError} {@link TimeoutError} {@link ResponseValidationError}
   * {@link ConfigurationError} of code `invalid_parameter` before any request
   */
  checkout(request: CheckoutRequest, options?: RequestOptions): ApiPromise<CheckoutSession> {
    return new ApiPromise(this.#checkout(request, options));
  }

  async #checkout(request: CheckoutRequest, options?: RequestOptions): Promise<ApiResponse<CheckoutSession>> {
    checkCheckout(request);
    const { amount, currency, returnUrl } = request;
    return this.#api.post('checkout', { amount, currency, returnUrl }, validateCheckout, options);
  }
}
