import type { SustainabilityQuery } from '@aim2balance/client';
import type { Metric } from '@aim2balance/client/impact';
import { useId, useRef, useState } from 'react';
import { Button } from '../../components/Button.js';
import { EmptyNote } from '../../components/EmptyNote.js';
import { ErrorNote } from '../../components/ErrorNote.js';
import { Skeleton } from '../../components/Skeleton.js';
import { ImpactTrendChart } from '../../components/sustainability/ImpactTrendChart.js';
import { SectionHeading } from '../../components/sustainability/SectionHeading.js';
import type { TrendPoint } from '../../components/sustainability/trend-columns.js';
import { isUnsupported, useCapability } from '../../hooks/useCapability.js';
import { useImpactTrend } from '../../hooks/useImpactTrend.js';
import { useSeen } from '../../hooks/useSeen.js';
import { common } from '../../messages/common/index.js';
import { describeError } from '../../messages/describe-error.js';
import { sustainability } from '../../messages/sustainability/index.js';
import { useMessages } from '../../messages/useMessages.js';

export interface ImpactTrendProps {
  /** Periods of the host; then nothing is fetched. */
  data: readonly TrendPoint[] | undefined;
  query: SustainabilityQuery | null;
  metric: Metric;
  onExplain: () => void;
}

/** The footprint over time: each period worked out from its own use, or an honest word why there is none. */
export function ImpactTrend({ data, query, metric, onExplain }: ImpactTrendProps) {
  const t = useMessages(sustainability);
  const headingId = useId();
  const section = useRef<HTMLElement>(null);
  const seen = useSeen(section);
  return (
    <section ref={section} className="flex min-w-0 flex-col gap-2">
      <SectionHeading id={headingId} title={t('overTime')} onExplain={onExplain} />
      {data !== undefined ? (
        <ImpactTrendChart points={data} metric={metric} />
      ) : (
        query !== null && <AskedTrend query={query} metric={metric} seen={seen} />
      )}
    </section>
  );
}

function AskedTrend({ query, metric, seen }: { query: SustainabilityQuery; metric: Metric; seen: boolean }) {
  const t = useMessages(sustainability);
  const c = useMessages(common);
  const [wanted, setWanted] = useState(false);
  // Without sums by model each period costs as many requests as the log has pages: only on demand.
  const cheap = useCapability('usageBreakdown', 'by=model');
  const { trend, noTrend } = useImpactTrend({ ...query, enabled: seen && (cheap || wanted) });
  const { data, error, isFetching, isPlaceholderData, refetch } = trend;

  if (noTrend !== null) return <EmptyNote title={t(noTrend === 'too-short' ? 'trendTooShort' : 'trendTooLong')} />;
  if (data !== undefined) {
    return (
      <div className={isPlaceholderData ? 'a2b-renewed' : undefined} aria-busy={isPlaceholderData || undefined}>
        <ImpactTrendChart points={data} metric={metric} />
      </div>
    );
  }
  if (error !== null) {
    if (isUnsupported(error)) return <EmptyNote title={t('trendRefused')} />;
    return (
      <ErrorNote
        {...describeError(error, c)}
        retryLabel={c('retry')}
        onRetry={() => void refetch()}
        busy={isFetching}
      />
    );
  }
  if (!cheap && !wanted) {
    return (
      <EmptyNote
        title={t('trendAskWhy')}
        action={
          <Button size="small" onClick={() => setWanted(true)}>
            {t('trendAsk')}
          </Button>
        }
      />
    );
  }
  return (
    <div aria-busy="true" className="flex flex-col gap-4">
      <Skeleton className="h-5 w-64" />
      <Skeleton className="h-72 w-full" />
      <Skeleton className="h-7 w-32 self-end" />
    </div>
  );
}
