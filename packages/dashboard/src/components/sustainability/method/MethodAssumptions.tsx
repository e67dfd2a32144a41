import type { Assumption, ImpactResult, MixTable, ProviderTable, Range, Warning } from '@aim2balance/client/impact';
import { methodology } from '../../../messages/sustainability/method/index.js';
import { useFormat } from '../../../messages/useFormat.js';
import { useMessages } from '../../../messages/useMessages.js';
import { DataText } from '../../DataText.js';
import { providerName } from '../names.js';
import { useZoneName } from '../useZoneName.js';
import { MethodSectionBlock } from './MethodSectionBlock.js';
import { SourceLinks } from './SourceLinks.js';

/** The tables an estimate was made with. */
export interface MethodTables {
  readonly mixes: MixTable;
  readonly providers: ProviderTable;
}

type AssumptionKey = 'as-boundary';
type WarningKey = 'w-zone-unknown';

const distinct = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())].sort();

/** What the estimate rests on, each with its kind and sources. */
export function MethodAssumptions({ impact, tables }: { impact: ImpactResult; tables: MethodTables }) {
  const t = useMessages(methodology);
  return (
    <MethodSectionBlock name="assumptions" title={t('assumptions')}>
      <ul className="flex flex-col gap-4 text-sm">
        {impact.assumptions.map((assumption) => (
          <li key={assumption.id} className="flex min-w-0 flex-col gap-1">
            <AssumptionText assumption={assumption} />
            <AssumptionDetails assumption={assumption} impact={impact} tables={tables} />
            <span className="text-xs text-subtle">{t(assumption.kind)}</span>
            <SourceLinks ids={assumption.sources} sources={impact.sources} />
          </li>
        ))}
      </ul>
    </MethodSectionBlock>
  );
}

function AssumptionText({ assumption: { id, text } }: { assumption: Assumption }) {
  const t = useMessages(methodology);
  const key = `as-${id}`;
  // An estimator newer than these texts speaks for itself, in English.
  if (!(key in methodology.en)) return <span lang="en">{text}</span>;
  return <span className="text-body">{t(key as AssumptionKey)}</span>;
}

/** Figures of an assumption, in the reader's locale: those of the tables by place, the others as the estimate has them. */
function AssumptionDetails({
  assumption: { id, values },
  impact: { byModel },
  tables,
}: {
  assumption: Assumption;
  impact: ImpactResult;
  tables: MethodTables;
}) {
  const t = useMessages(methodology);
  const format = useFormat();
  const zoneName = useZoneName();
  const number = (value: number | Range) =>
    typeof value === 'number'
      ? format.decimal(value, 5)
      : `${format.decimal(value.min, 5)}\u2009–\u2009${format.decimal(value.max, 5)}`;
  const lines: string[] = [];
  if (id === 'data-centre') {
    for (const provider of distinct(byModel.map(({ providers }) => providers))) {
      const row = Object.hasOwn(tables.providers, provider) ? tables.providers[provider] : undefined;
      if (!row) continue;
      const name = providerName(provider) ?? t('dataCentreUnknown');
      lines.push(t('dataCentre', { provider: name, pue: number(row.pue), wue: number(row.wue) }));
    }
  } else if (id === 'grid') {
    for (const zone of distinct(byModel.map(({ zones }) => zones))) {
      const row = Object.hasOwn(tables.mixes, zone) ? tables.mixes[zone] : undefined;
      if (!row) continue;
      lines.push(t('gridMix', { zone: zoneName(zone), gwp: number(row.gwp), wue: number(row.wue) }));
    }
  } else if (id === 'token-weights') {
    const { input, inputRange, cached, cachedRange } = values;
    if (input !== undefined && inputRange !== undefined)
      lines.push(t('weightInput', { weight: number(input), range: number(inputRange) }));
    if (cached !== undefined && cachedRange !== undefined)
      lines.push(t('weightCached', { weight: number(cached), range: number(cachedRange) }));
  } else if (id === 'serving-uncertainty' && values.factor !== undefined) {
    lines.push(t('servingFactor', { factor: number(values.factor) }));
  }
  if (lines.length === 0) return null;
  return (
    <ul className="flex flex-col text-subtle">
      {lines.map((line) => (
        <li key={line}>
          <DataText>{line}</DataText>
        </li>
      ))}
    </ul>
  );
}

const MAX_SUBJECTS = 6;

/** What the estimator warns of, with the models, zones or providers it concerns. */
export function MethodWarnings({ warnings }: { warnings: readonly Warning[] }) {
  const t = useMessages(methodology);
  const format = useFormat();
  const zoneName = useZoneName();
  if (warnings.length === 0) return null;
  const isZone = (code: string) => code.startsWith('electricity') || code === 'zone-unknown';
  return (
    <MethodSectionBlock name="warnings" title={t('warnings')}>
      <ul className="flex flex-col gap-2 text-sm text-body">
        {warnings.map(({ code, message, subjects }) => {
          const key = `w-${code}`;
          const names = subjects.slice(0, MAX_SUBJECTS).map((name) => (isZone(code) ? zoneName(name) : name));
          const rest = subjects.length - names.length;
          const shown = rest > 0 ? [...names, `+${format.integer(rest)}`] : names;
          return (
            <li key={code} className="min-w-0">
              {key in methodology.en ? t(key as WarningKey) : <span lang="en">{message}</span>}
              {shown.length > 0 && (
                <span className="block text-xs text-subtle">
                  <DataText>{shown.join(', ')}</DataText>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </MethodSectionBlock>
  );
}
