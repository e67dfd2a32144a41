import type { RangeText } from '@aim2balance/client';

/** What an answer was asked for. */
export interface Question {
  readonly range?: RangeText;
  readonly tz?: string;
  /** Of a list. */
  readonly page?: number;
  readonly limit?: number;
}

const questions = new WeakMap<object, Question>();

/** Ties an answer to its question, so that it is never shown under the label of another one. */
export function remember<T extends object>(answer: T, question: Question): T {
  questions.set(answer, question);
  return answer;
}

/**
 * The question an answer of a hook belongs to: while the answer for a new range is on its way, `data` still is the old
 * one, and so is its range. `undefined` for data the host gave.
 */
export function questionOf(answer: object | null | undefined): Question | undefined {
  return answer ? questions.get(answer) : undefined;
}
