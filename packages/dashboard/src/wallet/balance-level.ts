import type { Balance } from '@aim2balance/client';

/** How a balance stands; `unmeasured`: there is something, but no top-up yet to measure it by. */
export type BalanceLevel = 'healthy' | 'low' | 'critical' | 'empty' | 'overdrawn' | 'unmeasured';

/** Percent of the balance after the last top-up, from where a balance is low and then critical. */
export const LOW_BALANCE_AT: readonly number[] = [20, 5];

/** @param thresholds percent; the lowest of several is critical, the others are low */
export function balanceLevel(
  { tokens, percentage }: Pick<Balance, 'tokens' | 'percentage'>,
  thresholds: readonly number[],
  neverToppedUp: boolean,
): BalanceLevel {
  if (tokens < 0) return 'overdrawn';
  if (tokens === 0) return 'empty';
  if (neverToppedUp && percentage === 0) return 'unmeasured';
  const reached = reachedThreshold(percentage, thresholds);
  if (reached === null) return 'healthy';
  return thresholds.length > 1 && reached === Math.min(...thresholds) ? 'critical' : 'low';
}

/** The lowest threshold that the balance has come down to; `null`: none. */
export function reachedThreshold(percentage: number, thresholds: readonly number[]): number | null {
  const reached = thresholds.filter((threshold) => percentage <= threshold);
  return reached.length > 0 ? Math.min(...reached) : null;
}

export const levelTones = {
  healthy: 'ok',
  unmeasured: 'brand',
  low: 'warn',
  critical: 'bad',
  empty: 'bad',
  overdrawn: 'bad',
} as const satisfies Record<BalanceLevel, string>;
