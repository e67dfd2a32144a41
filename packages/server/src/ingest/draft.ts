/** The fields that a source can be mapped to. */
export const importFields = [
  'occurredAt',
  'model',
  'providerName',
  'projectName',
  'inputTokens',
  'outputTokens',
  'cachedInputTokens',
  'cost',
  'durationMs',
  'id',
] as const;
export type ImportField = (typeof importFields)[number];

type Value = string | number | null | undefined;

/** A call as a source tells it, before it is checked. */
export interface Draft extends Partial<Record<ImportField, Value>> {
  /** Where it stands in the file, 1-based. */
  line: number;
  /** What the source says, unchanged: ids of calls without one are derived from it. */
  source: string;
  /** A cost in USD, for sources that know no other. */
  costUsd?: Value;
}

/** A line that cannot be a call. */
export interface RejectedLine {
  line: number;
  reason: string;
}
