import type { ImpactResult } from '@aim2balance/client/impact';
import { type ReactNode, useId } from 'react';
import { sustainability } from '../../messages/sustainability/index.js';
import { useFormat } from '../../messages/useFormat.js';
import { useMessages } from '../../messages/useMessages.js';
import { classes } from '../classes.js';
import { DataText } from '../DataText.js';
import { OriginBadge } from './OriginBadge.js';
import { type RestorationFacts, restorationPotential } from './restoration-facts.js';
import { SectionHeading } from './SectionHeading.js';

export interface RestorationBlockProps {
  facts: RestorationFacts;
  server: ImpactResult['server'];
  /** In words; `null` where not known. */
  period: string | null;
  onExplain: () => void;
}

/** What the fee of the period funds and what the operator reports of it; apart from the footprint, never against it. */
export function RestorationBlock({ facts, server, period, onExplain }: RestorationBlockProps) {
  const t = useMessages(sustainability);
  const headingId = useId();
  const title = t(facts.view === 'nonPayer' ? 'restorationPotential' : 'restoration');
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-4 rounded border border-line bg-wash p-4">
      <SectionHeading id={headingId} title={title} onExplain={onExplain} />
      {facts.view === 'payer' ? <Steps facts={facts} server={server} period={period} /> : <Potential facts={facts} />}
      <p className="text-xs text-subtle">{t('notNetted')}</p>
    </section>
  );
}

function Potential({ facts }: { facts: RestorationFacts }) {
  const t = useMessages(sustainability);
  const format = useFormat();
  if (facts.view === 'unknown') return <p className="text-base text-body">{t('feeUnknown')}</p>;
  const potential = restorationPotential(facts);
  if (potential === null) return <p className="text-base text-body">{t('potentialOpen', { rate: rateText(facts) })}</p>;
  const values = {
    rate: rateText(facts),
    gross: format.total(potential.grossEur),
    fee: format.total(potential.feeEur),
    area: format.quantity('area', potential.m2),
  };
  return (
    <p className="max-w-prose text-base text-body">
      {facts.partner === null ? t('potential', values) : t('potentialBy', { ...values, partner: facts.partner })}
    </p>
  );

  function rateText({ feeRate }: RestorationFacts) {
    return format.percent(feeRate * 100, { decimals: 1 });
  }
}

function Steps({ facts, server, period }: Omit<RestorationBlockProps, 'onExplain'>) {
  const t = useMessages(sustainability);
  const format = useFormat();
  const rate = format.percent(facts.feeRate * 100, { decimals: 1 });
  const fee = format.total(facts.feeEur);
  const price = format.total(facts.eurPerM2);
  const range = facts.fundedRange && {
    min: format.quantity('area', facts.fundedRange.min),
    max: format.quantity('area', facts.fundedRange.max),
  };
  return (
    <ol className={classes('grid gap-3', facts.fundedM2 === null ? 'cq-md:grid-cols-2' : 'cq-md:grid-cols-3')}>
      <Step
        label={t('feeAccrued')}
        value={facts.atLeast ? t('atLeast', { value: fee }) : fee}
        details={[
          facts.grossEur === null
            ? t('feeRate', { rate })
            : t('feeBasis', { rate, gross: format.total(facts.grossEur) }),
          period && t('period', { period }),
        ]}
      />
      {facts.fundedM2 !== null && (
        <Step
          label={t('areaFunded')}
          value={t('about', { value: format.quantity('area', facts.fundedM2) })}
          details={[
            facts.placeholder && range
              ? t('areaPlaceholder', range)
              : facts.partner === null
                ? t('areaPrice', { price })
                : t('areaPriceBy', { price, partner: facts.partner }),
          ]}
        />
      )}
      <Step
        label={t('status')}
        value={facts.reportedM2 === null ? t('statusNone') : format.quantity('area', facts.reportedM2)}
        quiet={facts.reportedM2 === null}
        details={[
          facts.reportedM2 === null && t('statusNoneWhy'),
          server?.tracker && t('operatorNote', { text: server.tracker }),
          facts.fundedM2 === null && facts.partner !== null && t('workBy', { partner: facts.partner }),
        ]}
      >
        {facts.reportedM2 !== null && <OriginBadge kind="reported" server={server} />}
      </Step>
    </ol>
  );
}

interface StepProps {
  label: string;
  value: string;
  /** Nothing is known yet: the words stand back. */
  quiet?: boolean;
  details: readonly (string | null | undefined | false)[];
  children?: ReactNode;
}

function Step({ label, value, quiet, details, children }: StepProps) {
  return (
    <li className="flex min-w-0 flex-col gap-1 border-t-2 border-line-strong pt-3">
      <p className="text-sm text-subtle">{label}</p>
      <p
        className={
          quiet
            ? 'flex min-h-8 items-center text-base font-medium text-body'
            : 'a2b-num min-h-8 text-2xl font-semibold tracking-tight text-strong'
        }
      >
        {value}
      </p>
      {children}
      {details.map((detail) =>
        detail ? (
          <p key={detail} className="text-sm text-subtle">
            <DataText>{detail}</DataText>
          </p>
        ) : null,
      )}
    </li>
  );
}
