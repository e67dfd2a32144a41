import type { ModelUsage, RangeQuery } from '@aim2balance/contract';
import type { ImpactOptions, ImpactResult, UsageRow } from '@aim2balance/impact';
import type { Aim2BalanceError } from '../errors.js';
import type { RequestOptions } from '../options.js';
import type { UsageResource } from '../resources/usage.js';

// Loaded on demand: nothing of the client's own is imported but types, so that it stays in one piece with the rest.

const LOG_PAGE = 1000;

/** The figures of the backend where it has some, else the estimate. `served` is `null` where it has none. */
export async function readMetrics(
  served: Promise<unknown>,
  usage: UsageResource,
  query: RangeQuery,
  impact?: ImpactOptions,
  options?: RequestOptions,
): Promise<ImpactResult> {
  const [{ estimateImpact, fromServer, mergeImpact }, figures, rows] = await Promise.all([
    import('@aim2balance/impact'),
    served,
    readRows(usage, query, options),
  ]);
  return mergeImpact(estimateImpact(rows, impact), fromServer(figures));
}

async function readRows(usage: UsageResource, query: RangeQuery, options?: RequestOptions): Promise<UsageRow[]> {
  try {
    const models = await usage.breakdown({ by: 'model', ...query }, options);
    if (models.every(({ outputTokens }) => outputTokens !== undefined)) return models.map(toRow);
  } catch (error) {
    // Not served; or a backend that overlooks `by` and answers with other rows.
    const { code } = error as Aim2BalanceError;
    if (!['unsupported_parameter', 'not_found', 'invalid_response'].includes(code)) throw error;
  }
  return sumLog(usage, query, options);
}

function toRow(used: ModelUsage): UsageRow {
  const { model, providerName, inputTokens, outputTokens = 0, cachedInputTokens, requests, cost } = used;
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

interface LogSum extends UsageRow {
  inputTokens: number;
  cachedInputTokens: number;
  requests: number;
}

/** Sums the log by model, provider and whether the cost is known. */
async function sumLog(usage: UsageResource, query: RangeQuery, options?: RequestOptions): Promise<UsageRow[]> {
  const sums = new Map<string, { row: LogSum; costNanoEur: number | null }>();
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
      costNanoEur: cost == null ? null : 0,
    };
    sums.set(key, sum);
    sum.row.inputTokens += entry.inputTokens;
    sum.row.outputTokens += entry.outputTokens;
    sum.row.cachedInputTokens += entry.cachedInputTokens ?? 0;
    sum.row.requests++;
    // Whole nano-EUR: exact up to nine million EUR.
    if (cost != null) sum.costNanoEur = (sum.costNanoEur ?? 0) + Math.round(cost * 1e9);
  }
  return [...sums.values()].map(({ row, costNanoEur }) =>
    costNanoEur === null ? row : { ...row, costEur: costNanoEur / 1e9 },
  );
}
