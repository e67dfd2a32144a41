import type { UsageSummary } from '@aim2balance/client';
import { useRef } from 'react';
import { useUsageWords } from '../../usage/useUsageWords.js';

/** Range and total in words once the range has changed and its answer is there; nothing on the first load. */
export function useRangeAnnouncement(summary: UsageSummary | undefined, label: string | null): string {
  const { t, format } = useUsageWords();
  const first = useRef<string | null>(null);
  const said = useRef('');
  if (summary === undefined || label === null) return said.current;
  if (first.current === null) {
    first.current = label;
    return '';
  }
  if (label !== first.current || said.current !== '') {
    said.current = t('announce', {
      range: label,
      tokens: format.integer(summary.totalTokens),
      cost: format.total(summary.totalCost, { currency: summary.currency ?? 'EUR' }),
    });
  }
  return said.current;
}
