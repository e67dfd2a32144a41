import { questionOf } from '../queries/question.js';
import { useRangeLabel } from './useDateRange.js';

/** The words of the range an answer belongs to, which may not be the chosen one any more; `null` for data of a host. */
export function useAnswerRange(answer: object | null | undefined): string | null {
  const toLabel = useRangeLabel();
  const range = questionOf(answer)?.range;
  return range === undefined ? null : toLabel(range);
}
