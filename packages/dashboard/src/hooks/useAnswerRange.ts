import type { RangeText } from '@aim2balance/client';
import { questionOf } from '../queries/question.js';
import { useRangeLabel } from './useDateRange.js';

/** The range an answer belongs to, which may not be the chosen one any more; `undefined` for data of a host. */
export function answerRange(answer: object | null | undefined): RangeText | undefined {
  return questionOf(answer)?.range;
}

/** The same in words; `null` for data of a host. */
export function useAnswerRange(answer: object | null | undefined): string | null {
  const toLabel = useRangeLabel();
  const range = answerRange(answer);
  return range === undefined ? null : toLabel(range);
}
