import type { Balance } from '@aim2balance/client';
import { useEffect, useRef } from 'react';
import { reachedThreshold } from './balance-level.js';

/** The balance has come down to a threshold. */
export interface LowBalance {
  /** Percent: the lowest of the thresholds that were reached. */
  threshold: number;
  balance: Balance;
}

/** Calls back once for each threshold the balance comes down to, and anew after it has risen above. */
export function useLowBalance(
  balance: Balance | undefined,
  thresholds: readonly number[],
  onLowBalance: ((event: LowBalance) => void) | undefined,
): void {
  const handler = useRef(onLowBalance);
  const last = useRef<number | null>(null);
  const list = thresholds.join();
  useEffect(() => {
    handler.current = onLowBalance;
  });
  useEffect(() => {
    if (!balance) return;
    const threshold = reachedThreshold(balance.percentage, list === '' ? [] : list.split(',').map(Number));
    const before = last.current;
    last.current = threshold;
    if (threshold !== null && (before === null || threshold < before)) handler.current?.({ threshold, balance });
  }, [balance, list]);
}
