import { span } from './span.js';
import type { FactorTable, ModelFactor, Range } from './types.js';

const DENSE_TO_MOE = [span(8, 1000), span(8, 200)] as const;

/** Envelopes for what is not in the table, in billions: total, active (left out: dense). */
const CLASS_SIZE: Readonly<Record<string, readonly [total: Range, active?: Range]>> = {
  'class:small': [span(3, 14)],
  'class:medium': [span(8, 70)],
  'class:large': [span(440, 2000), span(44, 600)],
};

/** The row for a matched id: of the table, made from the size told in the id, or from its class. */
export function resolveModel(id: string, table: FactorTable): ModelFactor {
  const row = Object.hasOwn(table, id) ? table[id] : undefined;
  if (row) return row;
  const told = /^params:(.+)\/(.+)$/.exec(id);
  const [total, active = total] = told ? [Number(told[1]), Number(told[2])] : (CLASS_SIZE[id] ?? DENSE_TO_MOE);
  return {
    id,
    provider: 'generic',
    arch: active === total ? 'dense' : 'moe',
    totalParams: total,
    activeParams: active,
    tps: null,
    ttft: null,
    multimodal: false,
    source: told ? 'open-weights' : 'own-estimate',
    confidence: told ? 'published' : 'guessed',
  };
}
