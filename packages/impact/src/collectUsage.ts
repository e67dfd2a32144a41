import { checked, isAmount } from './checked.js';
import type { UsageRow } from './types.js';

/** The sum of all rows with the same model, provider and zone, as written in the rows. */
export interface UsageGroup {
  model: string;
  provider: string | undefined;
  zone: string | undefined;
  input: number;
  cached: number;
  output: number;
  reasoning: number;
  /** `null` when no row said. */
  requests: number | null;
  /** A row without a number of requests is among them. */
  requestsMissing: boolean;
  /** A row claimed more cached than input tokens. */
  clamped: boolean;
}

export interface CollectedUsage {
  groups: UsageGroup[];
  /** EUR of all rows with a cost; `null` when none has one. */
  grossEur: number | null;
  unpricedRows: number;
}

const NANO = 1e9;

/** The value, or 0 where it is not known and may be so. @throws {RangeError} naming the row */
function count(index: number, field: keyof UsageRow, value: number | null | undefined, required = false): number {
  if (value == null && !required) return 0;
  return isAmount(value) ? value : checked(`Row ${index}: ${field}`, value ?? Number.NaN, true).min;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Rows summed by model, provider and zone, in an order that does not depend on theirs. The footprint is linear in
 * tokens, so it may be computed on the sums.
 */
export function collectUsage(rows: readonly UsageRow[]): CollectedUsage {
  const byModel = new Map<string, UsageGroup[]>();
  let nanoEur = 0; // whole nano-EUR add up without rounding, in any order
  let pricedRows = 0;

  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as UsageRow;
    const model = typeof row.model === 'string' ? row.model : '';
    const provider = row.provider ?? undefined;
    const zone = row.zone ?? undefined;

    let groups = byModel.get(model);
    if (!groups) {
      groups = [];
      byModel.set(model, groups);
    }
    let group = groups.find((g) => g.provider === provider && g.zone === zone);
    if (!group) {
      group = {
        model,
        provider,
        zone,
        input: 0,
        cached: 0,
        output: 0,
        reasoning: 0,
        requests: null,
        requestsMissing: false,
        clamped: false,
      };
      groups.push(group);
    }

    const output = count(i, 'outputTokens', row.outputTokens, true);
    const input = count(i, 'inputTokens', row.inputTokens);
    let cached = count(i, 'cachedInputTokens', row.cachedInputTokens);
    if (cached > input) {
      cached = input;
      group.clamped = true;
    }
    group.output += output;
    group.input += input;
    group.cached += cached;
    group.reasoning += count(i, 'reasoningTokens', row.reasoningTokens);
    if (row.requests == null) group.requestsMissing = true;
    else group.requests = (group.requests ?? 0) + count(i, 'requests', row.requests);
    if (row.costEur != null) {
      nanoEur += Math.round(count(i, 'costEur', row.costEur) * NANO);
      pricedRows += 1;
    }
  }

  const groups = [...byModel.values()].flat();
  groups.sort(
    (a, b) =>
      compare(a.model, b.model) || compare(a.provider ?? '', b.provider ?? '') || compare(a.zone ?? '', b.zone ?? ''),
  );
  return { groups, grossEur: pricedRows === 0 ? null : nanoEur / NANO, unpricedRows: rows.length - pricedRows };
}
