import { type SelectHTMLAttributes, useId } from 'react';
import { classes } from './classes.js';
import { Icon } from './Icon.js';

export interface SelectOption {
  value: string;
  label: string;
}

export interface SelectProps
  extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'onChange' | 'children'> {
  /** Names the menu. */
  label: string;
  /** Keeps the label for assistive technology only. */
  labelHidden?: boolean;
  /** What can be chosen. */
  options: readonly SelectOption[];
  /** Called with what the reader chose. */
  onValueChange: (value: string) => void;
  /** Takes the width of its place, whatever its options are. */
  fullWidth?: boolean;
}

/** A native `<select>` with its label. */
export function Select({ label, labelHidden = true, options, onValueChange, fullWidth, id, ...rest }: SelectProps) {
  const ownId = useId();
  return (
    <div className={classes('min-w-0 max-w-full items-center gap-2', fullWidth ? 'flex' : 'inline-flex')}>
      <label htmlFor={id ?? ownId} className={labelHidden ? 'a2b-sr' : 'whitespace-nowrap text-sm text-subtle'}>
        {label}
      </label>
      <span className={classes('relative inline-flex min-w-0 max-w-full items-center', fullWidth && 'grow')}>
        <select
          {...rest}
          id={id ?? ownId}
          onChange={(event) => onValueChange(event.currentTarget.value)}
          className={classes(
            'h-9 w-full min-w-0 cursor-pointer appearance-none truncate rounded border border-control bg-panel py-1 pe-8 ps-3 text-base text-strong hover:bg-wash',
          )}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute end-2 text-subtle">
          <Icon name="chevron-down" />
        </span>
      </span>
    </div>
  );
}
