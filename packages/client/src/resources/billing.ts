import type { CheckoutRequest, CheckoutSession } from '@aim2balance/contract';
import { validateCheckout } from '@aim2balance/contract/validators';
import { ApiPromise, type ApiResponse } from '../api-promise.js';
import { ConfigurationError } from '../errors.js';
import type { Api } from '../internal/api.js';
import type { RequestOptions } from '../options.js';

function bad(parameter: string, message: string): ConfigurationError {
  return new ConfigurationError(message, { code: 'invalid_parameter', parameter });
}

function checkCheckout({ amount, currency, returnUrl }: CheckoutRequest): void {
  // 19.99 × 100 is 1998.9999999999998: compare with what whole cents would print.
  if (typeof amount !== 'number' || !(amount > 0) || Number(amount.toFixed(2)) !== amount) {
    throw bad('amount', 'The amount of a checkout is a positive number in whole cents, such as 20 or 12.5.');
  }
  if (!/^[A-Z]{3}$/.test(currency)) throw bad('currency', 'The currency is three capital letters, such as "EUR".');
  if (!/^https?:\/\//i.test(returnUrl) || !URL.canParse(returnUrl)) {
    throw bad('returnUrl', 'The returnUrl is the absolute address to come back to, such as location.href.');
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
