import type { SourceId, SourceRef } from '@aim2balance/client/impact';
import { common } from '../../../messages/common/index.js';
import { useMessages } from '../../../messages/useMessages.js';
import { DataText } from '../../DataText.js';
import { Link } from '../../Link.js';
import { VisuallyHidden } from '../../VisuallyHidden.js';

/** Only addresses of the web, never one that runs. */
export function webAddress(text: string | null | undefined): string | null {
  if (!text) return null;
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'https:' ? href : null;
  } catch {
    // No address: its title is shown without a link.
    return null;
  }
}

/** One citation: a link where it has an address. */
export function SourceLink({ title, url }: { title: string; url: string | null | undefined }) {
  const c = useMessages(common);
  const href = webAddress(url);
  if (href === null) return <DataText>{title}</DataText>;
  return (
    <Link href={href} external>
      <DataText>{title}</DataText>
      <VisuallyHidden> ({c('opensInNewTab')})</VisuallyHidden>
    </Link>
  );
}

export interface SourceLinksProps {
  ids: readonly (SourceId | null | undefined)[];
  sources: readonly SourceRef[];
}

/** The citations of what stands above, one below the other. */
export function SourceLinks({ ids, sources }: SourceLinksProps) {
  const used = sources.filter(({ id }) => ids.includes(id));
  if (used.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {used.map(({ id, title, url, licence }) => (
        <li key={id} className="min-w-0">
          <SourceLink title={title} url={url} />
          {licence && <span className="block text-xs text-subtle">{licence}</span>}
        </li>
      ))}
    </ul>
  );
}
