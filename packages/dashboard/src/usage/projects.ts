import type { ProjectUsage } from '@aim2balance/client';
import { amountOf, finite, type Metric } from './amount.js';

/** A provider's amount in a project; `provider: null` is what the backend does not split. */
export interface Segment {
  readonly provider: string | null;
  readonly amount: number;
}

/** Cuts the amount of projects into providers, where the backend says so. Their sum is the amount of the projects. */
export function segmentsOf(rows: readonly ProjectUsage[], metric: Metric): Segment[] {
  const byProvider = new Map<string | null, number>();
  const add = (provider: string | null, amount: number) => {
    if (amount > 0) byProvider.set(provider, (byProvider.get(provider) ?? 0) + amount);
  };
  for (const row of rows) {
    const whole = amountOf(row, metric) ?? 0;
    const parts = row.providers ?? [];
    let split = 0;
    for (const part of parts) {
      const amount = finite(part[metric]) ?? 0;
      add(part.providerName, amount);
      split += Math.max(0, amount);
    }
    // Costs are floats here: what is left below a nano-EUR is rounding, not money.
    const rest = whole - split;
    if (rest > 1e-9) add(null, rest);
  }
  return [...byProvider].map(([provider, amount]) => ({ provider, amount }));
}

/** A color of the chart: one provider, or all that have none of their own (`provider: null`). */
export interface ProviderSeries {
  readonly key: string;
  readonly provider: string | null;
  /** How many named providers stand together here. */
  readonly others: number;
}

/** The providers of all projects, largest first; those beyond `limit` stand together with what is not split. */
export function providerSeries(rows: readonly ProjectUsage[], metric: Metric, limit = 8): ProviderSeries[] {
  const segments = segmentsOf(rows, metric).sort((a, b) => b.amount - a.amount);
  const named = segments.flatMap(({ provider }) => (provider === null ? [] : [provider]));
  const hasRest = named.length < segments.length;
  const kept = named.length + Number(hasRest) <= limit ? named : named.slice(0, limit - 1);
  const others = named.length - kept.length;
  return [
    ...kept.map((provider, i) => ({ key: `provider-${i}`, provider, others: 0 })),
    ...(hasRest || others > 0 ? [{ key: 'rest', provider: null, others }] : []),
  ];
}

/** The amount of some projects in each series; `null` where there is none. */
export function amountsOf(
  rows: readonly ProjectUsage[],
  metric: Metric,
  series: readonly ProviderSeries[],
): (number | null)[] {
  const sums = new Map<string, number>();
  for (const { provider, amount } of segmentsOf(rows, metric)) {
    const key = series.find((one) => one.provider === provider)?.key ?? 'rest';
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return series.map(({ key }) => sums.get(key) ?? null);
}
