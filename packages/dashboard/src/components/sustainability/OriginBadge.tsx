import type { ImpactResult } from '@aim2balance/client/impact';
import { common } from '../../messages/common/index.js';
import { sustainability } from '../../messages/sustainability/index.js';
import { useFormat } from '../../messages/useFormat.js';
import { useMessages } from '../../messages/useMessages.js';
import { DataText } from '../DataText.js';

export interface OriginBadgeProps {
  /** By the host's own server; else an estimate. */
  reported: boolean;
  server: ImpactResult['server'];
}

/** Says of a figure whether it is an estimate or reported by the operator, and by which method. */
export function OriginBadge({ reported, server }: OriginBadgeProps) {
  const t = useMessages(sustainability);
  const c = useMessages(common);
  const format = useFormat();
  if (!reported) {
    return (
      <span className="inline-flex rounded-full border border-dashed border-line-strong px-2 py-0.5 text-xs text-subtle">
        {t('estimate')}
      </span>
    );
  }
  const asOf = server?.asOf ? format.instant(server.asOf, 'date') : null;
  return (
    <span className="inline-block max-w-full rounded bg-brand-faint px-2 py-0.5 text-xs text-brand-emphasis">
      <DataText>{server?.methodology ? t('reportedHow', { method: server.methodology }) : t('reported')}</DataText>
      {asOf && <span className="block">{c('asOf', { time: asOf })}</span>}
    </span>
  );
}
