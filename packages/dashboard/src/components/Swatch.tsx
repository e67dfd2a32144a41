import type { SeriesSlot } from '../theme/series-colors.js';
import { classes } from './classes.js';
import { slotClass } from './slot-class.js';

interface SwatchProps {
  /** Which of the eight, or `other`. */
  slot: SeriesSlot;
}

/** The colour of a series, beside its name. */
export function Swatch({ slot }: SwatchProps) {
  return (
    <span
      aria-hidden="true"
      className={classes('a2b-swatch inline-block h-2.5 w-2.5 shrink-0 rounded-sm', slotClass(slot))}
    />
  );
}
