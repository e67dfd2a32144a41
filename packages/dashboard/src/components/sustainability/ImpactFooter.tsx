import type { ImpactResult } from '@aim2balance/client/impact';
import { sustainability } from '../../messages/sustainability/index.js';
import { useFormat } from '../../messages/useFormat.js';
import { useMessages } from '../../messages/useMessages.js';
import { coveragePercent, coverageShare } from './CoverageNote.js';
import { metrics } from './metrics.js';
import { useZoneList } from './useZoneName.js';

/** What a figure must not be read without: method, date of the data, share of known models, grid. */
export function ImpactFooter({ impact }: { impact: ImpactResult }) {
  const t = useMessages(sustainability);
  const format = useFormat();
  const share = coverageShare(impact);
  const zones = useZoneList(impact);
  // Where the operator reports everything, method and grid are its own; the dialog tells those of the split.
  const estimated = metrics.some((metric) => impact[metric].origin === 'client');
  if (!estimated || share === null || zones === '') return null;
  return (
    <p className="text-xs text-subtle">
      {t('footer', {
        method: impact.methodVersion,
        date: format.day(impact.dataVersion),
        share: format.percent(coveragePercent(share)),
        zones,
      })}
    </p>
  );
}
