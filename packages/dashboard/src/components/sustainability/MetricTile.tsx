import type { Equivalent, ImpactResult, Metric } from '@aim2balance/client/impact';
import { useContext } from 'react';
import { sustainability } from '../../messages/sustainability/index.js';
import { useFormat } from '../../messages/useFormat.js';
import { useMessages } from '../../messages/useMessages.js';
import { HeadingLevel } from '../heading-level.js';
import { IconButton } from '../IconButton.js';
import { Emphasized, emphasize } from './Emphasized.js';
import { EquivalentIcon } from './EquivalentIcon.js';
import { equivalentText, estimateText, figureKind } from './estimate-text.js';
import { OriginBadge } from './OriginBadge.js';
import { RangeStrip } from './RangeStrip.js';

type EquivalentId = 'cheeseburger';

export interface MetricTileProps {
  metric: Metric;
  equivalent: Equivalent | undefined;
  impact: ImpactResult;
  /** Opens the method at this metric. */
  onExplain: () => void;
}

/** One metric: its figure, its range in words and as a band, where it comes from, and a comparison. */
export function MetricTile({ metric, equivalent, impact, onExplain }: MetricTileProps) {
  const t = useMessages(sustainability);
  const format = useFormat();
  const Heading = `h${useContext(HeadingLevel) + 1}` as 'h3' | 'h4';
  const estimate = impact[metric];
  const kind = figureKind(estimate, impact);
  const reported = kind === 'reported';
  const text = estimateText(format, metric, estimate);
  const compared = equivalent ? equivalentText(format, equivalent) : null;
  const known = equivalent !== undefined && equivalent.id in sustainability.en;
  return (
    <li className="flex min-w-0 flex-col gap-3 rounded border border-line p-4">
      <div className="flex items-start justify-between gap-2">
        <Heading className="text-base font-semibold text-strong">{t(metric)}</Heading>
        <div className="-me-2 -mt-2">
          <IconButton icon="info" label={t('explain', { what: t(metric) })} onClick={onExplain} />
        </div>
      </div>
      {text ? (
        <>
          <p dir="auto" className="a2b-figure -mt-2 min-w-0 text-subtle">
            <BigFigure text={reported ? '{value}' : t('about', { value: '{value}' })} value={text.value} />{' '}
            <span className="text-lg">{text.unit}</span>
          </p>
          <div className="flex flex-col gap-2 text-sm text-body">
            <span>{text.likely ? t(reported ? 'between' : 'likely', text.likely) : reported && t('noRange')}</span>
            {text.likely && <RangeStrip estimate={estimate} />}
          </div>
        </>
      ) : (
        <p className="text-lg text-subtle">{format.quantity(metric, null)}</p>
      )}
      <div>
        <OriginBadge kind={kind} server={impact.server} />
      </div>
      {equivalent && compared && known && (
        <p className="mt-auto flex min-w-0 items-start gap-3 border-t border-line pt-3 text-sm text-subtle">
          <EquivalentIcon id={equivalent.id} />
          <span className="min-w-0">
            <Emphasized>
              {t('compare', {
                what: t(equivalent.id as EquivalentId, { value: emphasize(compared.value), count: compared.count }),
              })}
            </Emphasized>
            {compared.min !== compared.max && (
              <span className="block text-xs">{t('between', { min: compared.min, max: compared.max })}</span>
            )}
          </span>
        </p>
      )}
    </li>
  );
}

/** "about 0.73" with the number set large, wherever the language puts it. */
function BigFigure({ text, value }: { text: string; value: string }) {
  const [before = '', after = ''] = text.split('{value}');
  return (
    <>
      {before && <span className="text-sm">{before.trim()}</span>}{' '}
      <span className="a2b-num text-4xl font-semibold tracking-tight text-strong">{value}</span>
      {after && <span className="text-sm">{after.trim()}</span>}
    </>
  );
}
