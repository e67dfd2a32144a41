import { initial } from './0001-initial.js';
import { usageRate } from './0002-usage-rate.js';

/** One step of the schema. Never changed once released: a further step follows. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly sqlite: string;
  readonly pg: string;
}

export const migrations: readonly Migration[] = [initial, usageRate];
