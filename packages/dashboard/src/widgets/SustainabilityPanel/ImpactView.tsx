import type { ImpactResult, SustainabilityQuery } from '@aim2balance/client';
import type { Metric } from '@aim2balance/client/impact';
import { useId, useState } from 'react';
import { classes } from '../../components/classes.js';
import { SegmentedControl } from '../../components/SegmentedControl.js';
import { CoverageNote } from '../../components/sustainability/CoverageNote.js';
import { ImpactFooter } from '../../components/sustainability/ImpactFooter.js';
import { ImpactHeadline } from '../../components/sustainability/ImpactHeadline.js';
import { MetricTile } from '../../components/sustainability/MetricTile.js';
import { ModelImpactChart } from '../../components/sustainability/ModelImpactChart.js';
import { type MethodSection, metrics } from '../../components/sustainability/metrics.js';
import { RangeLegend } from '../../components/sustainability/RangeStrip.js';
import { RestorationBlock } from '../../components/sustainability/RestorationBlock.js';
import type { RestorationFacts } from '../../components/sustainability/restoration-facts.js';
import { SectionHeading } from '../../components/sustainability/SectionHeading.js';
import type { TrendPoint } from '../../components/sustainability/trend-columns.js';
import { sustainability } from '../../messages/sustainability/index.js';
import { useMessages } from '../../messages/useMessages.js';
import { ImpactTrend } from './ImpactTrend.js';

export interface ImpactViewProps {
  impact: ImpactResult;
  facts: RestorationFacts;
  /** The range in words; `null` where not known. */
  period: string | null;
  /** Periods of the host. */
  trend: readonly TrendPoint[] | undefined;
  /** What to ask for the trend; `null` asks nothing. */
  trendQuery: SustainabilityQuery | null;
  onExplain: (section: MethodSection) => void;
}

/** What the panel shows of a range with figures. */
export default function ImpactView({ impact, facts, period, trend, trendQuery, onExplain }: ImpactViewProps) {
  const t = useMessages(sustainability);
  const [metric, setMetric] = useState<Metric>('co2e');
  const modelsId = useId();
  const hasModels = impact.byModel.length > 0;
  const hasTrend = trend !== undefined || trendQuery !== null;
  const hasRange = metrics.some(
    (name) => impact[name].origin === 'client' && impact[name].plausible.min < impact[name].plausible.max,
  );
  return (
    <div className="flex flex-col gap-6">
      <ImpactHeadline impact={impact} facts={facts} period={period} />
      <CoverageNote impact={impact} />
      <div className="flex flex-col gap-3">
        <ul className="grid gap-4 cq-md:grid-cols-3">
          {metrics.map((name) => (
            <MetricTile
              key={name}
              metric={name}
              equivalent={impact.equivalents.find((equivalent) => equivalent.metric === name)}
              impact={impact}
              onExplain={() => onExplain(name)}
            />
          ))}
        </ul>
        {hasRange && (
          <RangeLegend
            labels={{ central: t('legendCentral'), range: t('legendRange'), plausible: t('legendPlausible') }}
          />
        )}
      </div>
      <RestorationBlock
        facts={facts}
        server={impact.server}
        period={period}
        onExplain={() => onExplain('restoration')}
      />
      {(hasModels || hasTrend) && (
        <div className="flex flex-col gap-4 border-t border-line pt-5">
          <div>
            <SegmentedControl
              label={t('show')}
              options={metrics.map((value) => ({ value, label: t(value) }))}
              value={metric}
              onValueChange={setMetric}
            />
          </div>
          <div className={classes('grid gap-8', hasModels && hasTrend && 'cq-lg:grid-cols-2')}>
            {hasModels && (
              <section className="flex min-w-0 flex-col gap-2">
                <SectionHeading id={modelsId} title={t('byModel')} onExplain={() => onExplain('models')} />
                <ModelImpactChart impact={impact} metric={metric} />
              </section>
            )}
            {hasTrend && (
              <ImpactTrend data={trend} query={trendQuery} metric={metric} onExplain={() => onExplain('trend')} />
            )}
          </div>
        </div>
      )}
      <ImpactFooter impact={impact} />
    </div>
  );
}
