import type { ImpactResult } from '@aim2balance/client/impact';
import { sustainability } from '../../../messages/sustainability/index.js';
import { methodology } from '../../../messages/sustainability/method/index.js';
import { useFormat } from '../../../messages/useFormat.js';
import { useMessages } from '../../../messages/useMessages.js';
import { DataText } from '../../DataText.js';
import { coveragePercent, coverageShare } from '../CoverageNote.js';
import { metrics } from '../metrics.js';
import { useZoneList } from '../useZoneName.js';
import { MethodItem, MethodList, MethodSectionBlock } from './MethodSectionBlock.js';

export interface MethodOverviewProps {
  impact: ImpactResult;
  period: string | null;
  /** The operator set the grid; else it is each provider's own. */
  zoneGiven: boolean;
}

/** Versions, period, grid, coverage, origin of the figures and what they leave out. */
export function MethodOverview({ impact, period, zoneGiven }: MethodOverviewProps) {
  const t = useMessages(methodology);
  const s = useMessages(sustainability);
  const format = useFormat();
  const share = coverageShare(impact);
  const { coverage, sci, server } = impact;
  const zones = useZoneList(impact);
  const reported = metrics.filter((metric) => impact[metric].origin === 'server');
  const origin =
    reported.length === 0
      ? t('serverNone')
      : reported.length === metrics.length
        ? t('serverAll')
        : t('serverSome', { metrics: format.list(reported.map((metric) => s(metric))) });
  return (
    <div className="flex flex-col gap-5">
      <p className="text-base text-body">{t('intro')}</p>
      <MethodList>
        <MethodItem name={t(reported.length > 0 ? 'methodOfEstimate' : 'method')}>{t(impact.methodVersion)}</MethodItem>
        <MethodItem name={t('data')}>{t('dataOf', { date: format.day(impact.dataVersion) })}</MethodItem>
        {period !== null && <MethodItem name={t('period')}>{period}</MethodItem>}
        {zones !== '' && (
          <MethodItem name={t(reported.length > 0 ? 'gridOfEstimate' : 'grid')}>
            {t(zoneGiven ? 'gridGiven' : 'gridProvider', { zones })}
          </MethodItem>
        )}
        {share !== null && (
          <MethodItem name={t('coverage')}>
            {t('coverageOf', {
              share: format.percent(coveragePercent(share)),
              matched: coverage.tokensMatched,
              total: coverage.tokensTotal,
            })}
          </MethodItem>
        )}
        <MethodItem name={t('server')}>
          {format.sentence(origin)}{' '}
          {server?.methodology && <DataText>{t('serverMethod', { method: server.methodology })}</DataText>}
        </MethodItem>
        {sci && (
          <MethodItem name={t('sci')}>{t('sciValue', { value: format.quantity('co2e', sci.central) })}</MethodItem>
        )}
      </MethodList>
      <MethodSectionBlock name="boundary" title={t('boundary')}>
        <MethodList>
          <MethodItem name={t('included')}>{format.sentence(t('includedList'))}</MethodItem>
          <MethodItem name={t('excluded')}>{format.sentence(t('excludedList'))}</MethodItem>
        </MethodList>
      </MethodSectionBlock>
    </div>
  );
}
