import { type ButtonHTMLAttributes, forwardRef } from 'react';
import { classes } from './classes.js';
import { Icon, type IconName } from './Icon.js';

const looks = {
  primary: 'bg-brand text-brand-inverted hover:bg-brand-emphasis border border-transparent',
  secondary: 'bg-panel text-strong border border-line-strong hover:bg-wash',
  quiet: 'text-body hover:bg-sunken hover:text-strong border border-transparent',
} as const;

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> {
  /** How much it stands out. */
  look?: keyof typeof looks;
  /** Working: keeps the width and the focus, refuses clicks, says so. */
  busy?: boolean;
  /** Before the text. */
  icon?: IconName;
  /** `small` where it stands in the line of a heading or a note. */
  size?: 'small' | 'default';
  /** As wide as its place. */
  fullWidth?: boolean;
  /** Sends the form it stands in. */
  submit?: boolean;
}

/** A `<button>`. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = 'secondary', busy = false, icon, size = 'default', fullWidth, submit, children, onClick, ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      {...rest}
      type={submit ? 'submit' : 'button'}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classes(
        'inline-flex items-center justify-center gap-2 rounded font-medium whitespace-nowrap transition-colors duration-100 disabled:opacity-50 motion-reduce:transition-none',
        size === 'small' ? 'min-h-7 px-2 py-1 text-sm' : 'min-h-9 px-3 py-1.5 text-base',
        fullWidth && 'w-full',
        busy && 'opacity-70',
        looks[look],
      )}
    >
      {busy ? (
        <span className="a2b-spin inline-flex">
          <Icon name="refresh" />
        </span>
      ) : (
        icon && <Icon name={icon} />
      )}
      {children}
    </button>
  );
});
