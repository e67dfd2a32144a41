import type { ImpactResult } from '@aim2balance/client/impact';
import { methodology } from '../../../messages/sustainability/method/index.js';
import { useFormat } from '../../../messages/useFormat.js';
import { useMessages } from '../../../messages/useMessages.js';
import { DataText } from '../../DataText.js';
import { OriginBadge } from '../OriginBadge.js';
import type { RestorationFacts } from '../restoration-facts.js';
import { MethodItem, MethodList, MethodSectionBlock } from './MethodSectionBlock.js';
import { SourceLink, SourceLinks, webAddress } from './SourceLinks.js';

export interface MethodRestorationProps {
  impact: ImpactResult;
  facts: RestorationFacts;
  /** Where the partner publishes its price. */
  priceUrl: string | undefined;
}

/** How fee and area are worked out, from which price, and what "funded" means. */
export function MethodRestoration({ impact, facts, priceUrl }: MethodRestorationProps) {
  const t = useMessages(methodology);
  const format = useFormat();
  const percent = facts.feeRate * 100;
  const rate = format.percent(percent, { decimals: 1 });
  const fee = format.total(facts.feeEur);
  const price = format.total(facts.eurPerM2);
  const bounds = facts.placeholder && facts.fundedRange && facts.feeEur !== null && facts.feeEur > 0;
  const priceText =
    facts.eurPerM2 === null
      ? t('priceNone')
      : bounds
        ? t('placeholder', {
            price,
            min: format.total(Number(((facts.feeEur ?? 0) / (facts.fundedRange?.max ?? 1)).toFixed(9))),
            max: format.total(Number(((facts.feeEur ?? 0) / (facts.fundedRange?.min ?? 1)).toFixed(9))),
          })
        : facts.placeholder
          ? t('placeholderShort', { price })
          : price;
  return (
    <MethodSectionBlock name="restoration" title={t('restoration')}>
      <MethodList>
        <MethodItem name={t('feeFormula')}>
          {facts.booked
            ? t('feeBooked', { rate, fee })
            : facts.grossEur === null || facts.feeEur === null
              ? t('feeFormulaOpen', { rate })
              : t('feeFormulaValue', {
                  rate,
                  gross: format.total(facts.grossEur),
                  percent: format.decimal(percent),
                  hundred: format.decimal(100),
                  fee,
                })}
        </MethodItem>
        <MethodItem name={t('price')}>
          <span>{priceText}</span>
          {facts.priceBasis && (
            <>
              {' ('}
              <DataText>{facts.priceBasis}</DataText>
              {')'}
            </>
          )}
          {webAddress(priceUrl) && (
            <span className="block">
              <SourceLink title={facts.partner ?? t('price')} url={priceUrl} />
            </span>
          )}
        </MethodItem>
        {facts.fundedM2 !== null && facts.eurPerM2 !== null && (
          <MethodItem name={t('area')}>
            {t('areaFormula', { fee, price, area: format.quantity('area', facts.fundedM2) })}
          </MethodItem>
        )}
        {facts.reportedM2 !== null && (
          <MethodItem name={t('reported')}>
            {format.quantity('area', facts.reportedM2)} <OriginBadge kind="reported" server={impact.server} />
          </MethodItem>
        )}
        <MethodItem name={t('partner')}>
          {facts.partner === null ? t('partnerNone') : <DataText>{facts.partner}</DataText>}
        </MethodItem>
      </MethodList>
      <p className="text-sm text-body">{t('funded')}</p>
      <SourceLinks ids={[impact.restoration?.source]} sources={impact.sources} />
    </MethodSectionBlock>
  );
}
