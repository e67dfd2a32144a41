import type { RangeQuery } from '@aim2balance/contract';
import type { Validator } from '@aim2balance/contract/validators';
import type { ImpactOptions, ImpactResult } from '@aim2balance/impact';
import { ApiError } from '../errors.js';
import type { Api } from '../internal/api.js';
import { checkQuery } from '../internal/check-query.js';
import type { RequestOptions } from '../options.js';
import type { UsageResource } from './usage.js';

export interface SustainabilityQuery extends RangeQuery {
  /** How to estimate: grid zone, price of restoration, tables of your own. */
  impact?: ImpactOptions;
}

/** The estimator reads the figures itself, and leaves out those that are none. */
const anything: Validator<unknown> = (value) => ({ ok: true, value });

/** The footprint of use, and what the fees restore. */
export class SustainabilityResource {
  readonly #api: Api;
  readonly #usage: UsageResource;
  /** The backend has no figures of its own. */
  #isEstimateOnly = false;

  constructor(api: Api, usage: UsageResource) {
    this.#api = api;
    this.#usage = usage;
  }

  /**
   * Energy, water, CO2e and restoration of a range. What the backend measures wins, metric by metric; the rest is
   * estimated from the tokens by model, or from the log where the backend does not sum by model. `origin` of each metric
   * tells which. Loads the estimator on first use.
   * @throws {ApiError} {@link ConnectionError} {@link TimeoutError} {@link ResponseValidationError}
   * {@link ConfigurationError} of code `invalid_parameter` before any request
   */
  async metrics(query: SustainabilityQuery = {}, options?: RequestOptions): Promise<ImpactResult> {
    const { range = '30d', tz = this.#api.config.timeZone, impact, ...others } = query;
    checkQuery({ range, tz, ...others });
    const { readMetrics } = await import('../internal/read-metrics.js');
    return readMetrics(this.#served({ range, tz }, options), this.#usage, { range, tz }, impact, options);
  }

  async #served(query: RangeQuery, options?: RequestOptions): Promise<unknown> {
    if (this.#isEstimateOnly) return null;
    try {
      return (await this.#api.get('sustainabilityMetrics', { ...query }, anything, options)).data;
    } catch (error) {
      if (!ApiError.isInstance(error) || ![404, 405, 501].includes(error.status)) throw error;
      this.#isEstimateOnly = true;
      return null;
    }
  }
}
