import type { ImpactResult } from '@aim2balance/client/impact';
import { sustainability } from '../../messages/sustainability/index.js';
import { useFormat } from '../../messages/useFormat.js';
import { useMessages } from '../../messages/useMessages.js';
import { zoneName } from './names.js';

/** Names a grid zone in the reader's language. */
export function useZoneName(): (zone: string) => string {
  const t = useMessages(sustainability);
  const { locale } = useFormat();
  const areas = { world: t('world'), europe: t('europe') };
  return (zone) => zoneName(zone, locale, areas);
}

/** The grids of an estimate in one list; empty where it has none. */
export function useZoneList({ byModel }: Pick<ImpactResult, 'byModel'>): string {
  const { list } = useFormat();
  const nameOf = useZoneName();
  return list([...new Set(byModel.flatMap(({ zones }) => zones))].map(nameOf));
}
