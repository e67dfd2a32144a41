import type { ImpactResult } from '@aim2balance/client/impact';
import { common } from '../../messages/common/index.js';
import { sustainability } from '../../messages/sustainability/index.js';
import { useFormat } from '../../messages/useFormat.js';
import { useMessages } from '../../messages/useMessages.js';
import { DataText } from '../DataText.js';
import type { FigureKind } from './estimate-text.js';

export interface OriginBadgeProps {
  kind: FigureKind;
  server: ImpactResult['server'];
}

/** Says of a figure whether it is an estimate, whose, and by which method. */
export function OriginBadge({ kind, server }: OriginBadgeProps) {
  const t = useMessages(sustainability);
  const c = useMessages(common);
  const format = useFormat();
  if (kind === 'estimate') {
    return (
      <span className="inline-flex rounded-full border border-dashed border-line-strong px-2 py-0.5 text-xs text-subtle">
        {t('estimate')}
      </span>
    );
  }
  const method = server?.methodology ?? null;
  const label =
    method === null
      ? t('reported')
      : t(kind === 'operator-estimate' ? 'estimatedByOperator' : 'reportedHow', { method });
  const asOf = server?.asOf ? format.instant(server.asOf, 'date') : null;
  return (
    <span className="inline-block max-w-full self-start rounded bg-brand-faint px-2 py-0.5 text-xs text-brand-emphasis">
      <DataText>{label}</DataText>
      {asOf && <span className="block">{c('asOf', { time: asOf })}</span>}
    </span>
  );
}
