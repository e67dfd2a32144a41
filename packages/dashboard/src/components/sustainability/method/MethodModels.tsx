import type { ImpactResult, ModelImpact, Range } from '@aim2balance/client/impact';
import { sustainability } from '../../../messages/sustainability/index.js';
import { methodology } from '../../../messages/sustainability/method/index.js';
import { useFormat } from '../../../messages/useFormat.js';
import { useMessages } from '../../../messages/useMessages.js';
import { DataText } from '../../DataText.js';
import { estimateText } from '../estimate-text.js';
import { MethodSectionBlock } from './MethodSectionBlock.js';
import { Citation } from './SourceLinks.js';

/** What a dialog can hold; the rest is counted. */
const MAX_MODELS = 40;
const FOUND = ['exact', 'alias', 'family', 'prefix'];

/** Each model with what it was taken for, its size, where that comes from, and its figures. */
export function MethodModels({ impact }: { impact: ImpactResult }) {
  const t = useMessages(methodology);
  const { byModel, sources } = impact;
  const rest = byModel.length - MAX_MODELS;
  return (
    <MethodSectionBlock name="models" title={t('models')}>
      <ul className="flex flex-col gap-3 text-sm">
        {byModel.slice(0, MAX_MODELS).map((model) => (
          <li key={model.model} className="flex min-w-0 flex-col border-b border-line pb-3">
            <ModelLine model={model} />
            <ModelSource model={model} sources={sources} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="text-sm text-subtle">{t('moreModels', { count: rest })}</p>}
    </MethodSectionBlock>
  );
}

function ModelLine({ model }: { model: ModelImpact }) {
  const t = useMessages(methodology);
  const s = useMessages(sustainability);
  const format = useFormat();
  const size = (value: number | Range) =>
    typeof value === 'number'
      ? format.decimal(value)
      : `${format.decimal(value.min)}\u2009–\u2009${format.decimal(value.max)}`;
  const total = size(model.totalParams);
  const active = size(model.activeParams);
  const figures = (['co2e', 'energy', 'water'] as const).map((metric) => {
    const text = estimateText(format, metric, model[metric]);
    return `${s(metric)} ${text?.central ?? format.quantity(metric, null)}${text?.likely ? ` (${text.range})` : ''}`;
  });
  const line =
    total === active
      ? t('modelLineDense', { match: model.matchedId, size: total })
      : t('modelLine', { match: model.matchedId, size: total, active });
  return (
    <>
      <span className="font-medium text-strong">
        <DataText>{model.model}</DataText>
      </span>
      <span className="text-body">
        <DataText>{format.sentence(line)}</DataText>
      </span>
      <span className="a2b-num text-xs text-subtle">{figures.join(' · ')}</span>
    </>
  );
}

function ModelSource({ model, sources }: { model: ModelImpact; sources: ImpactResult['sources'] }) {
  const t = useMessages(methodology);
  const source = sources.find(({ id }) => id === model.source);
  return (
    <span className="text-xs text-subtle">
      {FOUND.includes(model.confidence) ? t(model.sizeConfidence) : t('approximated')}
      {source && (
        <>
          {': '}
          <Citation source={source} />
        </>
      )}
    </span>
  );
}
