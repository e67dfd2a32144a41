import type { Metric } from '@aim2balance/client/impact';

/** In the order of the tiles. */
export const metrics: readonly Metric[] = ['co2e', 'energy', 'water'];

/** A section of the method dialog. */
export type MethodSection = Metric | 'overview' | 'models' | 'trend' | 'restoration';
