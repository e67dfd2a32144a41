import { nanoToEur, type RangeQuery, toNanoEur } from '@aim2balance/contract';
import { validateSustainabilityMetrics } from '@aim2balance/contract/validators';
import {
  estimateImpact,
  fromServer,
  type ImpactOptions,
  type ImpactResult,
  mergeImpact,
  type UsageRow,
} from '@aim2balance/impact';
import { ApiError, ResponseValidationError } from '../errors.js';
import type { RequestOptions } from '../options.js';
import type { UsageResource } from '../resources/usage.js';
import type { Api } from './api.js';

type Query = Required<RangeQuery>;

const LOG_PAGE = 1000;
/** Backends without figures of their own. */
const estimateOnly = new WeakSet<Api>();

/** The figures of the backend where it has some, else the estimate. */
export async function readMetrics(
  api: Api,
  usage: UsageResource,
  query: Query,
  impact?: ImpactOptions,
  options?: RequestOptions,
): Promise<ImpactResult> {
  const [served, rows] = await Promise.all([readServed(api, query, options), readRows(usage, query, options)]);
  return mergeImpact(estimateImpact(rows, impact), fromServer(served));
}

async function readServed(api: Api, query: Query, options?: RequestOptions): Promise<unknown> {
  if (estimateOnly.has(api)) return null;
  try {
    return (await api.get('sustainabilityMetrics', { ...query }, validateSustainabilityMetrics, options)).data;
  } catch (error) {
    if (!ApiError.isInstance(error) || ![404, 405, 501].includes(error.status)) throw error;
    estimateOnly.add(api);
    return null;
  }
}

async function readRows(usage: UsageResource, query: Query, options?: RequestOptions): Promise<UsageRow[]> {
  try {
    const models = await usage.breakdown({ by: 'model', ...query }, options);
    if (models.every(({ outputTokens }) => outputTokens !== undefined)) return models.map(toRow);
  } catch (error) {
    const isUnknown = ApiError.isInstance(error) && (error.code === 'unsupported_parameter' || error.status === 404);
    // A backend that overlooks `by` answers with other rows.
    if (!isUnknown && !ResponseValidationError.isInstance(error)) throw error;
  }
  return sumLog(usage, query, options);
}

/** Sums the log by model, provider and whether the cost is known. */
async function sumLog(usage: UsageResource, query: Query, options?: RequestOptions): Promise<UsageRow[]> {
  const sums = new Map<string, { row: Counted; costNanoEur: bigint | null }>();
  for await (const entry of usage.log({ ...query, limit: LOG_PAGE }, options)) {
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
