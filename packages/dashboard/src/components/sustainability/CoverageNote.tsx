import type { ImpactResult } from '@aim2balance/client/impact';
import { sustainability } from '../../messages/sustainability/index.js';
import { useFormat } from '../../messages/useFormat.js';
import { useMessages } from '../../messages/useMessages.js';
import { Icon } from '../Icon.js';
import { sentenceName } from './names.js';

/** Below this share of tokens of known models a reader is told so at once, not only in the footer. */
const LOW_COVERAGE = 0.9;
const MODELS_NAMED = 3;

/** Share of the tokens whose model is known, 0 to 1; `null` without tokens. */
export function coverageShare({ coverage }: Pick<ImpactResult, 'coverage'>): number | null {
  return coverage.tokensTotal > 0 ? coverage.tokensMatched / coverage.tokensTotal : null;
}

/** Rounded down: "100 %" stands for all of them. */
export const coveragePercent = (share: number) => Math.floor(share * 100);

/** Warns that many tokens belong to models that are not known. */
export function CoverageNote({ impact }: { impact: ImpactResult }) {
  const t = useMessages(sustainability);
  const format = useFormat();
  const share = coverageShare(impact);
  if (share === null || share >= LOW_COVERAGE) return null;
  const { unmatchedModels } = impact.coverage;
  const names = unmatchedModels.slice(0, MODELS_NAMED).map(sentenceName);
  const rest = unmatchedModels.length - names.length;
  if (rest > 0) names.push(t('andMore', { count: rest }));
  return (
    <div className="flex items-start gap-3 rounded border border-line bg-wash p-3 text-sm text-body">
      <span className="pt-0.5 text-warn">
        <Icon name="alert" />
      </span>
      <p className="min-w-0 break-words">
        {share === 0
          ? t('coverageNone', { models: format.list(names) })
          : t('coverageLow', { share: format.percent(coveragePercent(share)), models: format.list(names) })}
      </p>
    </div>
  );
}
