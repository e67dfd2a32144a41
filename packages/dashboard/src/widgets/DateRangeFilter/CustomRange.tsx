import type { RangeText } from '@aim2balance/client';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../components/Button.js';
import { useDashboard } from '../../hooks/DashboardContext.js';
import { range as rangeMessages } from '../../messages/range/index.js';
import { usage } from '../../messages/usage/index.js';
import { useMessages } from '../../messages/useMessages.js';
import { dayOf, daysOfRange, type RangeProblem, toCustomRange } from '../../usage/custom-range.js';

export interface CustomRangeProps {
  /** The range shown now: the fields start with its days. */
  range: RangeText;
  timeZone: string;
  onApply: (range: RangeText) => void;
}

/** Two days, both included. */
export function CustomRange({ range, timeZone, onApply }: CustomRangeProps) {
  const t = useMessages(rangeMessages);
  const tUsage = useMessages(usage);
  const { clock } = useDashboard();
  const [days, setDays] = useState(() => daysOfRange(range, timeZone, clock()));
  const [problem, setProblem] = useState<RangeProblem | null>(null);
  const problemId = useId();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const result = toCustomRange(days.from, days.to, timeZone, clock());
    if ('problem' in result) setProblem(result.problem);
    else onApply(result.range);
  };
  const today = dayOf(clock(), timeZone);
  return (
    <form
      onSubmit={onSubmit}
      noValidate
      className="flex flex-wrap items-center gap-2"
      aria-label={tUsage('customRange')}
    >
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="inline-flex items-center gap-2 text-sm text-subtle">
          {t(end)}
          <input
            type="date"
            value={days[end]}
            max={end === 'from' ? today : undefined}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : problemId}
            onChange={(event) => {
              setProblem(null);
              setDays({ ...days, [end]: event.currentTarget.value });
            }}
            className="a2b-num h-9 rounded border border-control bg-panel px-2 text-base text-strong"
          />
        </label>
      ))}
      <Button submit look="primary">
        {t('apply')}
      </Button>
      {problem !== null && (
        <p id={problemId} role="alert" className="w-full text-sm text-bad">
          {tUsage(problem)}
        </p>
      )}
    </form>
  );
}
