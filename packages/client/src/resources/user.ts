import type { Balance, Transaction, TransactionsQuery } from '@aim2balance/contract';
import { type Validator, validateBalance, validateTransactions } from '@aim2balance/contract/validators';
import { ApiPromise, type ApiResponse } from '../api-promise.js';
import { NotFoundError } from '../errors.js';
import type { Api } from '../internal/api.js';
import { checkQuery } from '../internal/check-query.js';
import type { RequestOptions } from '../options.js';
import { PagePromise } from '../pages.js';

/** The balance of the host product itself, older than the contract. */
const HOST_BALANCE_PATH = '/api/balance';

/** The wallet of the signed-in user. */
export class UserResource {
  readonly #api: Api;
  /** The backend has the host product's own balance only. */
  #hasHostBalance = false;

  constructor(api: Api) {
    this.#api = api;
  }

  /**
   * The balance of the wallet. Where the backend has no `/api/user/balance`, the host product's `/api/balance` is read.
   * @throws {ApiError} {@link ConnectionError} {@link TimeoutError} {@link ResponseValidationError}
   */
  balance(options?: RequestOptions): ApiPromise<Balance> {
    return new ApiPromise(this.#balance(options));
  }

  async #balance(options?: RequestOptions): Promise<ApiResponse<Balance>> {
    let missing: unknown;
    if (!this.#hasHostBalance) {
      try {
        return await this.#api.get('balance', {}, validateBalance, options);
      } catch (error) {
        if (!NotFoundError.isInstance(error)) throw error;
        missing = error;
      }
    }
    const { readHostBalance } = await import('../internal/read-host-balance.js');
    const validate: Validator<Balance> = (value) => validateBalance(readHostBalance(value));
    try {
      const answer = await this.#api.getPath(HOST_BALANCE_PATH, validate, options);
      this.#hasHostBalance = true;
      return answer;
    } catch (error) {
      // Where neither exists, the error is that of the contract's path.
      throw missing && NotFoundError.isInstance(error) ? missing : error;
    }
  }

  /**
   * The billing history, newest first. Await it for one page, iterate it for all.
   * @throws {ApiError} {@link ConnectionError} {@link TimeoutError} {@link ResponseValidationError}
   * {@link ConfigurationError} of code `invalid_parameter` before any request
   */
  transactions(query: TransactionsQuery = {}, options?: RequestOptions): PagePromise<Transaction> {
    // The zone without a range as well: usage is one line a local day.
    const { page, limit, cursor, tz = this.#api.config.timeZone, ...rows } = query;
    return new PagePromise({ page, limit, cursor }, async (place) => {
      const asked = { ...place, ...rows, tz };
      checkQuery(asked);
      return this.#api.get('transactions', asked, validateTransactions, options);
    });
  }
}
