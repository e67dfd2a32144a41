import type { Range } from './types.js';

export const span = (min: number, max: number): Range => ({ min, max });
