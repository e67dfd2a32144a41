import type { ReactNode } from 'react';
import { Icon } from './Icon.js';

export interface LinkProps {
  /** Where it leads. */
  href: string;
  /** Its text. */
  children: ReactNode;
  /** Opens in a new tab, without telling the target where the reader came from. */
  external?: boolean;
}

/** An `<a>`. The caller vouches for `href`: never a text from data that was not checked. */
export function Link({ href, children, external }: LinkProps) {
  return (
    <a
      href={href}
      {...(external && { target: '_blank', rel: 'noopener noreferrer' })}
      className="inline-flex items-center gap-1 rounded-sm font-medium text-brand underline underline-offset-2 hover:text-brand-emphasis"
    >
      {children}
      {external && <Icon name="external" size={12} />}
    </a>
  );
}
