import type { SeriesSlot } from '../theme/series-colors.js';

/** Background class of a slot (the stylesheet's safelist holds them all). */
export const slotClass = (slot: SeriesSlot) => `bg-a2b-${slot}`;
/** Tremor's name of a slot's colour. */
export const slotColor = (slot: SeriesSlot) => `a2b-${slot}`;
