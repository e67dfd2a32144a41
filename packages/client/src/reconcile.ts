import { nanoToDecimal, type RangeQuery, toNanoEur } from '@aim2balance/contract';
import type { Aim2BalanceClient } from './client.js';
import { checkQuery } from './internal/check-query.js';
import type { RequestOptions } from './options.js';

/** Two figures that should be the same and are not. */
export interface Difference {
  /** What was compared, for example `breakdown by model: cost`. */
  check: string;
  unit: 'tokens' | 'requests' | 'EUR' | 'credits';
  /** The figure of the summary, or of the wallet, as an exact decimal. */
  expected: string;
  /** The sum of the rows, as an exact decimal. */
  actual: string;
  /** `actual − expected`, as an exact decimal. */
  difference: string;
}

export interface Reconciliation {
  /** True where every comparison that could be made holds. */
  ok: boolean;
  /** Everything compared. */
  checked: string[];
  differences: Difference[];
  /** What this backend does not serve, and so could not be compared. */
  skipped: { check: string; reason: string }[];
}

/**
 * Checks that the breakdowns and the log of a range add up to its summary, to the token and the nano-EUR, and that the
 * billing history explains the balance. A range that is still running is read up to now, so that calls made
 * meanwhile are no difference. Reads the whole log of the range and the whole history.
 * @throws {ApiError} {@link ConnectionError} {@link TimeoutError} {@link ResponseValidationError}
 * {@link ConfigurationError} of code `invalid_parameter` before any request
 */
export async function reconcile(
  client: Aim2BalanceClient,
  { range = '30d', tz = client.timeZone }: RangeQuery = {},
  options?: RequestOptions,
): Promise<Reconciliation> {
  checkQuery({ range, tz });
  const { reconcileRange } = await import('./internal/reconcile-range.js');
  return reconcileRange(client, { range, tz }, { toNanoEur, nanoToDecimal }, options);
}
