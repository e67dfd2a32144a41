import type { Estimate, ImpactResult, Metric, ModelImpact } from '@aim2balance/client/impact';
import { shareTexts } from '../../format/share-texts.js';
import { sustainability } from '../../messages/sustainability/index.js';
import { useFormat } from '../../messages/useFormat.js';
import { useMessages } from '../../messages/useMessages.js';
import { useSeriesColors } from '../../theme/useSeriesColors.js';
import { type ChartRow, RowChart } from '../RowChart.js';
import { estimateText } from './estimate-text.js';
import { providerName, sentenceName } from './names.js';

/** Rows that fit beside the trend; what is less stands together in the last one. */
const MAX_ROWS = 6;
const CERTAIN = ['exact', 'alias', 'family', 'prefix'];

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** The estimate of several models: linear, so their bounds add up. */
function together(estimates: readonly Estimate[], unit: Estimate['unit']): Estimate {
  const bounds = (part: 'range' | 'plausible') => ({
    min: sum(estimates.map((estimate) => estimate[part].min)),
    max: sum(estimates.map((estimate) => estimate[part].max)),
  });
  return {
    central: sum(estimates.map(({ central }) => central)),
    range: bounds('range'),
    plausible: bounds('plausible'),
    unit,
    origin: 'client',
  };
}

/** One metric by model, as a bar list: largest first. */
export function ModelImpactChart({ impact, metric }: { impact: ImpactResult; metric: Metric }) {
  const t = useMessages(sustainability);
  const format = useFormat();
  const colors = useSeriesColors();
  const models = [...impact.byModel].sort((a, b) => b[metric].central - a[metric].central);
  const total = sum(models.map((model) => model[metric].central));
  const many = models.length > MAX_ROWS;
  const own = many ? models.slice(0, MAX_ROWS - 1) : models;
  const rest = many ? models.slice(MAX_ROWS - 1) : [];

  const providerOf = (model: ModelImpact) => model.providers[0] ?? 'generic';
  const providers = [...new Set(own.map(providerOf))];
  const series = [
    ...providers.map((id) => ({
      key: id,
      slot: id === 'generic' ? ('other' as const) : colors.slotOf(id),
      name: providerName(id) ?? t('otherProvider'),
    })),
    ...(many && !providers.includes('generic')
      ? [{ key: 'generic', slot: 'other' as const, name: t('otherProvider') }]
      : []),
  ];

  const lines = [
    ...own.map((model) => ({
      key: `model ${model.model}`,
      label: model.model,
      provider: providerOf(model),
      estimate: model[metric] as Estimate,
      note: CERTAIN.includes(model.confidence) ? undefined : t('sizeGuessed'),
      muted: false,
    })),
    ...(many
      ? [
          {
            key: 'rest',
            label: t('otherModels', { count: rest.length }),
            provider: 'generic',
            estimate: together(
              rest.map((model) => model[metric]),
              impact[metric].unit,
            ),
            note: undefined,
            muted: true,
          },
        ]
      : []),
  ];
  const shares = shareTexts(
    format.locale,
    lines.map(({ estimate }) => estimate.central),
  );
  const rows = lines.map(({ key, label, provider, estimate, note, muted }, i): ChartRow => {
    const text = estimateText(format, metric, estimate);
    const central = text?.central ?? format.quantity(metric, null);
    return {
      key,
      label,
      muted,
      text: central,
      detail: total > 0 ? (shares[i] ?? '') : '',
      amounts: series.map((one) => (one.key === provider ? estimate.central : null)),
      values: [
        { key: 'central', name: t(metric), text: central },
        { key: 'likely', name: t('likelyColumn'), text: text?.range ?? central },
      ],
      ...(note !== undefined && { note }),
    };
  });
  const reported = impact[metric].origin === 'server';
  const first = lines[0];
  const summary = first
    ? t('modelsSummary', { model: sentenceName(first.label), share: shares[0] ?? '', metric: t(metric) })
    : '';
  return (
    <RowChart
      name={`${t('byModel')}: ${t(metric)}`}
      summary={reported ? `${summary} ${t('modelsReported')}` : summary}
      rows={rows}
      series={series}
      legendLabel={t('providers')}
      table={{
        caption: `${t('byModel')}: ${t(metric)}`,
        head: [t('modelColumn'), t(metric), t('shareColumn'), t('likelyColumn')],
        rows: rows.map((row, i) => ({
          key: row.key,
          cells: [
            row.note ? `${row.label} (${row.note})` : row.label,
            row.text,
            shares[i] ?? '',
            row.values[1]?.text ?? '',
          ],
        })),
      }}
    />
  );
}
