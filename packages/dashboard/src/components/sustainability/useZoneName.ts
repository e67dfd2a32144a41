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
