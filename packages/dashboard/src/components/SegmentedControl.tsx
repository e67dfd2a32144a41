import { useId } from 'react';
import { classes } from './classes.js';

export interface SegmentedControlProps<Value extends string> {
  /** Names the group. */
  label: string;
  /** Two or three, each with its words. */
  options: readonly { value: Value; label: string }[];
  /** The one that is chosen. */
  value: Value;
  /** Called with what the reader chose. */
  onValueChange: (value: Value) => void;
}

/** One choice of a few: native radio buttons in a `<fieldset>`. */
export function SegmentedControl<Value extends string>({
  label,
  options,
  value,
  onValueChange,
}: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset className="inline-flex rounded bg-sunken p-0.5">
      <legend className="a2b-sr">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="relative inline-flex cursor-pointer">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValueChange(option.value)}
            className="peer absolute inset-0 h-full w-full cursor-pointer appearance-none opacity-0"
          />
          <span
            className={classes(
              'inline-flex min-h-6 items-center rounded-sm px-2.5 py-0.5 text-sm font-medium peer-focus-visible:outline peer-focus-visible:outline-2 peer-focus-visible:outline-brand',
              option.value === value
                ? 'a2b-selected border border-line-strong bg-panel text-strong'
                : 'border border-transparent text-body hover:text-strong',
            )}
          >
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
