import { namedRanges, parseRange, type RangeText } from '@aim2balance/client';
import { useState } from 'react';
import { Select } from '../../components/Select.js';
import { useDateRange, useRangeLabel } from '../../hooks/useDateRange.js';
import { range as rangeMessages } from '../../messages/range/index.js';
import { useMessages } from '../../messages/useMessages.js';
import { Widget } from '../../Widget.js';
import { CustomRange } from './CustomRange.js';

/** What the menu offers, in its order. */
const offered = namedRanges.filter((name) => name !== '365d' && name !== 'all');
const CUSTOM = 'custom';

export interface DateRangeFilterProps {
  /** The range shown, when the host holds it. @defaultValue the range of the provider above */
  value?: RangeText;
  /** Called with the range that the reader chose. @defaultValue sets the range of the provider above */
  onValueChange?: (range: RangeText) => void;
  /** Named ranges to offer; two days of the reader's own are offered always. @defaultValue `24h` to `90d`, `mtd`, `last_month`, `ytd` */
  ranges?: readonly (typeof namedRanges)[number][];
}

/** Chooses the date range of every widget below the provider. */
export function DateRangeFilter(props: DateRangeFilterProps) {
  const t = useMessages(rangeMessages);
  return (
    <Widget title={t('label')}>
      <RangeChoice {...props} />
    </Widget>
  );
}

function isNamed(range: string): boolean {
  try {
    return parseRange(range).kind === 'named';
  } catch {
    // Shown as a custom range, so that the reader can mend it.
    return false;
  }
}

function RangeChoice({ value, onValueChange, ranges = offered }: DateRangeFilterProps) {
  const t = useMessages(rangeMessages);
  const toLabel = useRangeLabel();
  const shared = useDateRange();
  const range = value ?? shared.range;
  const setRange = onValueChange ?? shared.setRange;
  const [editing, setEditing] = useState(false);
  const named = isNamed(range);
  const names: string[] = named && !ranges.some((name) => name === range) ? [...ranges, range] : [...ranges];
  const options = [
    ...names.map((name) => ({ value: name, label: toLabel(name) })),
    ...(named ? [] : [{ value: range, label: toLabel(range) }]),
    { value: CUSTOM, label: `${t('custom')}…` },
  ];
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select
        label={t('label')}
        value={editing ? CUSTOM : range}
        options={options}
        onValueChange={(next) => {
          setEditing(next === CUSTOM);
          if (next !== CUSTOM) setRange(next as RangeText);
        }}
      />
      {editing && (
        <CustomRange
          range={range}
          timeZone={shared.timeZone}
          onApply={(next) => {
            setEditing(false);
            setRange(next);
          }}
        />
      )}
    </div>
  );
}
