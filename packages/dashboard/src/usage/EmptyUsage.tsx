import { EmptyNote } from '../components/EmptyNote.js';
import { usage } from '../messages/usage/index.js';
import { useMessages } from '../messages/useMessages.js';

/** No usage in the range. */
export function EmptyUsage() {
  const t = useMessages(usage);
  return <EmptyNote title={t('emptyTitle')} hint={t('emptyHint')} />;
}
