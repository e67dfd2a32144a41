import type { ImpactResult, Metric, Range } from '@aim2balance/client/impact';
import { sustainability } from '../../../messages/sustainability/index.js';
import { methodology } from '../../../messages/sustainability/method/index.js';
import { useFormat } from '../../../messages/useFormat.js';
import { useMessages } from '../../../messages/useMessages.js';
import { estimateText, figureKind } from '../estimate-text.js';
import { OriginBadge } from '../OriginBadge.js';
import { MethodItem, MethodList, MethodSectionBlock } from './MethodSectionBlock.js';
import { SourceLinks } from './SourceLinks.js';

/** Assumptions of the estimate that a metric rests on. */
const restsOn: Readonly<Record<Metric, readonly string[]>> = {
  energy: ['hardware', 'token-weights', 'model-size', 'data-centre', 'serving-uncertainty'],
  co2e: ['hardware', 'model-size', 'grid', 'serving-uncertainty'],
  water: ['water-scope', 'data-centre', 'grid', 'serving-uncertainty'],
};

/** One metric: its figures, how they are worked out, its comparison, its sources. */
export function MethodMetric({ impact, metric }: { impact: ImpactResult; metric: Metric }) {
  const t = useMessages(methodology);
  const s = useMessages(sustainability);
  const format = useFormat();
  const estimate = impact[metric];
  const text = estimateText(format, metric, estimate);
  const kind = figureKind(estimate, impact);
  const reported = estimate.origin === 'server';
  const rangeText = (bounds: Range) =>
    estimateText(format, metric, { ...estimate, central: bounds.max, plausible: bounds })?.range;
  const equivalent = impact.equivalents.find((candidate) => candidate.metric === metric);
  const { plausible, range } = estimate;
  const factor = (a: number, b: number) => (b > 0 ? format.figure(a / b) : null);
  const low = factor(plausible.min, range.min);
  const high = factor(plausible.max, range.max);
  const ids = impact.assumptions.filter(({ id }) => restsOn[metric].includes(id)).flatMap(({ sources }) => sources);
  return (
    <MethodSectionBlock name={metric} title={s(metric)}>
      {reported ? (
        <MethodList>
          <MethodItem name={t('reported')}>
            {text?.likely ? `${text.central} (${text.range})` : text?.central}{' '}
            <OriginBadge kind={kind} server={impact.server} />
          </MethodItem>
        </MethodList>
      ) : (
        <>
          <p className="text-sm text-body">{t(`${metric}How`)}</p>
          <MethodList>
            <MethodItem name={t('central')}>{text?.central}</MethodItem>
            {text?.likely && (
              <>
                <MethodItem name={t('open')}>
                  <span>{rangeText(range)}</span>. {t('openWhy')}
                </MethodItem>
                <MethodItem name={t('likely')}>
                  <span>{text.range}</span>.{' '}
                  {low !== null && high !== null && t('likelyWhy', { low: `×${low}`, high: `×${high}` })}
                </MethodItem>
              </>
            )}
            {metric === 'co2e' && impact.co2e.usage && impact.co2e.embodied && text?.likely && (
              <>
                <MethodItem name={t('usage')}>{rangeText(impact.co2e.usage)}</MethodItem>
                <MethodItem name={t('embodied')}>{rangeText(impact.co2e.embodied)}</MethodItem>
              </>
            )}
          </MethodList>
        </>
      )}
      {equivalent && equivalent.id in sustainability.en && (
        <MethodList>
          <MethodItem name={t('comparison')}>
            {t(equivalent.source === 'definition' ? 'comparisonUnit' : 'comparisonUnitOf', {
              what: s(equivalent.id as 'cheeseburger', { value: '', count: 1 }).trim(),
              amount: format.quantity(metric, equivalent.perUnit),
              year: String(equivalent.year),
            })}
          </MethodItem>
        </MethodList>
      )}
      <SourceLinks ids={[...(reported ? [] : ids), equivalent?.source]} sources={impact.sources} />
    </MethodSectionBlock>
  );
}
