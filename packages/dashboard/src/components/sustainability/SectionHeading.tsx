import { useContext } from 'react';
import { sustainability } from '../../messages/sustainability/index.js';
import { useMessages } from '../../messages/useMessages.js';
import { HeadingLevel } from '../heading-level.js';
import { IconButton } from '../IconButton.js';

export interface SectionHeadingProps {
  id: string;
  title: string;
  onExplain: () => void;
}

/** Heading of a part of the panel, one level below the panel's own, with the way to its method. */
export function SectionHeading({ id, title, onExplain }: SectionHeadingProps) {
  const t = useMessages(sustainability);
  const Heading = `h${useContext(HeadingLevel) + 1}` as 'h3' | 'h4';
  return (
    <div className="flex items-start justify-between gap-2">
      <Heading id={id} className="min-w-0 pt-1.5 text-base font-semibold text-strong">
        {title}
      </Heading>
      <div className="-me-2">
        <IconButton icon="info" label={t('explain', { what: title })} onClick={onExplain} />
      </div>
    </div>
  );
}
