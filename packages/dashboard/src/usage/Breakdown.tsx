import { type ReactNode, useState } from 'react';
import { QueryWidget, type QueryWidgetProps } from '../QueryWidget.js';
import { hasCosts, isEmptyUsage, type Metric } from './amount.js';
import { EmptyUsage } from './EmptyUsage.js';
import { MetricSwitch } from './MetricSwitch.js';

export interface BreakdownProps<Row>
  extends Pick<QueryWidgetProps<Row[]>, 'title' | 'query' | 'givenByHost' | 'skeleton'> {
  children: (rows: Row[], metric: Metric) => ReactNode;
}

/** The states of a breakdown, by tokens or by cost; by cost only where the backend gives any. */
export function Breakdown<Row extends { tokens?: unknown; cost?: unknown }>({
  children,
  ...frame
}: BreakdownProps<Row>) {
  const [wanted, setMetric] = useState<Metric>('tokens');
  const rows = frame.query.data;
  const withCosts = rows !== undefined && hasCosts(rows);
  const metric = withCosts ? wanted : 'tokens';
  return (
    <QueryWidget
      {...frame}
      actions={withCosts && <MetricSwitch value={metric} onValueChange={setMetric} />}
      isEmpty={isEmptyUsage}
      empty={<EmptyUsage />}
    >
      {(all) => children(all, metric)}
    </QueryWidget>
  );
}
