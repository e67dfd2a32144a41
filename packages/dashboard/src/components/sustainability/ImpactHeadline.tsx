import type { ImpactResult } from '@aim2balance/client/impact';
import type { Format } from '../../format/create-format.js';
import type { Translate } from '../../messages/area.js';
import { sustainability } from '../../messages/sustainability/index.js';
import { useFormat } from '../../messages/useFormat.js';
import { useMessages } from '../../messages/useMessages.js';
import { Emphasized, emphasize } from './Emphasized.js';
import { estimateText, figureKind, uncertaintyFactors } from './estimate-text.js';
import type { RestorationFacts } from './restoration-facts.js';

type T = Translate<typeof sustainability.en>;

function usedSentence(t: T, format: Format, impact: ImpactResult): string {
  const text = estimateText(format, 'co2e', impact.co2e);
  const reported = figureKind(impact.co2e, impact) === 'reported';
  const central = emphasize(text?.central ?? format.quantity('co2e', null));
  if (!text?.likely) return t(reported ? 'headlineReported' : 'headlineFlat', { central });
  return t(reported ? 'headlineReportedRange' : 'headline', { central, ...text.likely });
}

function feeSentence(t: T, format: Format, facts: RestorationFacts): string {
  if (facts.view === 'unknown') return t('feeUnknown');
  if (facts.view === 'nonPayer') return t('headlineNoFee');
  const amount = format.total(facts.feeEur);
  const fee = emphasize(facts.atLeast ? t('atLeast', { value: amount }) : amount);
  if (facts.reportedM2 !== null) {
    return t('headlineFeeReported', { fee, area: emphasize(format.quantity('area', facts.reportedM2)) });
  }
  const area = emphasize(format.quantity('area', facts.fundedM2));
  return facts.partner === null
    ? t('headlineFeeOpen', { fee, area })
    : t('headlineFee', { fee, area, partner: facts.partner });
}

export interface ImpactHeadlineProps {
  impact: ImpactResult;
  facts: RestorationFacts;
  /** The range in words; `null` where not known. */
  period: string | null;
}

/** What was used, what the fee did, and how sure that is, in sentences. */
export function ImpactHeadline({ impact, facts, period }: ImpactHeadlineProps) {
  const t = useMessages(sustainability);
  const format = useFormat();
  const factors = uncertaintyFactors(impact.co2e);
  return (
    <div className="flex max-w-prose flex-col gap-2">
      {period !== null && <p className="text-sm text-subtle">{period}</p>}
      <p className="text-lg text-body">
        <Emphasized>{`${usedSentence(t, format, impact)} ${feeSentence(t, format, facts)}`}</Emphasized>
      </p>
      {factors && (
        <p className="text-sm text-subtle">
          {t(figureKind(impact.co2e, impact) === 'reported' ? 'surenessReported' : 'sureness', {
            lower: format.figure(factors.lower),
            higher: format.figure(factors.higher),
          })}
        </p>
      )}
    </div>
  );
}
