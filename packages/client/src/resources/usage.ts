import {
  type BreakdownDimension,
  type BreakdownQuery,
  type BreakdownRows,
  breakdownDimensions,
  type LogEntry,
  type LogQuery,
  logSorts,
  type RangeQuery,
  sortOrders,
  type UsageSummary,
} from '@aim2balance/contract';
import {
  type Validator,
  validateDayBreakdown,
  validateModelBreakdown,
  validateProjectBreakdown,
  validateProviderBreakdown,
  validateUsageLog,
  validateUsageSummary,
} from '@aim2balance/contract/validators';
import { ApiPromise } from '../api-promise.js';
import type { Api } from '../internal/api.js';
import { checkQuery } from '../internal/check-query.js';
import type { RequestOptions } from '../options.js';
import { PagePromise } from '../pages.js';

const rowValidators: { [By in BreakdownDimension]: Validator<BreakdownRows[By][]> } = {
  provider: validateProviderBreakdown,
  project: validateProjectBreakdown,
  model: validateModelBreakdown,
  day: validateDayBreakdown,
};
const breakdownChoices = { by: breakdownDimensions };
const logChoices = { sort: logSorts, order: sortOrders };

/** Where the tokens and the money went. */
export class UsageResource {
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  /**
   * Tokens and cost (EUR) of a range.
   * @throws {ApiError} {@link ConnectionError} {@link TimeoutError} {@link ResponseValidationError}
   * {@link ConfigurationError} of code `invalid_parameter` before any request
   */
  summary({ range = '30d', ...query }: RangeQuery = {}, options?: RequestOptions): ApiPromise<UsageSummary> {
    return this.#get('usageSummary', { range, ...query }, {}, validateUsageSummary, options);
  }

  /**
   * Tokens and cost (EUR) of a range by provider, project, model or day, most tokens first (days: in order). `model`
   * and `day` are level 2: a backend that lacks them rejects with code `unsupported_parameter`.
   * @throws as {@link summary}
   */
  breakdown<By extends BreakdownDimension>(
    // Plain JavaScript may leave it out, and is told by a rejection like any other.
    { by, range = '30d', ...query }: BreakdownQuery<By> = {} as BreakdownQuery<By>,
    options?: RequestOptions,
  ): ApiPromise<BreakdownRows[By][]> {
    const validate: Validator<BreakdownRows[By][]> = rowValidators[by];
    return this.#get('usageBreakdown', { by, range, ...query }, breakdownChoices, validate, options);
  }

  /**
   * The single calls of a range, newest first unless sorted. Await it for one page, iterate it for all.
   * @throws as {@link summary}
   */
  log(query: LogQuery = {}, options?: RequestOptions): PagePromise<LogEntry> {
    const { page, limit, cursor, range = '30d', tz = this.#api.config.timeZone, ...rows } = query;
    return new PagePromise({ page, limit, cursor }, async (place) => {
      const asked = { range, tz, ...place, ...rows };
      checkQuery(asked, logChoices);
      return this.#api.get('usageLog', asked, validateUsageLog, options);
    });
  }

  #get<T>(
    name: 'usageSummary' | 'usageBreakdown',
    { tz = this.#api.config.timeZone, ...query }: RangeQuery & { by?: string },
    choices: Readonly<Record<string, readonly string[]>>,
    validate: Validator<T>,
    options?: RequestOptions,
  ): ApiPromise<T> {
    const ask = async () => {
      const asked = { ...query, tz };
      checkQuery(asked, choices);
      return this.#api.get(name, asked, validate, options);
    };
    return new ApiPromise(ask());
  }
}
