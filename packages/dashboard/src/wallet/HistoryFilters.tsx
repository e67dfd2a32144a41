import type { RangeText } from '@aim2balance/client';
import { Select } from '../components/Select.js';
import { useCapability } from '../hooks/useCapability.js';
import { table } from '../messages/common/table/index.js';
import { range as rangeMessages } from '../messages/range/index.js';
import { useMessages } from '../messages/useMessages.js';
import { history as historyMessages } from '../messages/wallet/history/index.js';
import { typeText } from './history-columns.js';

export interface HistoryFilter {
  readonly type?: string;
  readonly range?: RangeText;
}

export interface HistoryFiltersProps {
  filter: HistoryFilter;
  onFilter: (filter: HistoryFilter) => void;
}

const ALL = '';
const types = ['topup', 'refill', 'grant', 'usage', 'refund', 'adjustment', 'donation'] as const;
const ranges = ['mtd', 'last_month', '90d', 'ytd', '365d'] as const;

/** Filters by kind and time; each only where the backend knows it. */
export function HistoryFilters({ filter, onFilter }: HistoryFiltersProps) {
  const t = useMessages(historyMessages);
  const tTable = useMessages(table);
  const tRange = useMessages(rangeMessages);
  const canType = useCapability('transactions', 'type');
  const canRange = useCapability('transactions', 'range');
  const { type, range } = filter;
  return (
    <>
      {canType && (
        <Select
          label={t('type')}
          value={type ?? ALL}
          options={[
            { value: ALL, label: tTable('all') },
            ...types.map((value) => ({ value, label: typeText(value, t) })),
          ]}
          onValueChange={(value) => onFilter({ ...(value !== ALL && { type: value }), ...(range && { range }) })}
        />
      )}
      {canRange && (
        <Select
          label={t('period')}
          value={range ?? ALL}
          options={[{ value: ALL, label: tRange('all') }, ...ranges.map((value) => ({ value, label: tRange(value) }))]}
          onValueChange={(value) =>
            onFilter({ ...(type && { type }), ...(value !== ALL && { range: value as RangeText }) })
          }
        />
      )}
    </>
  );
}
