import { type ButtonHTMLAttributes, forwardRef } from 'react';
import { Icon, type IconName } from './Icon.js';

export interface IconButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type' | 'aria-label'> {
  /** What is drawn. */
  icon: IconName;
  /** Accessible name; also the tooltip of the browser. */
  label: string;
}

/** A square `<button>` of at least 28 px whose name is not drawn. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon, label, ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      {...rest}
      type="button"
      aria-label={label}
      title={label}
      className="inline-flex h-8 w-8 shrink-0 items-center justify-center rounded text-body hover:bg-sunken hover:text-strong disabled:opacity-40"
    >
      <Icon name={icon} />
    </button>
  );
});
