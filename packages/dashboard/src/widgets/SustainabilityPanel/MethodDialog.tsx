import type { ImpactOptions, ImpactResult } from '@aim2balance/client';
import { electricityMixes, providers } from '@aim2balance/client/impact';
import { useEffect, useRef } from 'react';
import { Dialog } from '../../components/Dialog.js';
import { MethodAssumptions, MethodWarnings } from '../../components/sustainability/method/MethodAssumptions.js';
import { MethodMetric } from '../../components/sustainability/method/MethodMetric.js';
import { MethodModels } from '../../components/sustainability/method/MethodModels.js';
import { MethodOverview } from '../../components/sustainability/method/MethodOverview.js';
import { MethodRestoration } from '../../components/sustainability/method/MethodRestoration.js';
import { MethodSectionBlock } from '../../components/sustainability/method/MethodSectionBlock.js';
import { SourceLinks } from '../../components/sustainability/method/SourceLinks.js';
import { type MethodSection, metrics } from '../../components/sustainability/metrics.js';
import type { RestorationFacts } from '../../components/sustainability/restoration-facts.js';
import { common } from '../../messages/common/index.js';
import { methodology } from '../../messages/sustainability/method/index.js';
import { useMessages } from '../../messages/useMessages.js';

export interface MethodDialogProps {
  impact: ImpactResult;
  facts: RestorationFacts;
  /** What the estimate was asked for, own tables among it. */
  options: ImpactOptions;
  priceUrl: string | undefined;
  period: string | null;
  /** Where it opens; `null` closes it. */
  section: MethodSection | null;
  onClose: () => void;
}

/** Everything a figure of the panel rests on; each source is a link from here. */
export default function MethodDialog(props: MethodDialogProps) {
  const { section, onClose } = props;
  const t = useMessages(methodology);
  const c = useMessages(common);
  return (
    <Dialog wide open={section !== null} title={t('title')} closeLabel={c('close')} onClose={onClose}>
      {section !== null && <MethodContent {...props} section={section} />}
    </Dialog>
  );
}

function MethodContent({
  impact,
  facts,
  options,
  priceUrl,
  period,
  section,
}: MethodDialogProps & { section: MethodSection }) {
  const t = useMessages(methodology);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (section === 'overview') return;
    let current = true;
    // The dialog opens in an effect of its own, after this one, and takes the focus then.
    queueMicrotask(() => {
      const heading = current && content.current?.querySelector<HTMLElement>(`[data-method="${section}"]`);
      if (!heading) return;
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: 'start' });
    });
    return () => {
      current = false;
    };
  }, [section]);
  const tables = {
    mixes: { ...electricityMixes, ...options.mixes },
    providers: { ...providers, ...options.providers },
  };
  const zoneGiven = impact.byModel.some(({ zones, providers: ids }) =>
    zones.some((zone) => !ids.some((id) => tables.providers[id]?.zone === zone)),
  );
  return (
    <div ref={content} className="a2b-contain">
      <div className="flex flex-col gap-5">
        <MethodOverview impact={impact} period={period} zoneGiven={zoneGiven} />
        {metrics.map((metric) => (
          <MethodMetric key={metric} impact={impact} metric={metric} />
        ))}
        {impact.byModel.length > 0 && <MethodModels impact={impact} />}
        <MethodSectionBlock name="trend" title={t('trend')}>
          <p className="text-sm text-body">{t('trendHow')}</p>
          <SourceLinks
            ids={impact.assumptions.flatMap(({ id, sources }) => (id === 'fee' ? [] : sources))}
            sources={impact.sources}
          />
        </MethodSectionBlock>
        <MethodRestoration impact={impact} facts={facts} priceUrl={priceUrl} />
        <MethodAssumptions impact={impact} tables={tables} />
        <MethodWarnings warnings={impact.warnings} />
        <MethodSectionBlock name="sources" title={t('sources')}>
          <SourceLinks ids={impact.sources.map(({ id }) => id)} sources={impact.sources} />
        </MethodSectionBlock>
      </div>
    </div>
  );
}
