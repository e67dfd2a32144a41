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

/** The providers of all projects, largest first; `null` last. */
export function providersOf(rows: readonly ProjectUsage[], metric: Metric): (string | null)[] {
  return segmentsOf(rows, metric)
    .sort((a, b) => Number(a.provider === null) - Number(b.provider === null) || b.amount - a.amount)
    .map(({ provider }) => provider);
}
