import type { SourceId, SourceRef } from '@aim2balance/client/impact';
import { common } from '../../../messages/common/index.js';
import { methodology } from '../../../messages/sustainability/method/index.js';
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

/** A link where there is an address. */
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

/** One citation; titles of publications stay in their language. */
export function Citation({ source: { id, title, url } }: { source: SourceRef }) {
  const t = useMessages(methodology);
  const key = `src-${id}`;
  return <SourceLink title={key in methodology.en ? t(key as 'src-operator') : title} url={url} />;
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
      {used.map((source) => (
        <li key={source.id} className="min-w-0">
          <Citation source={source} />
          {source.licence && <span className="block text-xs text-subtle">{source.licence}</span>}
        </li>
      ))}
    </ul>
  );
}
