import { nanoToEur, type RangeQuery, toNanoEur } from '@aim2balance/contract';
import { validateSustainabilityMetrics } from '@aim2balance/contract/validators';
import type { ImpactOptions, ImpactResult, UsageRow } from '@aim2balance/impact';
import { ApiError, ResponseValidationError } from '../errors.js';
import type { Api } from '../internal/api.js';
import { checkQuery } from '../internal/check-query.js';
import type { RequestOptions } from '../options.js';
import type { UsageResource } from './usage.js';

export interface SustainabilityQuery extends RangeQuery {
  /** How to estimate: grid zone, price of restoration, tables of your own. */
  impact?: ImpactOptions;
}

const LOG_PAGE = 1000;

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
    const { range = '30d', tz = this.#api.config.timeZone, impact } = query;
    checkQuery({ range, tz });
    const [{ estimateImpact, fromServer, mergeImpact }, served, rows] = await Promise.all([
      import('@aim2balance/impact'),
      this.#served({ range, tz }, options),
      this.#rows({ range, tz }, options),
    ]);
    return mergeImpact(estimateImpact(rows, impact), fromServer(served));
  }

  async #served(query: Required<RangeQuery>, options?: RequestOptions): Promise<unknown> {
    if (this.#isEstimateOnly) return null;
    try {
      return (await this.#api.get('sustainabilityMetrics', { ...query }, validateSustainabilityMetrics, options)).data;
    } catch (error) {
      if (!ApiError.isInstance(error) || ![404, 405, 501].includes(error.status)) throw error;
      this.#isEstimateOnly = true;
      return null;
    }
  }

  async #rows(query: Required<RangeQuery>, options?: RequestOptions): Promise<UsageRow[]> {
    try {
      const models = await this.#usage.breakdown({ by: 'model', ...query }, options);
      if (models.every(({ outputTokens }) => outputTokens !== undefined)) return models.map(toRow);
    } catch (error) {
      const isUnknown = ApiError.isInstance(error) && (error.code === 'unsupported_parameter' || error.status === 404);
      // A backend that overlooks `by` answers with other rows.
      if (!isUnknown && !ResponseValidationError.isInstance(error)) throw error;
    }
    return this.#rowsOfLog(query, options);
  }

  /** Sums the log by model, provider and whether the cost is known. */
  async #rowsOfLog(query: Required<RangeQuery>, options?: RequestOptions): Promise<UsageRow[]> {
    const sums = new Map<string, { row: Counted; costNanoEur: bigint | null }>();
    for await (const entry of this.#usage.log({ ...query, limit: LOG_PAGE }, options)) {
      const { model, providerName, cost } = entry;
      const key = JSON.stringify([model, providerName, cost == null]);
      const sum = sums.get(key) ?? {
        row: {
          model,
          ...(providerName !== undefined && { provider: providerName }),
          inputTokens: 0,
          outputTokens: 0,
          cachedInputTokens: 0,
          requests: 0,
        },
        costNanoEur: cost == null ? null : 0n,
      };
      sums.set(key, sum);
      sum.row.inputTokens += entry.inputTokens;
      sum.row.outputTokens += entry.outputTokens;
      sum.row.cachedInputTokens += entry.cachedInputTokens ?? 0;
      sum.row.requests++;
      if (sum.costNanoEur !== null && cost != null) sum.costNanoEur += toNanoEur(cost);
    }
    return [...sums.values()].map(({ row, costNanoEur }) =>
      costNanoEur === null ? row : { ...row, costEur: nanoToEur(costNanoEur) },
    );
  }
}

type Counted = UsageRow & { inputTokens: number; cachedInputTokens: number; requests: number };

function toRow(usage: {
  model: string;
  providerName?: string;
  inputTokens?: number;
  outputTokens?: number;
  cachedInputTokens?: number;
  requests?: number;
  cost?: number | null;
}): UsageRow {
  const { model, providerName, inputTokens, outputTokens = 0, cachedInputTokens, requests, cost } = usage;
  return {
    model,
    outputTokens,
    ...(providerName !== undefined && { provider: providerName }),
    ...(inputTokens !== undefined && { inputTokens }),
    ...(cachedInputTokens !== undefined && { cachedInputTokens }),
    ...(requests !== undefined && { requests }),
    ...(cost != null && { costEur: cost }),
  };
}
