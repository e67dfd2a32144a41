import type { ChartTable } from '../../packages/dashboard/src/components/ChartFigure.js';
import type { ChartColumn } from '../../packages/dashboard/src/components/ColumnChart.js';
import type { ChartSlice } from '../../packages/dashboard/src/components/RingChart.js';
import type { ChartRow } from '../../packages/dashboard/src/components/RowChart.js';
import type { SeriesSlot } from '../../packages/dashboard/src/theme/series-colors.js';

/** Sample figures: tokens of a week, as the widgets hand them to their charts. */
const providers: readonly { name: string; slot: SeriesSlot; tokens: number; share: string }[] = [
  { name: 'OpenAI', slot: 1, tokens: 1_240_000, share: '62%' },
  { name: 'Anthropic', slot: 2, tokens: 520_000, share: '26%' },
  { name: 'Mistral', slot: 4, tokens: 240_000, share: '12%' },
];

const full = (tokens: number) => `${tokens.toLocaleString('en-GB')} tokens`;
const short = (tokens: number) => (tokens >= 1_000_000 ? `${(tokens / 1e6).toFixed(1)}m` : `${tokens / 1000}k`);

export const series = providers.map(({ name, slot }) => ({ key: name, slot, name }));

export const slices: ChartSlice[] = providers.map(({ name, slot, tokens, share }) => ({
  key: name,
  label: name,
  slot,
  amount: tokens,
  share,
  text: short(tokens),
  fullText: full(tokens),
  values: [{ key: 'tokens', slot, name: '', text: `${full(tokens)}, ${share}` }],
}));

export const sliceTable: ChartTable = {
  caption: 'Tokens by provider',
  head: ['Provider', 'Tokens', 'Share'],
  rows: providers.map(({ name, tokens, share }) => ({ key: name, cells: [name, full(tokens), share] })),
};

const row = (label: string, amounts: number[]): ChartRow => {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return {
    key: label,
    label,
    amounts,
    text: short(total),
    detail: `${(total / 20_000).toFixed(1)}%`,
    values: amounts.map((amount, index) => ({
      key: series[index]?.key ?? '',
      slot: series[index]?.slot ?? 'other',
      name: series[index]?.name ?? '',
      text: full(amount),
    })),
  };
};

export const rows: ChartRow[] = [
  row('Customer support', [620_000, 310_000, 40_000]),
  row('Website', [410_000, 120_000, 90_000]),
  { ...row('Other', [210_000, 90_000, 110_000]), muted: true },
];

export const tableOf = (caption: string, shown: readonly ChartRow[]): ChartTable => ({
  caption,
  head: ['Project', 'Tokens'],
  rows: shown.map(({ key, label, amounts }) => ({
    key,
    cells: [label, full(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0))],
  })),
});

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const amounts: readonly (number | null)[] = [310_000, 280_000, null, 420_000, 505_000, 0, 120_000];

/** Wednesday is missing, Saturday is zero, Sunday is not over: three different things. */
export const columns: ChartColumn[] = days.map((day, index) => {
  const amount = amounts[index] ?? null;
  return {
    key: day,
    label: day,
    shortLabel: day,
    amounts: [amount],
    values: [{ key: 'tokens', slot: 1, name: '', text: amount === null ? 'not known' : full(amount) }],
    ...(day === 'Sun' && { state: 'partial' as const, note: 'so far' }),
    ...(amount === null && { state: 'missing' as const }),
  };
});

export const columnTable: ChartTable = {
  caption: 'Tokens by day',
  head: ['Day', 'Tokens'],
  rows: columns.map(({ key, label, values }) => ({ key, cells: [label, values[0]?.text ?? ''] })),
};
