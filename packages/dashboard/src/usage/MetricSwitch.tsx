import { SegmentedControl } from '../components/SegmentedControl.js';
import { usage } from '../messages/usage/index.js';
import { useMessages } from '../messages/useMessages.js';
import type { Metric } from './amount.js';

export interface MetricSwitchProps {
  value: Metric;
  onValueChange: (metric: Metric) => void;
}

/** Tokens or cost. */
export function MetricSwitch({ value, onValueChange }: MetricSwitchProps) {
  const t = useMessages(usage);
  return (
    <SegmentedControl
      label={t('metric')}
      value={value}
      onValueChange={onValueChange}
      options={[
        { value: 'tokens', label: t('tokens') },
        { value: 'cost', label: t('cost') },
      ]}
    />
  );
}
