import type { FactorConfidence, FactorTable, ModelFactor, ModelMatch, Range, SourceId } from './types.js';

/** Everything the arithmetic needs of one model. */
export interface ResolvedModel {
  match: ModelMatch;
  provider: string;
  total: Range;
  active: Range;
  tps: number | null;
  ttft: number | null;
  multimodal: boolean;
  source: SourceId;
  sizeConfidence: FactorConfidence;
}

/** Envelopes for what is not in the table, in billions: total, active. */
const CLASS_SIZE: Readonly<Record<string, readonly [total: Range, active: Range]>> = {
  'class:small': [
    { min: 3, max: 14 },
    { min: 3, max: 14 },
  ],
  'class:medium': [
    { min: 8, max: 70 },
    { min: 8, max: 70 },
  ],
  'class:large': [
    { min: 440, max: 2000 },
    { min: 44, max: 600 },
  ],
  'class:unknown': [
    { min: 8, max: 1000 },
    { min: 8, max: 200 },
  ],
};

const span = (value: number | Range): Range => (typeof value === 'number' ? { min: value, max: value } : value);

function fromRow(match: ModelMatch, row: ModelFactor): ResolvedModel {
  return {
    match,
    provider: row.provider,
    total: span(row.totalParams),
    active: span(row.activeParams),
    tps: row.tps,
    ttft: row.ttft,
    multimodal: row.multimodal,
    source: row.source,
    sizeConfidence: row.confidence,
  };
}

/** Sizes for a match: of its row, told in the id, or of its class. */
export function resolveModel(match: ModelMatch, table: FactorTable): ResolvedModel {
  const row = Object.hasOwn(table, match.id) ? table[match.id] : undefined;
  if (row) return fromRow(match, row);
  const told = /^params:([\d.]+)\/([\d.]+)$/.exec(match.id);
  const [total, active] = told
    ? [span(Number(told[1])), span(Number(told[2]))]
    : (CLASS_SIZE[match.id] ?? (CLASS_SIZE['class:unknown'] as readonly [Range, Range]));
  return {
    match,
    provider: 'generic',
    total,
    active,
    tps: null,
    ttft: null,
    multimodal: false,
    source: told ? 'open-weights' : 'own-estimate',
    sizeConfidence: told ? 'published' : 'guessed',
  };
}
