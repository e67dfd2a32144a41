import { type ReactNode, useContext } from 'react';
import { sustainability } from '../../messages/sustainability/index.js';
import { useMessages } from '../../messages/useMessages.js';
import { HeadingLevel } from '../heading-level.js';
import { IconButton } from '../IconButton.js';

export interface SectionHeadingProps {
  id: string;
  title: string;
  onExplain: () => void;
  children?: ReactNode;
}

/** Heading of a part of the panel, one level below the panel's own, with the way to its method. */
export function SectionHeading({ id, title, onExplain, children }: SectionHeadingProps) {
  const t = useMessages(sustainability);
  const Heading = `h${useContext(HeadingLevel) + 1}` as 'h3' | 'h4';
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <Heading id={id} className="flex min-w-0 items-center gap-1 text-base font-semibold text-strong">
        {title}
      </Heading>
      <div className="flex items-center gap-2">
        {children}
        <IconButton icon="info" label={t('explain', { what: title })} onClick={onExplain} />
      </div>
    </div>
  );
}
